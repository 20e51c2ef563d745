package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;

/**
 * Keeps what published lists of provinces say: the other services count by them whether their copy
 * of the territory is complete.
 *
 * @param days first days of the lists
 */
record ListedProvinces(List<LocalDate> days) {

  void check(Collection<Unit> touched, Findings findings) {
    for (Unit unit : touched) {
      if (unit.level == AreaLevel.PROVINCE) {
        days.stream()
            .filter(unit::isOtherwiseOn)
            .findFirst()
            .ifPresent(day -> findings.error(contradicted(unit, day)));
      }
    }
  }

  private static Finding contradicted(Unit unit, LocalDate day) {
    return Finding.of(
        unit.row,
        "valid_from",
        AreaProblem.AREA_LISTED,
        "Danh mục tỉnh đã công bố từ ngày %s ghi khác về %s."
            .formatted(Days.shown(day), unit.shown()),
        "The published list of provinces of %s says otherwise of %s.".formatted(day, unit.shown()));
  }
}
