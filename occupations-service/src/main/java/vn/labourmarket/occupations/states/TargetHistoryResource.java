package vn.labourmarket.occupations.states;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.DraftKind;
import vn.labourmarket.occupations.targets.TargetService;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/targets/{id}/history")
@Tag(name = "targets")
class TargetHistoryResource {
  private final StateChangeService changes;
  private final TargetService targets;
  private final CurrentCaller caller;

  TargetHistoryResource(StateChangeService changes, TargetService targets, CurrentCaller caller) {
    this.changes = changes;
    this.targets = targets;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Who drafted, gave up and published a target, and when, over all its revisions",
      description = "Ai đã soạn, bỏ, công bố mục tiêu, khi nào, mới nhất trước.")
  public Page<StateChangeView> history(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    targets.requireSightOf(id, caller.get());
    return changes.ofReference(DraftKind.TARGET, id, PageRequest.of(limit, cursor, 1));
  }
}
