package vn.labourmarket.demand.employers;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.lifecycle.StepReason;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Links;

@Path("/employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "employers", description = "Người sử dụng lao động")
class EmployerResource {
  private final EmployerService employers;

  EmployerResource(EmployerService employers) {
    this.employers = employers;
  }

  @POST
  @Command
  @Operation(
      summary = "Register an employer",
      description =
          "Đăng ký người sử dụng lao động. Đơn vị tự đăng ký một lần: hồ sơ mang id của tổ chức mà"
              + " bên gọi đại diện. Khi còn PENDING, đơn vị được sửa hồ sơ, trả lời khảo sát và soạn"
              + " nháp chỗ việc làm; chỉ mở được từng bản nháp (POST /vacancies/{id}/opening) sau khi"
              + " cơ quan quản lý lao động đã xác minh. 409 EMPLOYER_EXISTS nêu hồ sơ của chính bên"
              + " gọi trong `existing`; nếu mã là của đơn vị khác thì chỉ cho biết mã đã được đăng"
              + " ký. An employer registers itself once: the record has the id that its caller speaks"
              + " for. While PENDING it may correct the record, answer survey rounds and draft"
              + " vacancies; each of these may be opened (POST /vacancies/{id}/opening) once the"
              + " authority has verified the employer. 409 EMPLOYER_EXISTS names the caller's own"
              + " registration in `existing`, and says only that the code is taken where it is"
              + " somebody else's.")
  @APIResponseSchema(
      value = EmployerView.class,
      responseCode = "201",
      responseDescription = "PENDING until the authority verifies it")
  public RestResponse<EmployerView> register(@NotNull @Valid DescribeEmployer command) {
    EmployerView made = employers.register(command);
    return Links.created("employers", made.id(), made);
  }

  @GET
  @Operation(
      summary = "List employers, without contacts",
      description = "Danh sách, không có đầu mối liên hệ")
  public Page<EmployerView> list(
      @QueryParam("status") @Nullable EmployerStatus status,
      @QueryParam("area") @Nullable UUID area,
      @QueryParam("type") @Nullable String type,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return employers.list(
        new EmployerFilter(status, area, type, q), PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read an employer", description = "Xem một người sử dụng lao động")
  public EmployerView read(@PathParam("id") UUID id) {
    return employers.read(id);
  }

  @PUT
  @Command
  @Path("/{id}")
  @Operation(summary = "Correct an employer", description = "Sửa thông tin người sử dụng lao động")
  public EmployerView correct(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid DescribeEmployer command) {
    return employers.correct(id, command, ExpectedVersion.required(ifMatch));
  }

  @DELETE
  @Command
  @Path("/{id}/contact")
  @Operation(summary = "Erase the contact", description = "Xoá đầu mối liên hệ, giữ số liệu")
  public void eraseContact(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    employers.eraseContact(id, ExpectedVersion.required(ifMatch));
  }

  @POST
  @Command
  @Path("/{id}/verification")
  @Operation(
      summary = "PENDING → VERIFIED",
      description =
          "Xác minh. Người đã đăng ký hoặc sửa hồ sơ lần cuối không được xác minh (FOUR_EYES). Not by"
              + " who registered the employer or corrected it last (FOUR_EYES).")
  public RestResponse<EmployerView> verify(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take(id, EmployerStep.VERIFICATION, null, ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/suspension")
  @Operation(summary = "VERIFIED → SUSPENDED", description = "Tạm dừng")
  public RestResponse<EmployerView> suspend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = StepReason.class)))
          @Valid
          @Nullable StepReason reason) {
    return take(id, EmployerStep.SUSPENSION, reason, ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/reactivation")
  @Operation(summary = "SUSPENDED → VERIFIED", description = "Khôi phục")
  public RestResponse<EmployerView> reactivate(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return take(id, EmployerStep.REACTIVATION, null, ifMatch);
  }

  @POST
  @Command
  @Path("/{id}/closure")
  @Operation(
      summary = "Close for good",
      description =
          "Chấm dứt hoạt động, không khôi phục được; mã được trả lại để đơn vị thực sự có mã đó đăng"
              + " ký. For good; its code may then be registered again, by whom it belongs to.")
  public RestResponse<EmployerView> close(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @RequestBody(
              required = false,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(implementation = StepReason.class)))
          @Valid
          @Nullable StepReason reason) {
    return take(id, EmployerStep.CLOSURE, reason, ifMatch);
  }

  private RestResponse<EmployerView> take(
      UUID id, EmployerStep step, @Nullable StepReason reason, @Nullable String ifMatch) {
    return RestResponse.ok(
        employers.take(id, step, StepReason.of(reason), ExpectedVersion.required(ifMatch)));
  }
}
