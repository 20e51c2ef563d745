package vn.labourmarket.statistics.survey;

import vn.labourmarket.statistics.forecasting.Interval;

/**
 * A figure of the population with its sampling error.
 *
 * @param value in the unit of the variable
 * @param standardError at least 0, in the same unit
 * @param freedom degrees of freedom of the standard error: units of the strata that were not drawn
 *     whole, less these strata, or the replicates less one if they are fewer; infinite where
 *     nothing was left to chance
 */
public record Estimate(double value, double standardError, double freedom) {

  /**
   * The standard error relative to the value; infinite where the value is 0 and the error is not, 0
   * where both are.
   */
  public double coefficientOfVariation() {
    return standardError == 0 ? 0 : standardError / Math.abs(value);
  }

  /**
   * By Student's t around the value, which is right for samples that are not small; of a domain in
   * few strata it promises too much.
   *
   * @param coverage above 0 and below 1
   * @throws IllegalArgumentException also for a value that is none, of a ratio to nothing
   */
  public Interval interval(double coverage) {
    return Interval.around(value, standardError, freedom, coverage);
  }
}
