package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;

/** Areas that ended together with others of their level, but have no successor. */
final class LostAreas {
  private final Set<Change> changes = new HashSet<>();
  private final Set<UUID> succeeded = new HashSet<>();

  private record Change(AreaLevel level, LocalDate lastDay) {}

  void ended(Unit unit, LocalDate effectiveOn) {
    changes.add(new Change(unit.level, effectiveOn.minusDays(1)));
  }

  void succeeded(UUID id) {
    succeeded.add(id);
  }

  void warn(Territory territory, Findings findings) {
    territory.all().stream()
        .filter(it -> !succeeded.contains(it.id))
        .sorted(Comparator.comparing(Unit::shown))
        .forEach(
            it -> {
              LocalDate end = it.validTo;
              if (end != null && changes.contains(new Change(it.level, end))) {
                findings.warning(warning(it.shown(), end));
              }
            });
  }

  private static Finding warning(String unit, LocalDate end) {
    return Finding.of(
        0,
        "from_code",
        AreaProblem.AREA_WITHOUT_SUCCESSOR,
        "%s (%s) chưa có đơn vị kế thừa; số liệu của nó ở lại với nó."
            .formatted(unit, Days.shown(end)),
        "%s (%s) has no successor; its figures stay with it.".formatted(unit, end));
  }
}
