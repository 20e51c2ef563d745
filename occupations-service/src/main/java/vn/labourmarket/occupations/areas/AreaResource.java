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
      summary = "Areas by code; without validAt every holder of a code with its days",
      description =
          "Đơn vị hành chính; không có validAt thì trả về mọi đơn vị từng mang mã đó, kèm thời gian.")
  public Page<AreaView> list(
      @QueryParam("level") Area.@Nullable Level level,
      @QueryParam("validAt") @Nullable LocalDate validAt,
      @QueryParam("q") @Nullable String q,
      @QueryParam("code") @Nullable String code,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return areas.list(new AreaFilter(level, validAt, code, q), PageRequest.of(limit, cursor, 3));
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
