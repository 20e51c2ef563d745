package vn.labourmarket.statistics.forecasting;

/** What a reader must know about the history before trusting its forecast. */
public enum HistoryFlag {
  /** Fewer than {@link ForecastMethod#FEWEST_OBSERVATIONS} observations: nothing is forecast. */
  INSUFFICIENT_HISTORY,
  /** Less than two full seasons: the spread rests on few differences. */
  SHORT_HISTORY,
  /** Never changed: the intervals have no width, which says nothing about the future. */
  CONSTANT_HISTORY,
  /** Zero throughout; also flagged as constant. */
  ALL_ZERO,
  /** Observations are missing: between others a straight line stands for them. */
  GAPS,
  /** The method's own fit was not possible: the seasonal naive method answers instead. */
  NOT_FITTED
}
