package vn.labourmarket.enrollment.plans;

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
import vn.labourmarket.enrollment.submissions.Reader;
import vn.labourmarket.enrollment.submissions.ReturnSubmission;
import vn.labourmarket.enrollment.training.TrainingFields;
import vn.labourmarket.platform.commands.Command;
import vn.labourmarket.platform.concurrency.ExpectedVersion;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.requests.Links;
import vn.labourmarket.platform.requests.Parameters;

@Path("/enrollment-plans")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrollment-plans")
class PlanResource {
  static final String COLLECTION = "enrollment-plans";

  private final PlanService plans;
  private final Reader reader;

  PlanResource(PlanService plans, Reader reader) {
    this.plans = plans;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(summary = "Draft a plan", description = "Lập dự thảo kế hoạch tuyển sinh năm")
  @APIResponseSchema(value = PlanView.class, responseCode = "201")
  public RestResponse<PlanView> draft(@NotNull @Valid DraftPlan command) {
    PlanView made = PlanView.of(plans.draft(command), reader);
    return Links.created(COLLECTION, made.id(), made);
  }

  @GET
  @Operation(summary = "List plans", description = "Danh sách kế hoạch tuyển sinh")
  public Page<PlanSummaryView> list(
      @QueryParam("institution") @Nullable String institution,
      @QueryParam("area") @Nullable String area,
      @QueryParam("year") @Nullable Integer year,
      @QueryParam("status") @Nullable String status,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    PlanFilter filter =
        new PlanFilter(
            Parameters.id("institution", institution),
            area,
            year,
            Parameters.choice(PlanStatus.class, "status", status));
    return Page.of(plans.list(filter, page), page, PlanSummaryView::of, it -> Cursor.of(it.id));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a plan", description = "Xem một kế hoạch tuyển sinh")
  public PlanView read(@PathParam("id") UUID id) {
    return PlanView.of(plans.read(id), reader);
  }

  @PUT
  @Command
  @Path("/{id}")
  @Operation(summary = "Edit a draft or returned plan", description = "Sửa dự thảo kế hoạch")
  public PlanView edit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EditPlan command) {
    return PlanView.of(plans.edit(id, ExpectedVersion.required(ifMatch), command), reader);
  }

  @POST
  @Command
  @Path("/{id}/submission")
  @Operation(summary = "Submit a plan", description = "Nộp kế hoạch." + TrainingFields.RULE)
  public RestResponse<PlanView> submit(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return shown(plans.submit(id, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/{id}/registration")
  @Operation(summary = "Register a submitted plan", description = "Xác nhận đăng ký kế hoạch")
  public RestResponse<PlanView> register(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return shown(plans.register(id, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/{id}/return")
  @Operation(summary = "Return a submitted plan", description = "Trả lại kế hoạch")
  public RestResponse<PlanView> giveBack(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable @Valid ReturnSubmission why) {
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    return shown(plans.giveBack(id, expected, why));
  }

  @POST
  @Command
  @Path("/{id}/amendment")
  @Operation(
      summary = "Draft an amendment of a registered plan",
      description = "Lập dự thảo điều chỉnh chỉ tiêu; bản đã đăng ký vẫn có hiệu lực")
  public RestResponse<PlanView> amend(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid AmendPlan command) {
    return shown(plans.amend(id, ExpectedVersion.required(ifMatch), command));
  }

  @GET
  @Path("/{id}/versions")
  @Operation(summary = "List submitted versions", description = "Các phiên bản kế hoạch đã nộp")
  public Page<PlanVersionView> versions(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    return Page.of(
        plans.versions(id, page),
        page,
        it -> PlanVersionView.of(it, reader),
        it -> Cursor.of(it.key.number()));
  }

  private RestResponse<PlanView> shown(PlanFile file) {
    return RestResponse.ok(PlanView.of(file, reader));
  }
}
