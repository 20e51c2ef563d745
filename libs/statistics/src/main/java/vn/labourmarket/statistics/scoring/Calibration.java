package vn.labourmarket.statistics.scoring;

import vn.labourmarket.statistics.arguments.Checked;

/**
 * Whether stated probabilities come true.
 *
 * @param nominal the levels asked for, each between 0 and 1
 * @param observed share of the values at or below their quantile of that level
 */
public record Calibration(double[] nominal, double[] observed) {

  public Calibration {
    nominal = nominal.clone();
    observed = observed.clone();
  }

  @Override
  public double[] nominal() {
    return nominal.clone();
  }

  @Override
  public double[] observed() {
    return observed.clone();
  }

  /**
   * Counts how often values lie at or below their quantiles.
   *
   * @param actual one value per case
   * @param quantiles for each level one array with a quantile per case
   * @param levels as many as {@code quantiles}
   */
  public static Calibration of(double[] actual, double[][] quantiles, double[] levels) {
    Checked.sameLength(levels);
    if (quantiles.length != levels.length) {
      throw new IllegalArgumentException("one array of quantiles per level is wanted");
    }
    double[] observed = new double[levels.length];
    for (int level = 0; level < levels.length; level++) {
      Checked.probability(levels[level]);
      int cases = Checked.sameLength(actual, quantiles[level]);
      int below = 0;
      for (int i = 0; i < cases; i++) {
        if (actual[i] <= quantiles[level][i]) {
          below++;
        }
      }
      observed[level] = (double) below / cases;
    }
    return new Calibration(levels, observed);
  }

  /** Mean distance between what was stated and what came true, 0 to 1. */
  public double error() {
    double sum = 0;
    for (int i = 0; i < nominal.length; i++) {
      sum += Math.abs(nominal[i] - observed[i]);
    }
    return sum / nominal.length;
  }
}
