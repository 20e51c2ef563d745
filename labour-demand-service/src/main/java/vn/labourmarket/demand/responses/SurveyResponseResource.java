package vn.labourmarket.demand.responses;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.lifecycle.RequiredReason;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.concurrency.ExpectedVersion;

@Path("/survey-responses/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "survey-responses")
class SurveyResponseResource {
  private final SurveyResponseService responses;
  private final ResponseReader reader;

  SurveyResponseResource(SurveyResponseService responses, ResponseReader reader) {
    this.responses = responses;
    this.reader = reader;
  }

  @GET
  @Operation(summary = "Read an answer", description = "Xem một phiếu trả lời")
  public SurveyResponseView read(@PathParam("id") UUID id) {
    return reader.read(id);
  }

  @PUT
  @Command
  @Operation(
      summary = "Save a draft, broken rules included",
      description = "Lưu nháp, kể cả khi còn lỗi")
  public SurveyResponseView write(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AnswerSurvey answer) {
    return reader.show(responses.write(id, answer, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/submission")
  @Operation(summary = "DRAFT, RETURNED → SUBMITTED", description = "Nộp phiếu")
  public RestResponse<SurveyResponseView> submit(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(reader.show(responses.submit(id, ExpectedVersion.required(ifMatch))));
  }

  @POST
  @Command
  @Path("/acceptance")
  @Operation(summary = "SUBMITTED → ACCEPTED", description = "Duyệt phiếu")
  public RestResponse<SurveyResponseView> accept(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(reader.show(responses.accept(id, ExpectedVersion.required(ifMatch))));
  }

  @POST
  @Command
  @Path("/return")
  @Operation(
      summary = "SUBMITTED → RETURNED, while the round takes answers",
      description = "Trả lại phiếu, nêu lý do; chỉ khi đợt còn nhận phiếu")
  public RestResponse<SurveyResponseView> giveBack(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid ReturnResponse why) {
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    return RestResponse.ok(reader.show(responses.giveBack(id, why, expected)));
  }

  @POST
  @Command
  @Path("/exclusion")
  @Operation(
      summary = "SUBMITTED, RETURNED, ACCEPTED → EXCLUDED",
      description = "Loại phiếu, nêu lý do")
  public RestResponse<SurveyResponseView> exclude(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RequiredReason why) {
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    return RestResponse.ok(reader.show(responses.exclude(id, why.reason(), expected)));
  }
}
