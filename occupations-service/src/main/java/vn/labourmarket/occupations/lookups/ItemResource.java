package vn.labourmarket.occupations.lookups;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.items.ItemFilter;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/classifications/{scheme}/{version}/items")
@Tag(name = "classifications")
class ItemResource {
  private final ItemService items;
  private final CurrentCaller caller;

  ItemResource(ItemService items, CurrentCaller caller) {
    this.items = items;
    this.caller = caller;
  }

  @GET
  @Operation(
      summary = "Items of a version by code; q finds part of a code or title",
      description = "Các mục của một phiên bản; q tìm theo một phần mã hoặc tên, có dấu hay không.")
  public Page<ItemView> list(
      String scheme,
      String version,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("revision") @Nullable Integer revision,
      @QueryParam("level") @Nullable Integer level,
      @QueryParam("parent") @Nullable String parent,
      @QueryParam("q") @Nullable String q,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return items.list(
        new ItemService.Place(scheme, version, validAt, revision, caller.get()),
        new ItemFilter(level, parent, q),
        PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{code}")
  @Operation(summary = "One item", description = "Một mục của danh mục.")
  public ItemView item(
      String scheme,
      String version,
      String code,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("revision") @Nullable Integer revision) {
    return items.item(
        new ItemService.Place(scheme, version, validAt, revision, caller.get()), code);
  }

  @GET
  @Path("/{code}/ancestors")
  @Operation(
      summary = "From the top group down to the item's parent",
      description = "Các nhóm chứa mục này, từ cấp 1 trở xuống.")
  public Page<ItemView> ancestors(
      String scheme,
      String version,
      String code,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("revision") @Nullable Integer revision) {
    return items.ancestors(
        new ItemService.Place(scheme, version, validAt, revision, caller.get()), code);
  }

  @GET
  @Path("/{code}/children")
  @Operation(summary = "The items directly below", description = "Các mục trực tiếp thuộc mục này.")
  public Page<ItemView> children(
      String scheme,
      String version,
      String code,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("revision") @Nullable Integer revision,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return items.children(
        new ItemService.Place(scheme, version, validAt, revision, caller.get()),
        code,
        PageRequest.of(limit, cursor, 1));
  }

  @GET
  @Path("/{code}/siblings")
  @Operation(
      summary = "The other items with the same parent",
      description = "Các mục khác cùng thuộc một mục cha.")
  public Page<ItemView> siblings(
      String scheme,
      String version,
      String code,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("revision") @Nullable Integer revision,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return items.siblings(
        new ItemService.Place(scheme, version, validAt, revision, caller.get()),
        code,
        PageRequest.of(limit, cursor, 1));
  }
}
