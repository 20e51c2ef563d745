package vn.labourmarket.statistics.forecasting;

import org.apache.commons.statistics.distribution.TDistribution;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * A prediction interval.
 *
 * @param coverage probability that the value falls inside, for example 0.8
 * @param lower at most {@code upper}
 */
public record Interval(double coverage, double lower, double upper) {

  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("no interval from " + lower + " to " + upper);
    }
  }

  /**
   * By Student's t around an estimate.
   *
   * @param coverage above 0 and below 1
   * @param freedom degrees of freedom of the standard error, above 0; may be infinite
   */
  public static Interval around(
      double value, double standardError, double freedom, double coverage) {
    Checked.probability(coverage);
    double half =
        TDistribution.of(freedom).inverseCumulativeProbability((1 + coverage) / 2) * standardError;
    return new Interval(coverage, value - half, value + half);
  }

  /** At least 0, in the unit of the value. */
  public double width() {
    return upper - lower;
  }
}
