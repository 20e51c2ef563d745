package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;

/**
 * By how much the members' intervals have to be wider, learned from what was held back, and how the
 * errors of one forecast's steps go together.
 *
 * <p>The factor of a step and a probability is the quantile of the standardised errors of all
 * series, divided by the normal one and kept between 1 and 3. A step with too few errors takes the
 * factors of the step before, a little larger where hardly any were learned. This presumes that no
 * shock common to all series hit the windows.
 *
 * @param factors80 one per step, 1 to 3
 * @param factors95 one per step, 1 to 3
 * @param correlation of the errors of two steps, one row per step
 * @param windows how many forecasts were compared
 */
record IntervalFactors(
    double[] factors80, double[] factors95, double[][] correlation, int windows) {
  private static final int FEWEST_ERRORS = 40;
  private static final double LEAST = 1;
  private static final double MOST = 3;

  /**
   * Power of the number of steps by which factors grow where nothing was held back: members think
   * too little of what adds up over the steps. Found on the earlier part of training series.
   */
  private static final double GROWTH = 0.2;

  /** Factors of so many steps show themselves how they grow. */
  private static final int ENOUGH_STEPS = 4;

  /** So many pairs of errors count as much as what a random walk would show. */
  private static final double PRIOR_PAIRS = 40;

  /** Wilder errors say that a model failed, not how errors go together. */
  private static final double WILD = 4;

  static IntervalFactors of(HeldBack held, int horizon) {
    double[] factors80 = new double[horizon];
    double[] factors95 = new double[horizon];
    int learned = 0;
    for (int step = 0; step < horizon; step++) {
      int at = step;
      double[] sizes =
          held.errors().stream()
              .mapToDouble(it -> Math.abs(it[at]))
              .filter(it -> !Double.isNaN(it))
              .sorted()
              .toArray();
      if (sizes.length >= FEWEST_ERRORS) {
        factors80[step] = factor(sizes, 0.8, ForecastPoint.Z_90);
        factors95[step] = factor(sizes, 0.95, ForecastPoint.Z_975);
        learned++;
      } else {
        factors80[step] = step == 0 ? LEAST : carried(factors80[step - 1], step, learned);
        factors95[step] = step == 0 ? LEAST : carried(factors95[step - 1], step, learned);
      }
    }
    int windows =
        (int)
            held.errors().stream()
                .filter(it -> Arrays.stream(it).anyMatch(Double::isFinite))
                .count();
    return new IntervalFactors(factors80, factors95, correlation(held, horizon), windows);
  }

  private static double factor(double[] sorted, double probability, double normal) {
    return Math.max(LEAST, Math.min(MOST, quantile(sorted, probability) / normal));
  }

  private static double carried(double before, int step, int learned) {
    double growth = learned < ENOUGH_STEPS ? Math.pow((step + 1.0) / step, GROWTH) : 1;
    return Math.min(MOST, before * growth);
  }

  /** Of some sorted numbers, between two of them in proportion. */
  static double quantile(double[] sorted, double probability) {
    double at = probability * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  private static double[][] correlation(HeldBack held, int horizon) {
    double[][] products = new double[horizon][horizon];
    double[] squares = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      for (int j = 0; j <= i; j++) {
        // A random walk: what two steps share is what the nearer one has.
        products[i][j] = PRIOR_PAIRS * Math.sqrt((j + 1.0) / (i + 1));
      }
      squares[i] = PRIOR_PAIRS;
    }
    for (double[] errors : held.errors()) {
      if (Arrays.stream(errors).allMatch(it -> Math.abs(it) < WILD)) {
        for (int i = 0; i < horizon; i++) {
          for (int j = 0; j <= i; j++) {
            products[i][j] += errors[i] * errors[j];
          }
          squares[i] += errors[i] * errors[i];
        }
      }
    }
    double[][] correlation = new double[horizon][horizon];
    for (int i = 0; i < horizon; i++) {
      for (int j = 0; j <= i; j++) {
        correlation[i][j] = i == j ? 1 : products[i][j] / Math.sqrt(squares[i] * squares[j]);
        correlation[j][i] = correlation[i][j];
      }
    }
    return correlation;
  }
}
