package vn.labourmarket.occupations.states;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/areas/{id}/history")
@Tag(name = "areas")
class AreaHistoryResource {
  private final TerritoryChangeService changes;

  AreaHistoryResource(TerritoryChangeService changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary = "What files changed of an area, from what to what, who and on what legal basis",
      description =
          "Các tệp đã sửa gì ở đơn vị, trước và sau, ai nạp, ai kiểm tra, căn cứ nào, mới nhất trước;"
              + " đơn vị đã xóa vẫn còn lịch sử. / The newest first, also of an area that was"
              + " removed.")
  public Page<AreaChangeView> history(
      UUID id,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return changes.ofArea(id, PageRequest.of(limit, cursor, 1));
  }
}
