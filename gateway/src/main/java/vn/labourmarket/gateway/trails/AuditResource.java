package vn.labourmarket.gateway.trails;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.audit.AuditEntryView;
import vn.labourmarket.platform.audit.AuditFilter;
import vn.labourmarket.platform.audit.AuditQuery;
import vn.labourmarket.platform.audit.AuditVerification;
import vn.labourmarket.platform.paging.Cursor;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "audit")
class AuditResource {
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration PATIENCE_TO_VERIFY = Duration.ofMinutes(10);
  private static final TypeReference<Page<AuditEntryView>> ENTRIES = new TypeReference<>() {};
  private static final TypeReference<AuditVerification> VERIFICATION = new TypeReference<>() {};

  private final AuditQuery own;
  private final ServiceTrails services;
  private final Access access;

  AuditResource(AuditQuery own, ServiceTrails services, Access access) {
    this.own = own;
    this.services = services;
    this.access = access;
  }

  @GET
  @Path("/audit-entries")
  @Operation(
      summary = "Who did what, when and why: writes, denied calls, exports",
      description =
          "Nhật ký kiểm toán của mọi dịch vụ, mới nhất trước. Không gì sửa hay xoá được một mục; lượt"
              + " gọi bị từ chối hiện ra trong vòng một giây. Newest first. Nothing changes or"
              + " removes an entry; denied calls appear within a second.")
  public AuditEntriesView entries(
      @QueryParam("from") @Parameter(description = "first instant") @Nullable String from,
      @QueryParam("to") @Parameter(description = "the instant after the last") @Nullable String to,
      @QueryParam("kind") @Parameter(description = "WRITE, DENIAL, EXPORT or TASK")
          @Nullable String kind,
      @QueryParam("actor") @Parameter(description = "client or user") @Nullable String actor,
      @QueryParam("organisation") @Nullable String organisation,
      @QueryParam("subject") @Parameter(description = "path of a record, or its beginning")
          @Nullable String subject,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor,
      @Context UriInfo uri) {
    PageRequest page = PageRequest.of(limit, cursor, 1);
    AuditFilter filter = AuditFilter.of(from, to, kind, actor, organisation, subject);
    String query = uri.getRequestUri().getRawQuery();
    ServiceTrails.Answers<Page<AuditEntryView>> theirs =
        services.ask(
            access.caller(), "/entries" + (query == null ? "" : "?" + query), PATIENCE, ENTRIES);
    List<Page<AuditEntryView>> pages = new ArrayList<>(theirs.given());
    pages.add(own.entries(filter, page));
    List<AuditEntryView> all =
        pages.stream()
            .flatMap(it -> it.items().stream())
            .sorted(Comparator.comparing((AuditEntryView it) -> it.id().toString()).reversed())
            .toList();
    List<AuditEntryView> shown = all.subList(0, Math.min(all.size(), page.limit()));
    boolean more =
        all.size() > shown.size() || pages.stream().anyMatch(it -> it.nextCursor() != null);
    return new AuditEntriesView(
        shown,
        more && !shown.isEmpty() ? Cursor.of(shown.get(shown.size() - 1).id()).encode() : null,
        theirs.missing());
  }

  @GET
  @Path("/audit-trails")
  @Operation(
      summary = "Whether the audit trails are what they were when they were written",
      description =
          "Tính lại mọi dấu niêm phong trong chuỗi băm của nhật ký từng dịch vụ; ai lưu mã băm mới"
              + " nhất ở nơi khác sẽ nhận ra cả khi toàn bộ nhật ký bị viết lại. Computes every seal"
              + " again; who keeps the newest hash elsewhere notices even a trail that was"
              + " rewritten as a whole.")
  public AuditTrailsView trails() {
    ServiceTrails.Answers<AuditVerification> theirs =
        services.ask(access.caller(), "/verification", PATIENCE_TO_VERIFY, VERIFICATION);
    List<AuditVerification> all = new ArrayList<>(theirs.given());
    all.add(own.verify());
    all.sort(Comparator.comparing(AuditVerification::module));
    return new AuditTrailsView(all, theirs.missing());
  }
}
