package vn.labourmarket.occupations.states;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/crosswalks/{from}/{to}/history")
@Tag(name = "crosswalks")
class CrosswalkHistoryResource {
  private final StateChangeService changes;

  CrosswalkHistoryResource(StateChangeService changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary = "Who changed a crosswalk or its state, when and why, over all its revisions",
      description =
          "Ai đã sửa hoặc chuyển trạng thái bảng chuyển đổi, khi nào, vì sao, mới nhất trước.")
  public Page<StateChangeView> history(
      String from,
      String to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return changes.ofCrosswalk(
        ClassificationRef.parse("from", from),
        ClassificationRef.parse("to", to),
        PageRequest.of(limit, cursor, 1));
  }
}
