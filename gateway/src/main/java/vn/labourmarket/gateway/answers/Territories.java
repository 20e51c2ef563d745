package vn.labourmarket.gateway.answers;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.Area;
import vn.labourmarket.gateway.market.AreaMap;
import vn.labourmarket.gateway.market.AreaShare;
import vn.labourmarket.gateway.market.Areas;
import vn.labourmarket.gateway.market.Completeness;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.areas.AreaTexts;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.VietnamTime;

/**
 * Reads {@code ?area=}: an id, or a code. On today's territory a code is read as of today; as
 * reported it is read as of the time asked for, and must have meant one area in it.
 */
@ApplicationScoped
public class Territories {
  private final Areas areas;
  private final Completeness completeness;
  private final Clock clock;

  Territories(Areas areas, Completeness completeness, Clock clock) {
    this.areas = areas;
    this.completeness = completeness;
    this.clock = clock;
  }

  /**
   * The territory of an answer.
   *
   * @param first first day asked for
   * @param last last day asked for
   * @param organisationBound the rows are the caller's own, wherever they were reported for
   */
  public Territory read(
      @Nullable String text,
      Basis basis,
      LocalDate first,
      LocalDate last,
      Caller caller,
      boolean organisationBound) {
    completeness.require();
    AreaMap map = areas.map();
    if (map.isEmpty() && text != null && !text.isBlank()) {
      throw AnswerProblem.AREAS_NOT_LOADED.problem().withHeader("Retry-After", "2");
    }
    LocalDate today = VietnamTime.today(clock);
    Optional<Area> area =
        text == null || text.isBlank()
            ? Optional.empty()
            : Optional.of(
                basis == Basis.CURRENT
                    ? province(map, text.strip(), today, today, today)
                    : province(map, text.strip(), first, last, today));
    boolean bound = !caller.everywhere() && !organisationBound;
    Set<UUID> allowed = caller.areaIds();
    if (bound && area.isPresent() && !map.isWithin(area.get().id(), allowed)) {
      throw PlatformProblem.FORBIDDEN.because(
          "Đơn vị hành chính này ngoài địa bàn của bạn.", "This area is outside your territory.");
    }
    return new Territory(
        basis,
        area,
        shares(map, basis, area, today).stream()
            .filter(it -> !bound || map.isWithin(it.shownId(), allowed))
            .toList());
  }

  private static List<AreaShare> shares(
      AreaMap map, Basis basis, Optional<Area> area, LocalDate today) {
    if (basis == Basis.CURRENT) {
      return area.map(it -> map.sharesOn(today, it.id())).orElseGet(() -> map.sharesOn(today));
    }
    return area.map(Stream::of)
        .orElseGet(map::ofFacts)
        .map(it -> new AreaShare(it.id(), it.id(), BigDecimal.ONE))
        .toList();
  }

  /** Facts are kept by province: of any other area an answer would be empty without a word. */
  private static Area province(
      AreaMap map, String text, LocalDate first, LocalDate last, LocalDate today) {
    Area area = resolve(map, text, first, last, today);
    if (!area.level().equals(AreaTexts.PROVINCE)) {
      throw AnswerProblem.AREA_LEVEL.because(AreaTexts.noProvince(area.name()));
    }
    return area;
  }

  private static Area resolve(
      AreaMap map, String text, LocalDate first, LocalDate last, LocalDate today) {
    if (text.length() == 36) {
      UUID id = Parameters.id("area", text);
      Area area = id == null ? null : map.find(id).orElse(null);
      if (area == null) {
        throw unknown(text);
      }
      if (!area.overlaps(first, last)) {
        throw expired(map, List.of(area), today);
      }
      return area;
    }
    List<Area> ever = map.withCode(text);
    List<Area> found = ever.stream().filter(area -> area.overlaps(first, last)).toList();
    if (ever.isEmpty()) {
      throw unknown(text);
    }
    if (found.isEmpty()) {
      throw expired(map, ever, today);
    }
    if (found.size() > 1) {
      throw AnswerProblem.AREA_AMBIGUOUS
          .because(
              "Mã %s chỉ %d đơn vị; hãy hỏi theo id, theo kỳ, hoặc basis=current."
                  .formatted(text, found.size()),
              "Code %s meant %d areas; ask by id, by period, or with basis=current."
                  .formatted(text, found.size()))
          .with("candidates", found.stream().map(Territories::candidate).toList());
    }
    return found.get(0);
  }

  private static Problem unknown(String text) {
    return AnswerProblem.AREA_UNKNOWN.because(
        "Không có đơn vị hành chính «%s».".formatted(text),
        "There is no area “%s”.".formatted(text));
  }

  private static Problem expired(AreaMap map, List<Area> found, LocalDate today) {
    List<Map<String, Object>> successors =
        found.stream()
            .flatMap(area -> map.sharesOf(area.id(), today).stream())
            .map(AreaShare::shownId)
            .distinct()
            .flatMap(id -> map.find(id).stream())
            .filter(area -> area.isValidOn(today))
            .map(Territories::candidate)
            .toList();
    return AnswerProblem.AREA_EXPIRED
        .because(
            "Đơn vị không có hiệu lực trong thời gian được hỏi; xem đơn vị kế thừa.",
            "The area is not in force at the time asked for; see its successors.")
        .with("successors", successors);
  }

  private static Map<String, Object> candidate(Area area) {
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", area.id());
    shown.put("code", area.code());
    shown.put("nameVi", area.name().vi());
    shown.put("nameEn", area.name().en());
    shown.put("validFrom", area.validFrom());
    shown.put("validTo", area.validTo());
    return shown;
  }
}
