package vn.labourmarket.statistics.counts;

import java.util.Arrays;

/**
 * Counts of cells that are classified by row and column, such as occupation and area.
 *
 * @param rows one row number per cell, from 0 on
 * @param columns one column number per cell, from 0 on
 * @param counts one history per cell, all of the same periods, oldest first; at least 0; NaN where
 *     a period has none
 */
public record CountTable(int[] rows, int[] columns, double[][] counts) {

  /**
   * @throws IllegalArgumentException for no cells or periods, arrays of different lengths, numbers
   *     below 0 or infinite
   */
  public CountTable {
    rows = rows.clone();
    columns = columns.clone();
    counts = copied(counts);
    if (counts.length == 0 || rows.length != counts.length || columns.length != counts.length) {
      throw new IllegalArgumentException("a row and a column for each cell, and cells");
    }
    for (double[] history : counts) {
      if (history.length == 0 || history.length != counts[0].length) {
        throw new IllegalArgumentException("histories of the same periods");
      }
      if (!Arrays.stream(history)
          .allMatch(it -> Double.isNaN(it) || it >= 0 && it < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException("counts from 0 on");
      }
    }
    if (Arrays.stream(rows).anyMatch(it -> it < 0)
        || Arrays.stream(columns).anyMatch(it -> it < 0)) {
      throw new IllegalArgumentException("rows and columns are numbered from 0 on");
    }
  }

  @Override
  public int[] rows() {
    return rows.clone();
  }

  @Override
  public int[] columns() {
    return columns.clone();
  }

  @Override
  public double[][] counts() {
    return copied(counts);
  }

  private static double[][] copied(double[][] histories) {
    return Arrays.stream(histories).map(double[]::clone).toArray(double[][]::new);
  }

  /** The sum of all cells, one per period; a missing count is taken as the mean of its cell's. */
  double[] sums() {
    double[] sums = new double[counts[0].length];
    for (double[] history : counts) {
      double mean = mean(history);
      for (int t = 0; t < sums.length; t++) {
        sums[t] += Double.isNaN(history[t]) ? mean : history[t];
      }
    }
    return sums;
  }

  /** Of the periods that were counted; 0 without any. */
  static double mean(double[] history) {
    return Arrays.stream(history).filter(it -> !Double.isNaN(it)).average().orElse(0);
  }
}
