package vn.labourmarket.statistics.counts;

import java.util.Arrays;

/**
 * What cells are expected to have as if rows and columns had nothing to do with each other; where
 * so few cells share rows and columns that this is just what each had, all the same. A row or a
 * column that had none counts as half of one: it may still get one.
 *
 * @param cells one figure per cell
 * @param unsure variance of each figure for sums of a variance of one for each one, as a share of
 *     its square: the sums it is made from are counts, too
 * @param crossed whether rows and columns tell anything of a cell
 */
record Expectations(double[] cells, double[] unsure, boolean crossed) {
  /** How many counts a row, a column or a cell has at least. */
  static final double HALF = 0.5;

  /**
   * @param sums one per cell
   * @param unit what one count adds to a sum
   */
  static Expectations of(CountTable table, double[] sums, double unit) {
    int[] row = table.rows();
    int[] column = table.columns();
    double[] rows = added(row, sums);
    double[] columns = added(column, sums);
    double whole = Arrays.stream(sums).sum();
    long margins = Arrays.stream(row).distinct().count() + Arrays.stream(column).distinct().count();
    boolean crossed = sums.length - margins + 1 > 0;
    double[] cells = new double[sums.length];
    double[] unsure = new double[sums.length];
    for (int cell = 0; cell < sums.length && whole > 0; cell++) {
      double ofRow = Math.max(HALF * unit, rows[row[cell]]);
      double ofColumn = Math.max(HALF * unit, columns[column[cell]]);
      cells[cell] = crossed ? ofRow * ofColumn / whole : whole / sums.length;
      unsure[cell] = crossed && cells[cell] > 0 ? 1 / ofRow + 1 / ofColumn : 1 / whole;
    }
    return new Expectations(cells, unsure, crossed);
  }

  double unsure(int cell) {
    return unsure[cell];
  }

  private static double[] added(int[] groups, double[] sums) {
    double[] added = new double[1 + Arrays.stream(groups).max().orElse(0)];
    for (int cell = 0; cell < sums.length; cell++) {
      added[groups[cell]] += sums[cell];
    }
    return added;
  }
}
