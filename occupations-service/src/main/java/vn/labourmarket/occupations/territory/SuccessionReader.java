package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;
import vn.labourmarket.occupations.areas.AreaProblem;
import vn.labourmarket.occupations.imports.Findings;
import vn.labourmarket.occupations.imports.Header;
import vn.labourmarket.tables.TableRow;

/** Reads rows of successions. */
final class SuccessionReader {
  private static final List<String> REQUIRED =
      List.of("from_code", "to_code", "effective_on", "legal_basis");
  private static final List<String> OPTIONAL = List.of("from_level", "to_level", "kind", "weight");
  private static final String WEIGHT = "0?\\.[0-9]{1,9}|[01](\\.[0-9]{1,9})?";

  private final Header header;
  private final Cells cells;

  SuccessionReader(List<String> header, Findings findings) {
    this.header = header(header);
    this.cells = new Cells(this.header, findings);
  }

  static Header header(List<String> header) {
    return Header.of(header, REQUIRED, OPTIONAL);
  }

  /** The row; null where it is so wrong that nothing can be done with it. */
  @Nullable SuccessionCells read(TableRow row) {
    SuccessionKind kind = kind(row);
    boolean derived = cells.text(row, "to_code").isEmpty() && kind == SuccessionKind.ABOLITION;
    AreaLevel from = cells.level(row, "from_level", "from_code");
    AreaLevel to = derived ? null : cells.level(row, "to_level", "to_code");
    LocalDate day = cells.day(row, "effective_on", true);
    String legalBasis = cells.required(row, "legal_basis", AreaProblem.AREA_BASIS_REQUIRED);
    BigDecimal weight = weight(row);
    if (from == null || to == null && !derived || day == null) {
      return null;
    }
    return new SuccessionCells(
        row.number(),
        cells.text(row, "from_code"),
        derived ? null : cells.text(row, "to_code"),
        from != to || kind != null && kind.joinsStanding(),
        day,
        legalBasis,
        kind,
        weight);
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
