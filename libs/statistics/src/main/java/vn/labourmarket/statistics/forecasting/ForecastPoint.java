package vn.labourmarket.statistics.forecasting;

/**
 * The forecast of one step ahead, in the unit of the history. Every number is finite and {@code
 * lower95 <= p10 <= p50 <= p90 <= upper95}.
 *
 * @param step 1 for the first period after the history
 * @param standardError standard deviation of the forecast error, at least 0
 * @param p10 exceeded with probability 0.9
 * @param p50 the median
 * @param p90 exceeded with probability 0.1
 */
public record ForecastPoint(
    int step,
    double mean,
    double standardError,
    double p10,
    double p50,
    double p90,
    Interval interval80,
    Interval interval95) {

  /** Standard normal quantiles of 0.9 and 0.975. */
  private static final double Z_90 = 1.2815515655446004;

  private static final double Z_975 = 1.959963984540054;

  /** A point whose error is normally distributed around the mean. */
  public static ForecastPoint gaussian(int step, double mean, double standardError) {
    double lower80 = mean - Z_90 * standardError;
    double upper80 = mean + Z_90 * standardError;
    return new ForecastPoint(
        step,
        mean,
        standardError,
        lower80,
        mean,
        upper80,
        new Interval(0.8, lower80, upper80),
        new Interval(0.95, mean - Z_975 * standardError, mean + Z_975 * standardError));
  }
}
