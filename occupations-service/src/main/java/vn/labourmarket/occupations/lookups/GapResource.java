package vn.labourmarket.occupations.lookups;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/classifications/{scheme}/{version}/gaps")
@Tag(name = "classifications")
class GapResource {
  private final ItemService items;
  private final CurrentCaller caller;

  GapResource(ItemService items, CurrentCaller caller) {
    this.items = items;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Items of which the source lacks something: the parent, the title or a part of it",
      description =
          "Các mục mà nguồn còn thiếu: thiếu mục cha (parentCode là mã còn thiếu), thiếu tên gọi"
              + " hoặc tên gọi bị cắt.")
  public Page<ItemView> gaps(
      String scheme,
      String version,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("revision") @Nullable Integer revision,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return items.gaps(
        new ItemService.Place(scheme, version, validAt, revision, caller.get()),
        PageRequest.of(limit, cursor, 1));
  }
}
