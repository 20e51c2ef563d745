package vn.labourmarket.statistics.counts;

import java.util.Arrays;

/**
 * Counts of cells that are classified by row and column, such as occupation and area.
 *
 * @param rows one row number per cell, from 0 on
 * @param columns one column number per cell, from 0 on
 * @param counts one history per cell, all of the same periods, oldest first; at least 0
 */
public record CountTable(int[] rows, int[] columns, double[][] counts) {

  /**
   * @throws IllegalArgumentException for no cells or periods, arrays of different lengths, numbers
   *     below 0 or not finite
   */
  public CountTable {
    if (counts.length == 0 || rows.length != counts.length || columns.length != counts.length) {
      throw new IllegalArgumentException("a row and a column for each cell, and cells");
    }
    for (double[] history : counts) {
      if (history.length == 0 || history.length != counts[0].length) {
        throw new IllegalArgumentException("histories of the same periods");
      }
      if (!Arrays.stream(history).allMatch(it -> it >= 0 && Double.isFinite(it))) {
        throw new IllegalArgumentException("counts from 0 on");
      }
    }
    if (Arrays.stream(rows).anyMatch(it -> it < 0)
        || Arrays.stream(columns).anyMatch(it -> it < 0)) {
      throw new IllegalArgumentException("rows and columns are numbered from 0 on");
    }
  }

  /** The sum of all cells, one per period. */
  double[] sums() {
    double[] sums = new double[counts[0].length];
    for (double[] history : counts) {
      for (int t = 0; t < sums.length; t++) {
        sums[t] += history[t];
      }
    }
    return sums;
  }
}
