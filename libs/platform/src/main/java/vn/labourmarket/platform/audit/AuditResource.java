package vn.labourmarket.platform.audit;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

/** One application's own trail. The gateway joins those of all under /audit-entries. */
@Path("/audit-trail")
@Produces(MediaType.APPLICATION_JSON)
class AuditResource {
  private final AuditQuery trail;

  AuditResource(AuditQuery trail) {
    this.trail = trail;
  }

  @GET
  @Path("/entries")
  @Operation(hidden = true)
  public Page<AuditEntryView> entries(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("kind") @Nullable String kind,
      @QueryParam("actor") @Nullable String actor,
      @QueryParam("organisation") @Nullable String organisation,
      @QueryParam("subject") @Nullable String subject,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return trail.entries(
        AuditFilter.of(from, to, kind, actor, organisation, subject),
        PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/verification")
  @Operation(hidden = true)
  public AuditVerification verification() {
    return trail.verify();
  }
}
