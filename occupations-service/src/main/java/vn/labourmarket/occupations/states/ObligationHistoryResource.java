package vn.labourmarket.occupations.states;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.DraftKind;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/reporting-obligations/{id}/history")
@Tag(name = "calendar")
class ObligationHistoryResource {
  private final StateChangeService changes;

  ObligationHistoryResource(StateChangeService changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary =
          "Who drafted, gave up and published a row of the calendar, and when, over all its revisions",
      description = "Ai đã soạn, bỏ, công bố chế độ báo cáo, khi nào, mới nhất trước.")
  public Page<StateChangeView> history(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return changes.ofReference(
        DraftKind.REPORTING_OBLIGATION, id, PageRequest.of(limit, cursor, 1));
  }
}
