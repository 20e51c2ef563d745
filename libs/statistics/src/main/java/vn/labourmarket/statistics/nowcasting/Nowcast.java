package vn.labourmarket.statistics.nowcasting;

import vn.labourmarket.statistics.forecasting.Interval;

/**
 * The expected total of a period, in the unit of the reports.
 *
 * @param value what was reported and what the others are expected to report
 * @param standardError of the expected part, at least 0
 * @param reported what was reported so far; nothing in the intervals is below it
 */
public record Nowcast(double value, double standardError, double reported) {
  private static final double Z_80 = 1.2815515655446004;
  private static final double Z_95 = 1.959963984540054;

  /** Share of the total that was reported, 0 to 1: to be shown beside every figure. */
  public double shareReported() {
    return value == 0 ? 1 : reported / value;
  }

  public Interval interval80() {
    return interval(0.8, Z_80);
  }

  public Interval interval95() {
    return interval(0.95, Z_95);
  }

  private Interval interval(double coverage, double deviations) {
    return new Interval(
        coverage,
        Math.max(reported, value - deviations * standardError),
        value + deviations * standardError);
  }
}
