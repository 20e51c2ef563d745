package vn.labourmarket.occupations.areas;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.platform.problems.Problem;

/** Refuses a code that has meant different areas, and names them. */
final class AreaCandidates {
  private AreaCandidates() {}

  /**
   * Passes where at most one area is meant.
   *
   * @param parameter decides which of several is
   * @throws Problem 422 with the candidates
   */
  static void requireOne(String code, List<Area> holders, String parameter) {
    if (holders.size() > 1) {
      throw AreaProblem.AREA_AMBIGUOUS
          .because(
              "Mã %s từng chỉ %d đơn vị; hãy thêm %s hoặc hỏi theo id."
                  .formatted(code, holders.size(), parameter),
              "Code %s has meant %d areas; add %s or ask by id."
                  .formatted(code, holders.size(), parameter))
          .with("parameter", parameter)
          .with("candidates", holders.stream().map(AreaCandidates::candidate).toList());
    }
  }

  private static Map<String, Object> candidate(Area area) {
    LocalDate last = area.validTo == null ? LocalDate.MAX : area.validTo;
    Map<String, Object> shown = new LinkedHashMap<>();
    shown.put("id", area.id);
    shown.put("code", area.code);
    shown.put("nameVi", area.nameAt(last).nameVi());
    shown.put("nameEn", area.nameAt(last).nameEn());
    shown.put("validFrom", area.validFrom);
    shown.put("validTo", area.validTo);
    return shown;
  }
}
