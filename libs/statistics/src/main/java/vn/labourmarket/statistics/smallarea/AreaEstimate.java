package vn.labourmarket.statistics.smallarea;

/**
 * What is said of one area, in the unit of the direct estimates.
 *
 * @param value the estimate
 * @param meanSquaredError expected squared distance from the truth, at least 0
 * @param shareOfDirect weight of the area's own direct estimate, 0 to 1; the rest is the
 *     regression's
 */
public record AreaEstimate(double value, double meanSquaredError, double shareOfDirect) {

  /** In the unit of the direct estimates. */
  public double rootMeanSquaredError() {
    return Math.sqrt(meanSquaredError);
  }
}
