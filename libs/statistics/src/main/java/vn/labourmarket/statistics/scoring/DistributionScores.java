package vn.labourmarket.statistics.scoring;

import java.util.Arrays;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Errors of forecast distributions.
 *
 * <p>Source: T. Gneiting, A. E. Raftery, Strictly proper scoring rules, Journal of the American
 * Statistical Association 102 (2007), sections 4.2 and 6.1.
 */
public final class DistributionScores {
  private DistributionScores() {}

  /**
   * Mean pinball loss of a quantile, in the unit of the values.
   *
   * @param quantile forecast per value, exceeded with probability {@code 1 - level}
   */
  public static double pinball(double[] actual, double[] quantile, double level) {
    int steps = Checked.sameLength(actual, quantile);
    Checked.probability(level);
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double above = actual[i] - quantile[i];
      sum += above >= 0 ? level * above : (level - 1) * above;
    }
    return sum / steps;
  }

  /**
   * Continuous ranked probability score of equally likely draws, in the unit of the value: mean
   * distance to the value less half the mean distance between draws. One draw gives the absolute
   * error.
   *
   * @param draws at least one, in any order; not changed
   */
  public static double crps(double actual, double[] draws) {
    Checked.sameLength(new double[] {actual});
    int n = Checked.sameLength(draws);
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double distance = 0;
    double spread = 0;
    for (int i = 0; i < n; i++) {
      distance += Math.abs(sorted[i] - actual);
      // Counted from the middle, so that a large common level does not cancel digits away.
      spread += (2.0 * i - n + 1) * (sorted[i] - sorted[n / 2]);
    }
    return distance / n - spread / n / n;
  }
}
