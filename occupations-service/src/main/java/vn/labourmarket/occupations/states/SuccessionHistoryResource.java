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

@Path("/area-successions/{from}/{to}/history")
@Tag(name = "areas")
class SuccessionHistoryResource {
  private final TerritoryChangeService changes;

  SuccessionHistoryResource(TerritoryChangeService changes) {
    this.changes = changes;
  }

  @GET
  @Operation(
      summary = "What files changed of a succession, known by the ids of both areas",
      description =
          "Các tệp đã sửa gì ở một kế thừa (id hai đơn vị), trước và sau, ai nạp, ai kiểm tra, căn cứ"
              + " nào, mới nhất trước; kế thừa đã rút có tỷ trọng 0. / The newest first; weight 0 where"
              + " it was taken back.")
  public Page<SuccessionChangeView> history(
      UUID from,
      UUID to,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return changes.ofSuccession(from, to, PageRequest.of(limit, cursor, 1));
  }
}
