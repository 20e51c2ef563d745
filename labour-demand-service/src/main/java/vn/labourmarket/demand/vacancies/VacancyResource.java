package vn.labourmarket.demand.vacancies;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.lifecycle.RequiredReason;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Links;

@Path("/vacancies")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "vacancies", description = "Chỗ việc làm trống")
class VacancyResource {
  private final VacancyService vacancies;
  private final VacancyReader reader;

  VacancyResource(VacancyService vacancies, VacancyReader reader) {
    this.vacancies = vacancies;
    this.reader = reader;
  }

  @POST
  @Command(sharing = true)
  @Operation(
      summary = "Post a vacancy: OPEN when coded, PENDING_CODING when not",
      description =
          "Đăng chỗ việc làm trống. Khi đơn vị chưa được xác minh, chỗ việc làm ở lại DRAFT; người"
              + " khác chỉ biết đến chỗ việc làm khi đã OPEN. A vacancy of an employer that is not"
              + " verified yet stays DRAFT; others never get to know it before it was OPEN.")
  @APIResponseSchema(
      value = VacancyView.class,
      responseCode = "201",
      responseDescription = "Posted")
  public RestResponse<VacancyView> post(@NotNull @Valid VacancyForm form) {
    VacancyView made = vacancies.post(form);
    return Links.created("vacancies", made.id(), made);
  }

  @GET
  @Operation(
      summary = "List vacancies, newest first",
      description = "Danh sách chỗ việc làm trống, mới nhất trước")
  public Page<VacancyView> list(
      @QueryParam("status") @Nullable VacancyStatus status,
      @QueryParam("employer") @Nullable UUID employer,
      @QueryParam("area") @Nullable UUID area,
      @QueryParam("occupation") @Nullable String occupation,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return reader.list(
        new VacancyFilter(status, employer, area, occupation, q), PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a vacancy", description = "Xem một chỗ việc làm trống")
  public VacancyView read(@PathParam("id") UUID id) {
    return reader.read(id);
  }

  @PATCH
  @Command
  @Path("/{id}")
  @Consumes(MergePatch.MEDIA_TYPE)
  @Operation(
      summary = "Change a vacancy (JSON Merge Patch)",
      description =
          "Sửa từng phần. Chỉ gửi contact: null thì xoá đầu mối liên hệ, kể cả khi chỗ việc làm đã"
              + " kết thúc hoặc đơn vị đã ngừng. contact: null alone erases the contact, also of a"
              + " vacancy that has ended or whose employer is suspended or closed.")
  @RequestBody(
      content =
          @Content(mediaType = MergePatch.MEDIA_TYPE, schema = @Schema(type = SchemaType.OBJECT)))
  public VacancyView patch(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull String patch) {
    return vacancies.patch(id, patch, ExpectedVersion.required(ifMatch));
  }

  @POST
  @Command
  @Path("/{id}/coding")
  @Operation(
      summary = "Assign the occupation; PENDING_CODING → OPEN",
      description = "Mã hoá nghề nghiệp")
  public RestResponse<VacancyView> code(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid CodeVacancy command) {
    return RestResponse.ok(vacancies.code(id, command, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/{id}/opening")
  @Operation(
      summary = "DRAFT → OPEN when coded, else PENDING_CODING",
      description = "Công khai bản nháp")
  public RestResponse<VacancyView> open(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return RestResponse.ok(vacancies.open(id, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/{id}/fill")
  @Operation(
      summary = "Tell how many posts are filled by now",
      description = "Báo số người đã tuyển được")
  public RestResponse<VacancyView> fill(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid FillVacancy command) {
    return RestResponse.ok(vacancies.fill(id, command, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/{id}/cancellation")
  @Operation(summary = "Cancel", description = "Huỷ, nêu lý do")
  public RestResponse<VacancyView> cancel(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid RequiredReason why) {
    return RestResponse.ok(vacancies.cancel(id, why.reason(), ExpectedVersion.required(ifMatch)));
  }
}
