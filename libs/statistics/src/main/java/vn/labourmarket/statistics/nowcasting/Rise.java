package vn.labourmarket.statistics.nowcasting;

/**
 * How often a unit that so far reported nothing but 0 reports more.
 *
 * @param probability by Laplace's rule of succession
 * @param times units with nothing but 0 so far that reported again, in all periods
 */
record Rise(double probability, int times) {
  /** What was seen, and once in so many times more. */
  static final int PRIOR_TIMES = 2;

  /**
   * Counts it.
   *
   * @param reports by unit and period, NaN where there is none
   */
  static Rise of(double[][] reports) {
    int times = 0;
    int risen = 1;
    for (double[] unit : reports) {
      boolean reported = false;
      boolean more = false;
      for (int t = 0; t < unit.length && !more; t++) {
        more = unit[t] > 0;
        times += reported && !Double.isNaN(unit[t]) ? 1 : 0;
        risen += reported && more ? 1 : 0;
        reported |= unit[t] == 0;
      }
    }
    return new Rise((double) risen / (PRIOR_TIMES + times), times);
  }

  /** Whether it is rather the rule's than what these reports show. */
  boolean isAssumed() {
    return isMostlyPrior(times);
  }

  /** Whether a quarter or more of it is. */
  static boolean isMostlyPrior(int times) {
    return times <= Spread.FEW * PRIOR_TIMES;
  }
}
