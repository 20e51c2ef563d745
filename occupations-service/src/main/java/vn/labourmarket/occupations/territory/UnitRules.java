package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.territory.Territory.Structure;
import vn.labourmarket.platform.texts.LocalizedText;

/** What must hold of the territory once a file has been brought in. */
final class UnitRules {
  private final Territory territory;
  private final List<Structure> structure;
  private final List<Succession> successions;
  private final Findings findings;

  UnitRules(
      Territory territory,
      List<Structure> structure,
      List<Succession> successions,
      Findings findings) {
    this.territory = territory;
    this.structure = structure;
    this.successions = successions;
    this.findings = findings;
  }

  void check(Set<Unit> changed) {
    Set<Unit> touched = new LinkedHashSet<>(changed);
    touched.removeIf(Unit::isRemoved);
    touched.forEach(this::placeUnderParent);
    checkOverlaps(touched);
    for (Unit unit : touched) {
      if (!unit.namesFit()) {
        error(unit, "name_from", AreaProblem.AREA_NAME_OUTSIDE);
      }
    }
    checkChildren(touched);
    checkSuccessions();
  }

  private void placeUnderParent(Unit unit) {
    Optional<Structure> held =
        structure.stream()
            .filter(it -> it.level() == unit.level && it.isValidOn(unit.validFrom))
            .findFirst();
    if (held.isEmpty() || !lasts(held.get(), unit)) {
      LocalDate last = held.map(Structure::validTo).orElse(null);
      AreaLevel parent = held.map(Structure::parent).orElse(null);
      LocalizedText level = unit.level.label();
      error(
          unit,
          last == null ? "valid_from" : "valid_to",
          AreaProblem.AREA_LEVEL_ENDED,
          last == null
              ? "Không có cấp %s vào ngày %s.".formatted(level.vi(), Days.shown(unit.validFrom))
              : "Cấp %s thuộc cấp %s đến hết ngày %s; hãy ghi valid_to."
                  .formatted(
                      level.vi(),
                      parent == null ? "trung ương" : parent.label().vi(),
                      Days.shown(last)),
          last == null
              ? "There is no level of the %s on %s.".formatted(level.en(), unit.validFrom)
              : "A %s belongs to a %s until %s; give valid_to."
                  .formatted(level.en(), parent == null ? "country" : parent.label().en(), last));
      return;
    }
    unit.parentId = parent(unit, held.get().parent());
  }

  private static boolean lasts(Structure held, Unit unit) {
    return held.validTo() == null || unit.validTo != null && !unit.validTo.isAfter(held.validTo());
  }

  private @Nullable UUID parent(Unit unit, @Nullable AreaLevel wanted) {
    String code = unit.parentCode == null ? "" : unit.parentCode;
    if (wanted == null ? !code.isEmpty() : AreaLevel.ofCode(code).orElse(null) != wanted) {
      error(
          unit,
          "parent_code",
          AreaProblem.AREA_PARENT_LEVEL,
          wanted == null
              ? "Tỉnh không có đơn vị cấp trên."
              : "Cần mã cấp %s gồm %d chữ số vào ngày %s."
                  .formatted(wanted.label().vi(), wanted.digits(), Days.shown(unit.validFrom)),
          wanted == null
              ? "A province has no parent."
              : "The code of a %s with %d digits is needed on %s."
                  .formatted(wanted.label().en(), wanted.digits(), unit.validFrom));
      return null;
    }
    if (wanted == null) {
      return null;
    }
    Unit parent = territory.inForce(code, unit.validFrom).orElse(null);
    if (parent == null) {
      error(
          unit,
          "parent_code",
          AreaProblem.AREA_PARENT_UNKNOWN,
          "Ngày %s không có đơn vị mã %s.".formatted(Days.shown(unit.validFrom), code),
          "No area has the code %s on %s.".formatted(code, unit.validFrom));
      return null;
    }
    LocalDate end = parent.validTo;
    if (end != null && !parent.spans(unit)) {
      error(
          unit,
          "parent_code",
          AreaProblem.AREA_PARENT_ENDED,
          "%s kết thúc ngày %s, trước đơn vị này.".formatted(parent.shown(), Days.shown(end)),
          "%s ends on %s, before this area.".formatted(parent.shown(), parent.validTo));
    }
    return parent.id;
  }

  /** One code after the other, each area with the one before it that lasts longest. */
  private void checkOverlaps(Set<Unit> touched) {
    Set<Unit> told = new HashSet<>();
    for (String code : touched.stream().map(it -> it.code).collect(Collectors.toSet())) {
      Unit longest = null;
      for (Unit unit : territory.inOrder(code).toList()) {
        if (longest != null && unit.overlaps(longest)) {
          // Of two from the same file the later row is told.
          boolean later = unit.row >= longest.row;
          Unit wrong = later ? unit : longest;
          if (told.add(wrong)) {
            overlap(wrong, later ? longest : unit);
          }
        }
        longest = longest == null || unit.outlasts(longest) ? unit : longest;
      }
    }
  }

  private void overlap(Unit unit, Unit other) {
    LocalDate end = other.validTo;
    error(
        unit,
        "code",
        AreaProblem.AREA_OVERLAP,
        "%s mang mã này từ ngày %s%s."
            .formatted(
                other.lastName().nameVi(),
                Days.shown(other.validFrom),
                end == null ? "; hãy ghi valid_to của nó" : " đến " + Days.shown(end)),
        "%s has this code from %s%s."
            .formatted(
                other.lastName().nameEn(),
                other.validFrom,
                end == null ? "; give its valid_to" : " to " + end));
  }

  /** What the file does not name must not be left behind by a parent that the file ends. */
  private void checkChildren(Set<Unit> touched) {
    Map<UUID, List<Unit>> children = territory.children();
    for (Unit unit : touched) {
      if (!unit.validityChanged()) {
        continue;
      }
      List<Unit> left =
          children.getOrDefault(unit.id, List.of()).stream()
              .filter(it -> !touched.contains(it) && !unit.spans(it))
              .toList();
      if (!left.isEmpty()) {
        error(
            unit,
            "valid_to",
            AreaProblem.AREA_PARENT_ENDED,
            "%d đơn vị trực thuộc có hiệu lực ngoài thời gian này, ví dụ %s."
                .formatted(left.size(), left.get(0).shown()),
            "%d areas below it are in force outside of these days, for example %s."
                .formatted(left.size(), left.get(0).shown()));
      }
    }
  }

  private void checkSuccessions() {
    Set<UUID> told = new HashSet<>();
    for (Succession succession : successions) {
      Unit from = territory.find(succession.fromId()).orElse(null);
      Unit to = territory.find(succession.toId()).orElse(null);
      if (from == null || to == null) {
        // One that is being removed, which is refused for that.
        continue;
      }
      if (!succession.effectiveOn().minusDays(1).equals(from.validTo) && told.add(from.id)) {
        succeeded(from, "valid_to", succession);
      }
      if (!succession.meets(to) && told.add(to.id)) {
        succeeded(to, "valid_from", succession);
      }
    }
  }

  private void succeeded(Unit unit, String column, Succession succession) {
    error(
        unit,
        column,
        AreaProblem.AREA_SUCCEEDED,
        "%s có kế thừa từ ngày %s.".formatted(unit.shown(), Days.shown(succession.effectiveOn())),
        "%s has a succession on %s.".formatted(unit.shown(), succession.effectiveOn()));
  }

  private void error(Unit unit, String column, AreaProblem rule) {
    findings.error(Finding.of(unit.row, column, rule));
  }

  private void error(Unit unit, String column, AreaProblem rule, String vi, String en) {
    findings.error(Finding.of(unit.row, column, rule, vi, en));
  }
}
