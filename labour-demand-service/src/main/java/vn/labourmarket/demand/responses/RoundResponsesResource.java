package vn.labourmarket.demand.responses;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Links;

@Path("/survey-rounds/{roundId}/responses")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "survey-responses", description = "Phiếu trả lời khảo sát nhu cầu lao động")
class RoundResponsesResource {
  private final SurveyResponseService responses;
  private final ResponseReader reader;

  RoundResponsesResource(SurveyResponseService responses, ResponseReader reader) {
    this.responses = responses;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(
      summary = "Begin an answer, or as the authority invite an employer",
      description = "Lập phiếu trả lời; cơ quan quản lý gửi phiếu mời")
  @APIResponseSchema(
      value = SurveyResponseView.class,
      responseCode = "201",
      responseDescription = "A draft with the rules it still breaks")
  public RestResponse<SurveyResponseView> begin(
      @PathParam("roundId") UUID roundId, @NotNull @Valid AnswerSurvey answer) {
    SurveyResponseView made = reader.show(responses.begin(roundId, answer));
    return Links.created("survey-responses", made.id(), made);
  }

  @GET
  @Operation(summary = "List the answers to a round", description = "Danh sách phiếu của một đợt")
  public Page<SurveyResponseView> list(
      @PathParam("roundId") UUID roundId,
      @QueryParam("status") @Nullable ResponseStatus status,
      @QueryParam("employer") @Nullable UUID employer,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reader.list(roundId, status, employer, PageRequest.of(limit, cursor, 1));
  }
}
