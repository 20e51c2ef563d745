package vn.labourmarket.enrollment.reports;

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

@Path("/enrollment-reports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrollment-reports")
class ReportResource {
  static final String COLLECTION = "enrollment-reports";

  private final ReportService reports;
  private final Reader reader;

  ReportResource(ReportService reports, Reader reader) {
    this.reports = reports;
    this.reader = reader;
  }

  @POST
  @Command
  @Operation(summary = "Draft a report", description = "Lập dự thảo báo cáo tuyển sinh")
  @APIResponseSchema(value = ReportView.class, responseCode = "201")
  public RestResponse<ReportView> draft(@NotNull @Valid DraftReport command) {
    ReportView made = ReportView.of(reports.draft(command), reader);
    return Links.created(COLLECTION, made.id(), made);
  }

  @GET
  @Operation(summary = "List reports", description = "Danh sách báo cáo tuyển sinh")
  public Page<ReportSummaryView> list(
      @QueryParam("institution") @Nullable String institution,
      @QueryParam("area") @Nullable String area,
      @QueryParam("period") @Nullable String period,
      @QueryParam("status") @Nullable String status,
      @QueryParam("obligation") @Nullable String obligation,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    ReportFilter filter =
        new ReportFilter(
            Parameters.id("institution", institution),
            area,
            period,
            obligation,
            Parameters.choice(ReportStatus.class, "status", status));
    return Page.of(reports.list(filter, page), page, ReportSummaryView::of, it -> Cursor.of(it.id));
  }

  @GET
  @Path("/{id}")
  @Operation(summary = "Read a report", description = "Xem một báo cáo tuyển sinh")
  public ReportView read(@PathParam("id") UUID id) {
    return ReportView.of(reports.read(id), reader);
  }

  @PUT
  @Command
  @Path("/{id}")
  @Operation(
      summary = "Edit a report that is a draft, returned or open for revision",
      description = "Sửa báo cáo đang soạn, bị trả lại hoặc mở lại")
  public ReportView edit(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid EditReport command) {
    return ReportView.of(reports.edit(id, ExpectedVersion.required(ifMatch), command), reader);
  }

  @POST
  @Command
  @Path("/{id}/submission")
  @Operation(summary = "Submit a report", description = "Nộp báo cáo." + TrainingFields.RULE)
  public RestResponse<ReportView> submit(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return shown(reports.submit(id, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/{id}/acceptance")
  @Operation(summary = "Accept a submitted report", description = "Phê duyệt báo cáo")
  public RestResponse<ReportView> accept(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return shown(reports.accept(id, ExpectedVersion.required(ifMatch)));
  }

  @POST
  @Command
  @Path("/{id}/return")
  @Operation(summary = "Return a submitted report", description = "Trả lại báo cáo")
  public RestResponse<ReportView> giveBack(
      @PathParam("id") UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Nullable @Valid ReturnSubmission why) {
    ExpectedVersion expected = ExpectedVersion.required(ifMatch);
    return shown(reports.giveBack(id, expected, why));
  }

  @POST
  @Command
  @Path("/{id}/revision")
  @Operation(
      summary = "Open an accepted report for revision",
      description = "Mở lại báo cáo đã duyệt; bản đã duyệt vẫn có hiệu lực")
  public RestResponse<ReportView> openRevision(
      @PathParam("id") UUID id, @HeaderParam("If-Match") @Nullable String ifMatch) {
    return shown(reports.openRevision(id, ExpectedVersion.required(ifMatch)));
  }

  private RestResponse<ReportView> shown(ReportFile file) {
    return RestResponse.ok(ReportView.of(file, reader));
  }
}
