package vn.labourmarket.statistics.counts;

/**
 * What each cell's share of the whole is: what it had, drawn towards what its row and column let
 * expect, the more the fewer it had. Older periods count less.
 *
 * <p>Empirical Bayes with a gamma prior around the expectation, whose spread comes from the cells'
 * own by moments. Where every cell is alone in its row or its column, these expect what the cell
 * itself had, so that it is the mean of all cells instead, worth half a count; elsewhere a row or a
 * column that had none is worth half a count. A cell's share of what was counted stands for periods
 * without a count; one that was never counted is as expected. Source: D. G. Clayton, J. Kaldor,
 * Empirical Bayes estimates of age-standardized relative risks for use in disease mapping,
 * Biometrics 43 (1987).
 *
 * @param shares one per cell, adding to 1, or all 0 where nothing was ever counted
 * @param certainty how many counts each share is worth
 */
record CellShares(double[] shares, double[] certainty) {
  /** Weight of a period against the next. */
  private static final double DISCOUNT = 0.97;

  /** A prior worth more counts than this leaves nothing of the cell's own. */
  private static final double MOST_CERTAIN = 1e6;

  /** Until what never counted cells add to rows and columns changes by no more. */
  private static final double NEAR = 1e-6;

  private static final int ROUNDS = 200;

  static CellShares of(CountTable table) {
    double[][] counts = table.counts();
    int cells = counts.length;
    int periods = counts[0].length;
    double[] sums = new double[cells];
    double[] counted = new double[cells];
    double weights = 0;
    double squares = 0;
    for (int t = 0; t < periods; t++) {
      double weight = Math.pow(DISCOUNT, periods - 1 - t);
      weights += weight;
      squares += weight * weight;
      for (int cell = 0; cell < cells; cell++) {
        double count = counts[cell][t];
        if (!Double.isNaN(count)) {
          sums[cell] += weight * count;
          counted[cell] += weight;
        }
      }
    }
    // A discounted sum of counts varies less than a count of its size.
    double unit = squares / weights;
    boolean complete = true;
    for (int cell = 0; cell < cells; cell++) {
      sums[cell] *= counted[cell] > 0 ? weights / counted[cell] : 0;
      complete &= counted[cell] > 0;
    }
    for (int round = 0; round < ROUNDS && !complete; round++) {
      double[] guessed = Expectations.of(table, sums, unit).cells();
      complete = true;
      for (int cell = 0; cell < cells; cell++) {
        if (counted[cell] == 0) {
          complete &= guessed[cell] <= (1 + NEAR) * sums[cell];
          sums[cell] = guessed[cell];
        }
      }
    }
    Expectations expectations = Expectations.of(table, sums, unit);
    double[] expected = expectations.cells();
    double certain = expectations.crossed() ? certain(sums, expected, unit) : Expectations.HALF;
    double[] shares = new double[cells];
    double[] certainty = new double[cells];
    double whole = 0;
    for (int cell = 0; cell < cells; cell++) {
      if (expected[cell] > 0) {
        shares[cell] =
            (sums[cell] / unit + certain) / (expected[cell] / unit + certain) * expected[cell];
      }
      double own = sums[cell] / unit * counted[cell] / weights + certain;
      double drawn = certain / (expected[cell] / unit + certain);
      certainty[cell] = 1 / (1 / own + drawn * drawn * expectations.unsure(cell) * unit);
      whole += shares[cell];
    }
    for (int cell = 0; cell < cells && whole > 0; cell++) {
      shares[cell] /= whole;
    }
    return new CellShares(shares, certainty);
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
