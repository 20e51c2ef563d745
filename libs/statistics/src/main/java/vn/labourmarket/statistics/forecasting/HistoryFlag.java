package vn.labourmarket.statistics.forecasting;

import java.util.Set;

/** What a reader must know about the history before trusting its forecast. */
public enum HistoryFlag {
  /**
   * Fewer than {@link ForecastMethod#FEWEST_OBSERVATIONS} observations: nothing is forecast from
   * the series alone; in a pool the few observations' level, as sure as it was in other series.
   */
  INSUFFICIENT_HISTORY,
  /** Observations of less than two full seasons: the spread rests on few differences. */
  SHORT_HISTORY,
  /**
   * Never changed. In a pool the intervals are as wide as others say that went on after as many
   * equal values; where there is nothing to learn from they have no width, which says nothing about
   * the future.
   */
  CONSTANT_HISTORY,
  /** Zero throughout; also flagged as constant. */
  ALL_ZERO,
  /**
   * Observations are missing: between others the same season of other years stands for them where
   * there is a season, else a straight line, also for a season that was never observed; its
   * intervals are as wide as the other seasons lie apart.
   */
  GAPS,
  /** The method's own fit was not possible: the seasonal naive method answers instead. */
  NOT_FITTED;

  /**
   * What is to be said of a history, whatever continues it.
   *
   * @param observations as {@link ForecastMethod#forecast} takes them
   * @throws IllegalArgumentException for an observation beyond 1e300, or a season length below 1
   */
  public static Set<HistoryFlag> of(double[] observations, int seasonLength) {
    return History.of(observations, seasonLength, 1).flags();
  }
}
