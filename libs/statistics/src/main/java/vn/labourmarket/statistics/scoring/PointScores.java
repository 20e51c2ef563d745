package vn.labourmarket.statistics.scoring;

import vn.labourmarket.statistics.arguments.Checked;

/**
 * Errors of point forecasts as the M3 and M4 competitions count them.
 *
 * <p>Sources: S. Makridakis, E. Spiliotis, V. Assimakopoulos, The M4 Competition, International
 * Journal of Forecasting 36 (2020); R. J. Hyndman, A. B. Koehler, Another look at measures of
 * forecast accuracy, International Journal of Forecasting 22 (2006).
 */
public final class PointScores {
  private PointScores() {}

  /**
   * Symmetric mean absolute percentage error, 0 to 200; a step where both values are 0 counts 0.
   *
   * @param actual one value per step
   * @param forecast as long as {@code actual}, in the same unit
   */
  public static double smape(double[] actual, double[] forecast) {
    int steps = Checked.sameLength(actual, forecast);
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      double size = Math.abs(actual[i]) + Math.abs(forecast[i]);
      sum += size == 0 ? 0 : 200 * (Math.abs(actual[i] - forecast[i]) / size);
    }
    return sum / steps;
  }

  /**
   * Mean absolute seasonal difference of a history: the unit in which MASE and MSIS count.
   *
   * @param history longer than {@code seasonLength}
   * @return at least 0, in the unit of the history; 0 when every year was like the one before
   */
  public static double scale(double[] history, int seasonLength) {
    int n = Checked.sameLength(history);
    if (seasonLength < 1 || n <= seasonLength) {
      throw new IllegalArgumentException("a history longer than one season is wanted");
    }
    double sum = 0;
    for (int i = seasonLength; i < n; i++) {
      sum += Math.abs(history[i] - history[i - seasonLength]);
    }
    return sum / (n - seasonLength);
  }

  /**
   * Mean absolute scaled error.
   *
   * @param scale from {@link #scale}, above 0: a series that never changed has no scaled error
   */
  public static double mase(double[] actual, double[] forecast, double scale) {
    int steps = Checked.sameLength(actual, forecast);
    positive(scale);
    double sum = 0;
    for (int i = 0; i < steps; i++) {
      sum += Math.abs(actual[i] - forecast[i]);
    }
    return sum / steps / scale;
  }

  /**
   * Overall weighted average: the mean of two ratios to a reference, Naive2 by convention. Each
   * argument is a mean over series; the reference's are above 0.
   */
  public static double owa(double smape, double mase, double referenceSmape, double referenceMase) {
    positive(referenceSmape);
    positive(referenceMase);
    return (smape / referenceSmape + mase / referenceMase) / 2;
  }

  static void positive(double value) {
    if (!(value > 0 && Double.isFinite(value))) {
      throw new IllegalArgumentException("a number above 0 is wanted, not " + value);
    }
  }
}
