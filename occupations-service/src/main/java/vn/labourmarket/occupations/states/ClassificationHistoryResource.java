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

@Path("/classifications/{scheme}/{version}/history")
@Tag(name = "classifications")
class ClassificationHistoryResource {
  private final StateChangeService changes;

  ClassificationHistoryResource(StateChangeService changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary = "Who changed the state of a version, when and why, over all its revisions",
      description = "Ai đã chuyển trạng thái của danh mục, khi nào, vì sao, mới nhất trước.")
  public Page<StateChangeView> history(
      String scheme,
      String version,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return changes.ofClassification(
        ClassificationRef.of(scheme, version), PageRequest.of(limit, cursor, 1));
  }
}
