package vn.labourmarket.enrollment.reports;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.Reader;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/enrollment-reports/{id}/versions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "enrollment-reports")
class ReportVersionResource {
  private final ReportService reports;
  private final Reader reader;

  ReportVersionResource(ReportService reports, Reader reader) {
    this.reports = reports;
    this.reader = reader;
  }

  @GET
  @Operation(summary = "List submitted versions", description = "Các phiên bản báo cáo đã nộp")
  public Page<ReportVersionView> list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    return Page.of(
        reports.versions(id, page),
        page,
        it -> ReportVersionView.of(it, reader),
        it -> Cursor.of(it.key.number()));
  }

  @GET
  @Path("/{number}")
  @Operation(summary = "Read a submitted version", description = "Xem một phiên bản đã nộp")
  public ReportVersionView read(@PathParam("id") UUID id, @PathParam("number") int number) {
    return ReportVersionView.of(reports.version(id, number), reader);
  }

  @GET
  @Path("/{number}/changes")
  @Operation(
      summary = "Compare a version with the one before it, field by field",
      description = "So sánh từng trường với phiên bản trước")
  public ReportChangesView changes(@PathParam("id") UUID id, @PathParam("number") int number) {
    ReportContent after = reports.version(id, number).content;
    @Nullable ReportContent before = number == 1 ? null : reports.version(id, number - 1).content;
    return ReportChangesView.between(number, before, after);
  }
}
