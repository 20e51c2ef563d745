package vn.labourmarket.demand.rounds;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Links;

@Path("/survey-rounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "survey-rounds", description = "Đợt khảo sát nhu cầu lao động")
class SurveyRoundResource {
  private final SurveyRoundService rounds;

  SurveyRoundResource(SurveyRoundService rounds) {
    this.rounds = rounds;
  }

  @POST
  @Command
  @Operation(summary = "Plan a survey round", description = "Lập đợt khảo sát")
  @APIResponseSchema(
      value = SurveyRoundView.class,
      responseCode = "201",
      responseDescription = "A draft that only the administration sees")
  public RestResponse<SurveyRoundView> plan(@NotNull @Valid DescribeRound command) {
    SurveyRoundView made = rounds.plan(command);
    return Links.created("survey-rounds", made.id(), made);
  }

  @GET
  @Operation(summary = "List survey rounds, newest first", description = "Danh sách đợt khảo sát")
  public Page<SurveyRoundView> list(
      @QueryParam("status") @Nullable SurveyRoundStatus status,
      @QueryParam("area") @Nullable UUID area,
      @QueryParam("period") @Nullable String period,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return rounds.list(status, area, period, PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a survey round", description = "Xem một đợt khảo sát")
  public SurveyRoundView read(@PathParam("id") UUID id) {
    return rounds.read(id);
  }

  @PUT
  @Command
  @Path("/{id}")
  @Operation(summary = "Change a draft", description = "Sửa đợt khảo sát chưa mở")
  public SurveyRoundView change(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DescribeRound command) {
    return rounds.change(id, command, ExpectedVersion.required(ifMatch));
  }

  @POST
  @Command
  @Path("/{id}/opening")
  @Operation(summary = "DRAFT → OPEN", description = "Mở đợt khảo sát")
  public RestResponse<SurveyRoundView> open(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take(id, SurveyRoundStep.OPENING, ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/closing")
  @Operation(summary = "OPEN → CLOSED", description = "Đóng đợt khảo sát")
  public RestResponse<SurveyRoundView> close(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take(id, SurveyRoundStep.CLOSING, ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/publication")
  @Operation(
      summary = "CLOSED → PUBLISHED, once every submitted answer is accepted or excluded",
      description = "Công bố kết quả, khi mọi phiếu đã nộp được duyệt hoặc loại")
  public RestResponse<SurveyRoundView> publish(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take(id, SurveyRoundStep.PUBLICATION, ifMatch);
  }

  private RestResponse<SurveyRoundView> take(
      UUID id, SurveyRoundStep step, @Nullable String ifMatch) {
    return RestResponse.ok(rounds.take(id, step, ExpectedVersion.required(ifMatch)));
  }
}
