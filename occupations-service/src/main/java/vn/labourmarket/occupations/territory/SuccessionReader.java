package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Finding;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.tables.TableRow;

/**
 * Reads rows of successions. A code is never read without its day: the predecessor is what had the
 * code until the day before, the successor what has it from that day on.
 */
final class SuccessionReader {
  private static final List<String> REQUIRED =
      List.of("from_code", "to_code", "effective_on", "legal_basis");
  private static final List<String> OPTIONAL = List.of("from_level", "to_level", "kind", "weight");
  private static final String WEIGHT = "0?\\.[0-9]{1,9}|[01](\\.[0-9]{1,9})?";

  private final Header header;
  private final Cells cells;
  private final Territory territory;
  private final SuccessionBases bases;
  private final Findings findings;

  SuccessionReader(
      List<String> header, Territory territory, SuccessionBases bases, Findings findings) {
    this.header = header(header);
    this.cells = new Cells(this.header, findings);
    this.territory = territory;
    this.bases = bases;
    this.findings = findings;
  }

  static Header header(List<String> header) {
    return Header.of(header, REQUIRED, OPTIONAL);
  }

  /** Hands on the row, unless it is wrong. */
  void read(TableRow row, SuccessionRules rules) {
    if (cells.text(row, "to_code").isEmpty() && kind(row) == SuccessionKind.ABOLITION) {
      abolished(row, rules);
      return;
    }
    SuccessionRow pair = pair(row);
    if (pair != null) {
      bases.add(pair.from().id, pair.to().id, pair.legalBasis());
      rules.add(pair);
    }
  }

  private void abolished(TableRow row, SuccessionRules rules) {
    AreaLevel level = cells.level(row, "from_level", "from_code");
    LocalDate day = cells.day(row, "effective_on", true);
    String legalBasis = cells.required(row, "legal_basis", AreaProblem.AREA_BASIS_REQUIRED);
    Unit from = level == null || day == null ? null : predecessor(row, day);
    BigDecimal weight = weight(row);
    if (from != null && day != null) {
      bases.add(from.id, legalBasis);
      SuccessionRow.Abolished abolished =
          new SuccessionRow.Abolished(row.number(), from, day, legalBasis);
      if (weight != null && weight.signum() == 0) {
        rules.withdraw(abolished);
      } else {
        rules.addAbolished(abolished);
      }
    }
  }

  private @Nullable SuccessionRow pair(TableRow row) {
    AreaLevel fromLevel = cells.level(row, "from_level", "from_code");
    AreaLevel toLevel = cells.level(row, "to_level", "to_code");
    LocalDate day = cells.day(row, "effective_on", true);
    String legalBasis = cells.required(row, "legal_basis", AreaProblem.AREA_BASIS_REQUIRED);
    SuccessionKind kind = kind(row);
    BigDecimal weight = weight(row);
    if (fromLevel == null || toLevel == null || day == null) {
      return null;
    }
    Unit from = predecessor(row, day);
    boolean mayGoOn = fromLevel != toLevel || kind != null && kind.joinsStanding();
    Unit to = successor(row, day, mayGoOn);
    return from == null || to == null
        ? null
        : new SuccessionRow(row.number(), from, to, kind, weight, day, legalBasis);
  }

  private @Nullable Unit predecessor(TableRow row, LocalDate day) {
    String code = cells.text(row, "from_code");
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

  private @Nullable Unit successor(TableRow row, LocalDate day, boolean mayGoOn) {
    String code = cells.text(row, "to_code");
    Optional<Unit> found = mayGoOn ? territory.inForce(code, day) : territory.begunOn(code, day);
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

  private @Nullable SuccessionKind kind(TableRow row) {
    String cell = cells.text(row, "kind");
    Optional<SuccessionKind> kind = SuccessionKind.named(cell);
    if (!cell.isEmpty() && kind.isEmpty()) {
      cells.error(row, "kind", AreaProblem.SUCCESSION_KIND);
    }
    return kind.orElse(null);
  }

  private @Nullable BigDecimal weight(TableRow row) {
    String cell = cells.text(row, "weight");
    if (cell.isEmpty()) {
      return null;
    }
    if (cell.matches(WEIGHT)) {
      BigDecimal weight = new BigDecimal(cell);
      if (weight.compareTo(BigDecimal.ONE) <= 0) {
        return weight;
      }
    }
    cells.error(row, "weight", AreaProblem.SUCCESSION_WEIGHT_RANGE);
    return null;
  }
}
