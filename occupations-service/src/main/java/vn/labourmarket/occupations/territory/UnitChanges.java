package vn.labourmarket.occupations.territory;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;

/**
 * Brings what rows say into the territory. An area with the same level, code and first day is the
 * same area; its other rows are the names that it got later.
 */
final class UnitChanges {
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Territory territory;
  private final Findings findings;
  private final Set<Unit> touched = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  UnitChanges(Territory territory, Findings findings) {
    this.territory = territory;
    this.findings = findings;
  }

  Set<Unit> touched() {
    return touched;
  }

  void apply(UnitRow row) {
    Unit unit = unit(row);
    if (unit == null) {
      return;
    }
    LocalDate nameFrom = row.nameFrom() == null ? row.validFrom() : row.nameFrom();
    if (!seen.add(unit.id + " " + nameFrom)) {
      findings.error(Finding.of(row.number(), "code", AreaProblem.AREA_DUPLICATE));
      return;
    }
    unit.row = row.number();
    if (row.nameFrom() == null) {
      unit.legalBasis = row.legalBasis();
    }
    unit.parentCode = row.parentCode();
    end(unit, row);
    name(unit, row, nameFrom);
    touched.add(unit);
  }

  private @org.jspecify.annotations.Nullable Unit unit(UnitRow row) {
    UUID id = row.id();
    if (id == null) {
      Optional<Unit> known = territory.begunOn(row.code(), row.validFrom());
      if (known.isPresent()) {
        return known.get();
      }
      Unit begun = Unit.begun(IDS.generate(), row);
      territory.add(begun);
      return begun;
    }
    Unit known = territory.find(id).orElse(null);
    if (known == null) {
      findings.error(Finding.of(row.number(), "id", AreaProblem.AREA_UNKNOWN));
    } else if (known.level != row.level()) {
      findings.error(Finding.of(row.number(), "code", AreaProblem.AREA_FORMAT));
      return null;
    } else {
      territory.identify(known, row.code(), row.validFrom());
    }
    return known;
  }

  private void end(Unit unit, UnitRow row) {
    if (row.validTo() != null || row.endless()) {
      unit.validTo = row.validTo();
    } else if (unit.validTo != null && unit.isStored()) {
      findings.warning(
          Finding.of(
              row.number(),
              "valid_to",
              AreaProblem.AREA_END_KEPT,
              "Ngày cuối %s của %s được giữ; ghi «-» để bỏ ngày cuối."
                  .formatted(Days.shown(unit.validTo), unit.code),
              "The last day %s of %s is kept; write - for no last day."
                  .formatted(unit.validTo, unit.code)));
    }
  }

  private void name(Unit unit, UnitRow row, LocalDate from) {
    String kind = row.kind() == null ? unit.kindOf(from, row.nameVi()) : row.kind();
    boolean corrected =
        unit.name(
            from,
            row.nameVi(),
            row.nameEn(),
            kind == null ? UnitReader.kindOf(row.level(), row.nameVi()) : kind);
    if (corrected && unit.isStored()) {
      findings.warning(Finding.of(row.number(), "name_vi", AreaProblem.AREA_NAME_CORRECTED));
    }
  }
}
