package vn.labourmarket.statistics.nowcasting;

import vn.labourmarket.statistics.forecasting.Interval;

/**
 * The expected total of a period, in the unit of the reports.
 *
 * @param value what was reported and what the others are expected to report
 * @param standardError of the expected part, at least 0
 * @param reported what was reported so far
 * @param least below which nothing in the intervals is: what was reported, or 0 where reports are
 *     also corrected downwards
 * @param freedom degrees of freedom of the standard error: on how many errors it rests
 * @param assumed whether the error rests on what is usual rather than on these reports, which are
 *     too few to tell: to be shown with the figure
 */
public record Nowcast(
    double value,
    double standardError,
    double reported,
    double least,
    double freedom,
    boolean assumed) {

  /** Share of the total that was reported, 0 to 1: to be shown beside every figure. */
  public double shareReported() {
    return reported >= value ? 1 : reported / value;
  }

  /** By Student's t, not below {@code least}. */
  public Interval interval80() {
    return interval(0.8);
  }

  /** By Student's t, not below {@code least}. */
  public Interval interval95() {
    return interval(0.95);
  }

  private Interval interval(double coverage) {
    Interval around = Interval.around(value, standardError, freedom, coverage);
    return new Interval(coverage, Math.max(least, around.lower()), around.upper());
  }
}
