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

@Path("/priority-lists/{id}/history")
@Tag(name = "priority lists")
class PriorityListHistoryResource {
  private final StateChangeService changes;

  PriorityListHistoryResource(StateChangeService changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary =
          "Who drafted, gave up and published a priority list, and when, over all its revisions",
      description = "Ai đã soạn, bỏ, công bố danh sách ưu tiên, khi nào, mới nhất trước.")
  public Page<StateChangeView> history(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return changes.ofReference(DraftKind.PRIORITY_LIST, id, PageRequest.of(limit, cursor, 1));
  }
}
