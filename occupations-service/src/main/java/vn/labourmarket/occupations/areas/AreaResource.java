package vn.labourmarket.occupations.areas;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;

@Path("/areas")
@Tag(name = "areas", description = "Đơn vị hành chính / administrative units")
class AreaResource {
  private final AreaService areas;

  AreaResource(AreaService areas) {
    this.areas = areas;
  }

  @GET
  @Operation(
      summary = "Areas by code; a code that has meant several areas needs validAt",
      description =
          "Đơn vị hành chính của mọi thời gian, hoặc của ngày validAt. Mã từng chỉ nhiều đơn vị (82"
              + " là Tiền Giang, nay là Đồng Tháp) mà không có validAt thì bị từ chối, kèm các đơn vị"
              + " đó. / A code that has meant several areas is refused without validAt, and the areas"
              + " are named.")
  public Page<AreaView> list(
      @QueryParam("level") @Nullable AreaLevel level,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("q") @Nullable String q,
      @QueryParam("code") @Nullable String code,
      @QueryParam("parent") @Nullable UUID parent,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return areas.list(
        new AreaFilter(level, validAt, code, parent, q), PageRequest.of(limit, cursor, 3));
  }

  @GET
  @Path("/{id}")
  @Operation(
      summary = "One area with all its names",
      description = "Một đơn vị hành chính và các tên gọi.")
  public AreaView area(UUID id) {
    return areas.area(id);
  }
}
