package vn.labourmarket.occupations.territory;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaName;
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
  private final List<UnitContent> removed;
  private final Findings findings;
  private final Set<Unit> touched = new LinkedHashSet<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * Changes to a territory.
   *
   * @param removed what files before this one removed
   */
  UnitChanges(Territory territory, List<UnitContent> removed, Findings findings) {
    this.territory = territory;
    this.removed = removed;
    this.findings = findings;
  }

  Set<Unit> touched() {
    return touched;
  }

  void apply(UnitRow row) {
    if (row.removed()) {
      remove(row);
      return;
    }
    Unit unit = unit(row);
    if (unit == null) {
      return;
    }
    LocalDate nameFrom = row.nameFrom() == null ? row.validFrom() : row.nameFrom();
    if (!seen.add(unit.id + " " + nameFrom) || unit.isRemoved()) {
      findings.error(Finding.of(row.number(), "code", AreaProblem.AREA_DUPLICATE));
      return;
    }
    unit.row = row.number();
    unit.parentCode = row.parentCode();
    unit.rest(row.legalBasis(), row.endLegalBasis());
    end(unit, row);
    name(unit, row, nameFrom);
    touched.add(unit);
  }

  /** The only row of its area; what is right may stand in another one. */
  private void remove(UnitRow row) {
    UUID id = row.id();
    Optional<Unit> known =
        id == null ? territory.begunOn(row.code(), row.validFrom()) : territory.find(id);
    boolean meant = known.filter(it -> it.isStored() && isMeant(it, row)).isPresent();
    if (!meant && removed.stream().anyMatch(it -> isMeant(it, row))) {
      findings.warning(
          Finding.of(
              row.number(),
              "remove",
              AreaProblem.AREA_REMOVED,
              "Đơn vị này đã được xóa trước đó; dòng này không thay đổi gì.",
              "The area was removed before; the row changes nothing."));
    } else if (known.filter(Unit::isStored).isEmpty()) {
      findings.error(
          Finding.of(row.number(), id == null ? "code" : "id", AreaProblem.AREA_UNKNOWN));
    } else if (!meant) {
      findings.error(
          Finding.of(
              row.number(),
              "remove",
              AreaProblem.AREA_REMOVAL_UNLIKE,
              "Đơn vị này là %s, từ %s."
                  .formatted(known.get().shown(), Days.shown(known.get().validFrom)),
              "The area is %s, since %s.".formatted(known.get().shown(), known.get().validFrom)));
    } else if (touched.add(known.get())) {
      known.get().row = row.number();
      known.get().rest(row.legalBasis(), null);
      known.get().remove();
      territory.remove(known.get());
    } else {
      findings.error(Finding.of(row.number(), "code", AreaProblem.AREA_DUPLICATE));
    }
  }

  /** A wrong digit or id must not remove another area than the row names. */
  private static boolean isMeant(Unit unit, UnitRow row) {
    return unit.code.equals(row.code())
        && unit.validFrom.equals(row.validFrom())
        && unit.isCalled(row.nameVi());
  }

  private static boolean isMeant(UnitContent removed, UnitRow row) {
    return (row.id() == null || row.id().equals(removed.id()))
        && removed.code().equals(row.code())
        && removed.validFrom().equals(row.validFrom())
        && removed.names().stream().anyMatch(it -> it.nameVi().equals(row.nameVi()));
  }

  /**
   * The legal basis of a row is that of what it says: of a name, of the end of an area that was
   * there before, of that there is none any more, else of its beginning. A file that is sent again
   * says the same.
   */
  private void rest(Unit unit, UnitRow row, boolean ended) {
    String end = row.endLegalBasis();
    if (end == null && unit.isStored() && row.endless()) {
      if (unit.validTo == null && !row.legalBasis().equals(unit.legalBasis)) {
        findings.warning(Finding.of(row.number(), "legal_basis", AreaProblem.AREA_BASIS_KEPT));
      }
      return;
    }
    boolean known = row.validTo() != null && row.legalBasis().equals(unit.endLegalBasis);
    if (end == null && unit.isStored() && (ended || known)) {
      unit.endLegalBasis = row.legalBasis();
      return;
    }
    if (end != null) {
      unit.endLegalBasis = end;
    }
    if (row.nameFrom() == null) {
      unit.legalBasis = row.legalBasis();
    }
  }

  private @Nullable Unit unit(UnitRow row) {
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
    boolean ended = row.validTo() != null && !row.validTo().equals(unit.validTo);
    rest(unit, row, ended);
    if (row.endless()) {
      unit.validTo = null;
      unit.endLegalBasis = null;
    } else if (row.validTo() != null) {
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
            new AreaName(
                row.nameVi(),
                row.nameEn(),
                kind == null ? UnitReader.kindOf(row.level(), row.nameVi()) : kind,
                from,
                null,
                row.nameFrom() == null ? null : row.legalBasis()));
    if (corrected && unit.isStored()) {
      findings.warning(Finding.of(row.number(), "name_vi", AreaProblem.AREA_NAME_CORRECTED));
    }
  }
}
