package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;

/**
 * By how much the members' intervals have to be wider, learned from what was held back, and how the
 * errors of one forecast's steps go together (ADR 027, ADR 028).
 *
 * <p>The factor of a step and a probability is the quantile of the standardised errors of all
 * series, divided by the normal one, at least 1 and at most 3. Where every step was learned, that
 * of 80 % may fall to a half; that of 95 % rests on the few worst errors, which a quiet time lacks.
 * With n errors the quantile is that of the error to come, so that few of them ask for more; half
 * of each factor is the mean of all steps'. A step with too few errors takes the factors of the
 * step before; where hardly any step was learned, all grow from the first one's. This presumes that
 * no shock common to all series hit the windows. Our own way, in part that of split conformal
 * prediction.
 *
 * @param factors80 one per step, 0.5 to 3
 * @param factors95 one per step, 1 to 3
 * @param correlation of the errors of two steps, one row per step
 * @param windows how many forecasts were compared
 */
record IntervalFactors(
    double[] factors80, double[] factors95, double[][] correlation, int windows) {
  private static final int FEWEST_ERRORS = 40;
  private static final double LEAST = 1;
  private static final double LEAST_OF_80 = 0.5;
  private static final double MOST = 3;

  /**
   * Weight of the mean of all steps' factors: each step's own is the luck of a few windows, too.
   */
  private static final double OF_ALL = 0.5;

  /**
   * Factors of so many steps show themselves how they grow. Of fewer the first one's errors suffer
   * least from what is held back of a short history; the others follow from it.
   */
  private static final int ENOUGH_STEPS = 4;

  /** So many pairs of errors count as much as what a random walk would show. */
  private static final double PRIOR_PAIRS = 40;

  /** Wilder errors say that a model failed, not how errors go together. */
  private static final double WILD = 4;

  /**
   * @param growth power of the number of steps by which factors grow where hardly any step was
   *     learned ({@link ErrorGrowth}): members think too little of what adds up over the steps
   */
  static IntervalFactors of(HeldBack held, int horizon, double growth) {
    double[][] sizes = new double[horizon][];
    int learned = 0;
    for (int step = 0; step < horizon; step++) {
      int at = step;
      sizes[step] =
          held.errors().stream()
              .mapToDouble(it -> Math.abs(it[at]))
              .filter(it -> !Double.isNaN(it))
              .sorted()
              .toArray();
      learned += learned == step && sizes[step].length >= FEWEST_ERRORS ? 1 : 0;
    }
    double least80 = learned == horizon ? LEAST_OF_80 : LEAST;
    int windows =
        (int)
            held.errors().stream()
                .filter(it -> Arrays.stream(it).anyMatch(Double::isFinite))
                .count();
    return new IntervalFactors(
        factors(sizes, learned, growth, 0.8, ForecastPoint.Z_90, least80),
        factors(sizes, learned, growth, 0.95, ForecastPoint.Z_975, LEAST),
        correlation(held, horizon),
        windows);
  }

  private static double[] factors(
      double[][] sizes,
      int learned,
      double growth,
      double probability,
      double normal,
      double least) {
    double[] factors = new double[sizes.length];
    Arrays.fill(factors, LEAST);
    double mean = 0;
    for (int step = 0; step < learned; step++) {
      double factor = quantile(sizes[step], probability) / normal;
      factors[step] = Math.max(least, Math.min(MOST, factor));
      mean += factors[step] / learned;
    }
    boolean few = learned < Math.min(ENOUGH_STEPS, sizes.length);
    for (int step = 0; step < factors.length && learned > 0; step++) {
      if (few) {
        factors[step] = Math.min(MOST, factors[0] * Math.pow(step + 1.0, growth));
      } else if (step < learned) {
        factors[step] = OF_ALL * mean + (1 - OF_ALL) * factors[step];
      } else {
        factors[step] = factors[step - 1];
      }
    }
    return factors;
  }

  /** That the next number stays below with the probability, whatever they all are drawn from. */
  static double quantile(double[] sorted, double probability) {
    double at = Math.min(sorted.length - 1.0, probability * (sorted.length + 1) - 1);
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
