package vn.labourmarket.statistics.forecasting;

/** The standard normal distribution. */
public final class Normal {
  private Normal() {}

  /**
   * Probability of a value up to z, within 1e-7.
   *
   * <p>Source: M. Abramowitz, I. Stegun, Handbook of Mathematical Functions, formula 26.2.17.
   */
  public static double cumulative(double z) {
    double t = 1 / (1 + 0.2316419 * Math.abs(z));
    double density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    double tail =
        density
            * t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return z >= 0 ? 1 - tail : tail;
  }
}
