package vn.labourmarket.statistics.forecasting;

/** The calculation of a method on a history that suits it. */
@FunctionalInterface
interface Member {
  /**
   * Continues a series.
   *
   * @param history at least {@link FittedMethod#FEWEST} values, not all the same, the largest of
   *     size 0.5 to 1; not changed
   * @param seasonLength at least 1
   * @param horizon at least 1
   */
  Continuation continued(double[] history, int seasonLength, int horizon);
}
