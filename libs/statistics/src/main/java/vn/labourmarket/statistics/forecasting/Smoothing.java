package vn.labourmarket.statistics.forecasting;

import java.util.Map;

/**
 * Exponential smoothing of level and trend in error-correction form: {@code e = y − (l + φb)},
 * {@code l ← l + φb + αe}, {@code b ← φb + βe}. For given weights the errors are linear in the
 * first level and trend, which least squares therefore gives exactly.
 *
 * <p>Source: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential
 * Smoothing: The State Space Approach (2008), chapters 2 and 5; error variances from table 6.2.
 */
final class Smoothing {
  private final double alpha;
  private final double beta;
  private final double phi;
  private final int observations;
  private final double level;
  private final double trend;
  private final double squares;

  /**
   * Fits the first state.
   *
   * @param alpha weight of the level, 0 to 1
   * @param beta weight of the trend, 0 to {@code alpha}
   * @param phi damping of the trend; 0 leaves the trend out
   */
  Smoothing(double[] history, double alpha, double beta, double phi) {
    this.alpha = alpha;
    this.beta = beta;
    this.phi = phi;
    this.observations = history.length;
    // Three recursions side by side: the history from a state of zero, and what a unit of the first
    // level and of the first trend adds to the prediction.
    double l = 0;
    double b = 0;
    double l1 = 1;
    double b1 = 0;
    double l2 = 0;
    double b2 = 1;
    TwoInputs fit = new TwoInputs();
    for (double y : history) {
      double e = y - l - phi * b;
      double p1 = l1 + phi * b1;
      double p2 = l2 + phi * b2;
      fit.add(p1, p2, e);
      l = l + phi * b + alpha * e;
      b = phi * b + beta * e;
      l1 = p1 - alpha * p1;
      b1 = phi * b1 - beta * p1;
      l2 = p2 - alpha * p2;
      b2 = phi * b2 - beta * p2;
    }
    double firstTrend = phi > 0 ? fit.second() : 0;
    double firstLevel = fit.firstGiven(firstTrend);
    level = l + firstLevel * l1 + firstTrend * l2;
    trend = b + firstLevel * b1 + firstTrend * b2;
    squares = squares(history, firstLevel, firstTrend);
  }

  /** Once more from what was found: a difference of large sums would lose small errors. */
  private double squares(double[] history, double firstLevel, double firstTrend) {
    double l = firstLevel;
    double b = firstTrend;
    double sum = 0;
    for (double y : history) {
      double e = y - l - phi * b;
      sum += e * e;
      l += phi * b + alpha * e;
      b = phi * b + beta * e;
    }
    return sum;
  }

  /** Sum of the squared errors of one step. */
  double squares() {
    return squares;
  }

  double alpha() {
    return alpha;
  }

  double beta() {
    return beta;
  }

  double phi() {
    return phi;
  }

  /**
   * Means and standard errors of the next steps.
   *
   * @param fitted number of fitted quantities, for the degrees of freedom
   */
  Continuation path(int horizon, int fitted) {
    double variance = squares / Math.max(1, observations - fitted);
    double[] means = new double[horizon];
    double[] errors = new double[horizon];
    double damped = 0;
    double power = 1;
    double sum = 1;
    for (int step = 0; step < horizon; step++) {
      errors[step] = Math.sqrt(variance * sum);
      power *= phi;
      damped += power;
      means[step] = level + damped * trend;
      double weight = alpha + beta * damped;
      sum += weight * weight;
    }
    return new Continuation(means, errors, Map.of());
  }
}
