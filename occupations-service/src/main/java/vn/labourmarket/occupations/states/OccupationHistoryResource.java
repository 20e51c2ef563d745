package vn.labourmarket.occupations.states;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/occupations/{code}/history")
@Tag(name = "occupations")
class OccupationHistoryResource {
  private final StateChangeService changes;

  OccupationHistoryResource(StateChangeService changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary = "Who changed a profile or its state, when and why, over all its revisions",
      description = "Ai đã sửa hoặc chuyển trạng thái hồ sơ nghề, khi nào, vì sao, mới nhất trước.")
  public Page<StateChangeView> history(
      String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return changes.ofOccupation(code, PageRequest.of(limit, cursor, 1));
  }
}
