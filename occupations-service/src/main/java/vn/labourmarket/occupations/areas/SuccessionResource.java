package vn.labourmarket.occupations.areas;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Page;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.PlatformProblem;

@Path("/area-successions")
@Tag(name = "areas")
class SuccessionResource {
  private final AreaService areas;

  SuccessionResource(AreaService areas) {
    this.areas = areas;
  }

  @GET
  @Operation(
      summary = "Which area followed which; from and to take an area's id or code, or a day",
      description =
          "Đơn vị tiền nhiệm và kế thừa, tỷ trọng và căn cứ pháp lý; from và to là ngày"
              + " (2025-06-30, 2025-07-01) thì cho mọi thay đổi giữa hai ngày đó. / Days give what"
              + " changed between the territories of two days. Mã từng chỉ nhiều đơn vị có kế"
              + " thừa thì bị từ chối nếu không có effectiveOn. / A code under which successions of"
              + " several areas are found is refused without effectiveOn, and the areas are named.")
  public Page<SuccessionView> successions(
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("effectiveOn") @Nullable LocalDate effectiveOn,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("cursor") @Nullable String cursor) {
    return areas.successions(
        new SuccessionFilter(
            isDay(from) ? null : place("from", from),
            isDay(to) ? null : place("to", to),
            effectiveOn,
            day("from", from),
            day("to", to)),
        PageRequest.of(limit, cursor, 3));
  }

  private static boolean isDay(@Nullable String text) {
    return text != null && text.matches("\\d{4}-\\d{2}-\\d{2}");
  }

  private static @Nullable LocalDate day(String parameter, @Nullable String text) {
    try {
      return text != null && isDay(text) ? LocalDate.parse(text) : null;
    } catch (DateTimeParseException noDay) {
      throw notAnArea(parameter);
    }
  }

  private static @Nullable String place(String parameter, @Nullable String text) {
    if (text == null || text.matches("\\d{2}|\\d{3}|\\d{5}|[0-9a-fA-F-]{36}")) {
      try {
        return text == null || text.length() < 36 ? text : UUID.fromString(text).toString();
      } catch (IllegalArgumentException noId) {
        throw notAnArea(parameter);
      }
    }
    throw notAnArea(parameter);
  }

  private static RuntimeException notAnArea(String parameter) {
    return PlatformProblem.INVALID_PARAMETER
        .because(
            "Hãy gửi id hoặc mã của đơn vị, hoặc một ngày.",
            "Send the id or code of an area, or a day.")
        .with("parameter", parameter);
  }
}
