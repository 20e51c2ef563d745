package vn.labourmarket.occupations.territory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;

/**
 * Lets go only what nothing in the catalogue refers to. Other services may hold records of it; they
 * are told that it was in force on no day, and keep its names.
 */
final class Removals {
  private final List<Unit> removed;
  private final Findings findings;

  Removals(Collection<Unit> touched, Findings findings) {
    this.removed = touched.stream().filter(Unit::isRemoved).toList();
    this.findings = findings;
  }

  List<UUID> ids() {
    return removed.stream().map(it -> it.id).toList();
  }

  /**
   * Refuses those that something refers to, and warns of the others.
   *
   * @param territory without them
   * @param followed successions in force
   * @param aimedAt areas for which targets are set
   */
  void check(
      Territory territory,
      Collection<Unit> touched,
      List<Succession> followed,
      Collection<UUID> aimedAt) {
    Set<UUID> parents = new HashSet<>();
    territory.all().stream()
        .filter(it -> !touched.contains(it) && it.parentId != null)
        .forEach(it -> parents.add(it.parentId));
    Set<UUID> succeeding = new HashSet<>();
    followed.forEach(it -> succeeding.addAll(List.of(it.fromId(), it.toId())));
    for (Unit unit : removed) {
      if (parents.contains(unit.id)) {
        refuse(unit, "đơn vị trực thuộc", "areas below it");
      } else if (succeeding.contains(unit.id)) {
        refuse(unit, "kế thừa", "successions");
      } else if (aimedAt.contains(unit.id)) {
        refuse(unit, "mục tiêu", "targets");
      } else {
        findings.warning(
            Finding.of(
                unit.row,
                "remove",
                AreaProblem.AREA_REMOVED,
                "%s được xóa; nơi khác còn số liệu của nó thì vẫn giữ tên.".formatted(unit.shown()),
                "%s is removed; who has figures of it keeps its name.".formatted(unit.shown())));
      }
    }
  }

  private void refuse(Unit unit, String vi, String en) {
    findings.error(
        Finding.of(
            unit.row,
            "remove",
            AreaProblem.AREA_REFERRED,
            "%s còn có %s.".formatted(unit.shown(), vi),
            "%s still has %s.".formatted(unit.shown(), en)));
  }
}
