package vn.labourmarket.statistics.counts;

import java.util.Arrays;

/**
 * What each cell's share of the whole is: what it had, drawn towards what its row and column let
 * expect, the more the fewer it had. Older periods count less.
 *
 * <p>Empirical Bayes with a gamma prior around the expectation, whose spread comes from the cells'
 * own by moments. Source: D. G. Clayton, J. Kaldor, Empirical Bayes estimates of age-standardized
 * relative risks for use in disease mapping, Biometrics 43 (1987).
 *
 * @param shares one per cell, adding to 1, or all 0 where nothing was ever counted
 * @param certainty how many counts each share is worth
 */
record CellShares(double[] shares, double[] certainty) {
  /** Weight of a period against the next. */
  private static final double DISCOUNT = 0.97;

  /** A prior worth more counts than this leaves nothing of the cell's own. */
  private static final double MOST_CERTAIN = 1e6;

  static CellShares of(CountTable table) {
    int cells = table.counts().length;
    int periods = table.counts()[0].length;
    double[] sums = new double[cells];
    double weights = 0;
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      double weight = Math.pow(DISCOUNT, periods - 1 - t);
      weights += weight;
      squares += weight * weight;
      for (int cell = 0; cell < cells; cell++) {
        sums[cell] += weight * table.counts()[cell][t];
      }
    }
    // A discounted sum of counts varies less than a count of its size.
    double unit = squares / weights;
    double[] expected = expected(table, sums);
    double certain = certain(sums, expected, unit);
    double[] shares = new double[cells];
    double[] certainty = new double[cells];
    double whole = 0;
    for (int cell = 0; cell < cells; cell++) {
      if (expected[cell] > 0) {
        shares[cell] =
            (sums[cell] / unit + certain) / (expected[cell] / unit + certain) * expected[cell];
      }
      certainty[cell] = sums[cell] / unit + certain;
      whole += shares[cell];
    }
    for (int cell = 0; cell < cells && whole > 0; cell++) {
      shares[cell] /= whole;
    }
    return new CellShares(shares, certainty);
  }

  /** As if rows and columns had nothing to do with each other. */
  private static double[] expected(CountTable table, double[] sums) {
    double[] rows = new double[1 + Arrays.stream(table.rows()).max().orElse(0)];
    double[] columns = new double[1 + Arrays.stream(table.columns()).max().orElse(0)];
    double whole = 0;
    for (int cell = 0; cell < sums.length; cell++) {
      rows[table.rows()[cell]] += sums[cell];
      columns[table.columns()[cell]] += sums[cell];
      whole += sums[cell];
    }
    double[] expected = new double[sums.length];
    for (int cell = 0; cell < sums.length && whole > 0; cell++) {
      expected[cell] = rows[table.rows()[cell]] * columns[table.columns()[cell]] / whole;
    }
    return expected;
  }

  /** How many counts the prior is worth, by the moments of the cells around it. */
  private static double certain(double[] sums, double[] expected, double unit) {
    double squares = 0;
    double beyond = 0;
    for (int cell = 0; cell < sums.length; cell++) {
      double away = sums[cell] - expected[cell];
      squares += expected[cell] * expected[cell];
      beyond += away * away - unit * expected[cell];
    }
    return beyond > 0 ? Math.min(MOST_CERTAIN, squares / beyond) : MOST_CERTAIN;
  }
}
