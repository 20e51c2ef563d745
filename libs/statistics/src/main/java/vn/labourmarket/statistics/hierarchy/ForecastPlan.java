package vn.labourmarket.statistics.hierarchy;

import vn.labourmarket.statistics.forecasting.Combination;

/**
 * How a table is to be continued.
 *
 * @param horizon number of steps, at least 1
 * @param combination of methods for all but sparse counts
 * @param reconciliation how cells and totals are made to add up
 * @param draws ways in which the table may come out together, from which the intervals are taken:
 *     at least {@link #FEWEST_DRAWS}; they hold {@code draws × steps × cells} numbers of four bytes
 * @param seed the same seed gives the same draws
 */
public record ForecastPlan(
    int horizon, Combination combination, Reconciliation reconciliation, int draws, long seed) {
  /** With fewer the ends of an interval of 95 % are the farthest draws. */
  public static final int FEWEST_DRAWS = 80;

  private static final int USUAL_DRAWS = 400;

  /**
   * @throws IllegalArgumentException for fewer steps or draws
   */
  public ForecastPlan {
    if (horizon < 1 || draws < FEWEST_DRAWS) {
      throw new IllegalArgumentException("a step at least, and " + FEWEST_DRAWS + " draws");
    }
  }

  /** The best there is, for tables of some thousand series. */
  public static ForecastPlan usual(int horizon, long seed) {
    return new ForecastPlan(horizon, Combination.E6, Reconciliation.MINT, USUAL_DRAWS, seed);
  }
}
