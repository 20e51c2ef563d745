package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;

/**
 * Finds the areas that rows of successions mean. A code is never read without its day: the
 * predecessor is what had the code until the day before, the successor what has it from that day
 * on.
 */
final class SuccessionEnds {
  private final Territory territory;
  private final SuccessionBases bases;
  private final Findings findings;

  SuccessionEnds(Territory territory, SuccessionBases bases, Findings findings) {
    this.territory = territory;
    this.bases = bases;
    this.findings = findings;
  }

  /** Hands the row on with its areas, unless there is none. */
  void find(SuccessionCells row, SuccessionRules rules) {
    Unit from = predecessor(row);
    String toCode = row.toCode();
    if (toCode == null) {
      if (from != null) {
        derived(row, from, rules);
      }
      return;
    }
    Unit to = successor(row, toCode);
    if (from != null && to != null) {
      bases.add(from.id, to.id, row.legalBasis());
      rules.add(
          new SuccessionRow(
              row.number(),
              from,
              to,
              row.kind(),
              row.weight(),
              row.effectiveOn(),
              row.legalBasis()));
    }
  }

  private void derived(SuccessionCells row, Unit from, SuccessionRules rules) {
    bases.add(from.id, row.legalBasis());
    SuccessionRow.Abolished abolished =
        new SuccessionRow.Abolished(row.number(), from, row.effectiveOn(), row.legalBasis());
    if (row.weight() != null && row.weight().signum() == 0) {
      rules.withdraw(abolished);
    } else {
      rules.addAbolished(abolished);
    }
  }

  private @Nullable Unit predecessor(SuccessionCells row) {
    String code = row.fromCode();
    LocalDate day = row.effectiveOn();
    LocalDate before = day.minusDays(1);
    Optional<Unit> found = territory.endedOn(code, before);
    if (found.isEmpty()) {
      Optional<Unit> known = territory.inForce(code, before);
      findings.error(
          Finding.of(
              row.number(),
              "from_code",
              known.isPresent() ? AreaProblem.SUCCESSION_PREDECESSOR : AreaProblem.AREA_UNKNOWN,
              known
                  .map(it -> "%s không kết thúc ngày %s.".formatted(it.shown(), Days.shown(before)))
                  .orElse("Ngày %s không có đơn vị mã %s.".formatted(Days.shown(before), code)),
              known
                  .map(it -> "%s does not end on %s.".formatted(it.shown(), before))
                  .orElse("No area has the code %s on %s.".formatted(code, before))));
    }
    return found.orElse(null);
  }

  private @Nullable Unit successor(SuccessionCells row, String code) {
    LocalDate day = row.effectiveOn();
    Optional<Unit> found =
        row.goesOn() ? territory.inForce(code, day) : territory.begunOn(code, day);
    if (found.isEmpty()) {
      Optional<Unit> known = territory.inForce(code, day);
      findings.error(
          Finding.of(
              row.number(),
              "to_code",
              known.isPresent() ? AreaProblem.SUCCESSION_SUCCESSOR : AreaProblem.AREA_UNKNOWN,
              known
                  .map(it -> "%s có từ ngày %s.".formatted(it.shown(), Days.shown(it.validFrom)))
                  .orElse("Ngày %s không có đơn vị mã %s.".formatted(Days.shown(day), code)),
              known
                  .map(it -> "%s is there since %s.".formatted(it.shown(), it.validFrom))
                  .orElse("No area has the code %s on %s.".formatted(code, day))));
    }
    return found.orElse(null);
  }
}
