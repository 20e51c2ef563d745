package vn.labourmarket.statistics.scoring;

import vn.labourmarket.statistics.arguments.Checked;

/**
 * Errors of prediction intervals.
 *
 * <p>Source: T. Gneiting, A. E. Raftery, Strictly proper scoring rules, Journal of the American
 * Statistical Association 102 (2007), section 6.2; scaled as in the M4 competition.
 */
public final class IntervalScores {
  private IntervalScores() {}

  /** Share of the values inside their interval, bounds included. */
  public static double coverage(double[] actual, double[] lower, double[] upper) {
    int steps = checked(actual, lower, upper);
    int inside = 0;
    for (int i = 0; i < steps; i++) {
      if (lower[i] <= actual[i] && actual[i] <= upper[i]) {
        inside++;
      }
    }
    return (double) inside / steps;
  }

  /**
   * Mean scaled interval score: width, and 2/(1 − level) for each unit outside.
   *
   * @param level nominal coverage, for example 0.95
   * @param scale from {@link PointScores#scale}, above 0
   */
  public static double msis(
      double[] actual, double[] lower, double[] upper, double level, double scale) {
    int steps = checked(actual, lower, upper);
    Checked.probability(level);
    PointScores.positive(scale);
    double penalty = 2 / (1 - level);
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double outside = Math.max(0, lower[i] - actual[i]) + Math.max(0, actual[i] - upper[i]);
      sum += upper[i] - lower[i] + penalty * outside;
    }
    return sum / steps / scale;
  }

  private static int checked(double[] actual, double[] lower, double[] upper) {
    int steps = Checked.sameLength(actual, lower, upper);
    for (int i = 0; i < steps; i++) {
      if (lower[i] > upper[i]) {
        throw new IllegalArgumentException("a lower bound lies above its upper bound");
      }
    }
    return steps;
  }
}
