package vn.labourmarket.statistics.forecasting;

/**
 * A way to continue one series. Implementations are stateless, deterministic and safe to share
 * between threads, and answer every history, gaps included: one that they can't use is flagged, not
 * refused and never continued with invented numbers.
 */
public interface ForecastMethod {
  /** Fewer observations than this are never continued (domain rule: insufficient history). */
  int FEWEST_OBSERVATIONS = 4;

  /** Stable name that is published with every figure, lower case with hyphens. */
  String name();

  /**
   * Continues a series.
   *
   * @param history observations in their order, equally spaced, oldest first, in any unit; not
   *     changed; may be empty; NaN where a period has no observation
   * @param seasonLength observations per year: 4 for quarters, 2 for half-years, 1 without season
   * @param horizon number of steps to forecast, at least 1
   * @return points in the unit of the history, as many as the horizon, or none when flagged {@link
   *     HistoryFlag#INSUFFICIENT_HISTORY}
   * @throws IllegalArgumentException for an observation beyond 1e300, or a season length or horizon
   *     below 1
   */
  Forecast forecast(double[] history, int seasonLength, int horizon);
}
