package vn.labourmarket.statistics.forecasting;

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

  public double width() {
    return upper - lower;
  }
}
