package vn.labourmarket.statistics.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure.
 *
 * @param key of the cell: the same figure in several tables, vintages or bases has one key
 * @param value at least 0; that no figure is below 0 is what everybody knows
 * @param cost of leaving it empty, at least 0, usually the value; a 0 costs something, too
 * @param protection that it needs
 * @param knownTo the contributor who alone stands behind the cell and may use that; null for nobody
 * @param published that it can no longer be left empty, since it was printed before or everybody
 *     knows it: that there are no seamen in a province without a coast
 */
public record TableCell(
    String key,
    double value,
    double cost,
    Protection protection,
    @Nullable String knownTo,
    boolean published) {

  public TableCell {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY && cost >= 0)) {
      throw new IllegalArgumentException(key + ": value " + value + ", cost " + cost);
    }
  }

  /** A cell that the rules judge and whose cost is its value, for a 0 that of a 1. */
  public static TableCell of(String key, Contributions cell, PrimaryRule... rules) {
    return new TableCell(
        key,
        cell.total(),
        cell.total() == 0 ? 1 : cell.total(),
        PrimaryRule.protection(cell, List.of(rules)),
        cell.sole(),
        false);
  }

  /** The same, as it stands in an earlier publication. */
  public TableCell printed() {
    return new TableCell(key, value, cost, protection, knownTo, true);
  }

  boolean isSensitive() {
    return protection.isWanted();
  }
}
