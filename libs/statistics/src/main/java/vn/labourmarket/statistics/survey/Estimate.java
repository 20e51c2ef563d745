package vn.labourmarket.statistics.survey;

/**
 * A figure of the population with its sampling error.
 *
 * @param value in the unit of the variable
 * @param standardError at least 0, in the same unit
 */
public record Estimate(double value, double standardError) {

  /**
   * The standard error relative to the value; infinite where the value is 0 and the error is not, 0
   * where both are.
   */
  public double coefficientOfVariation() {
    return standardError == 0 ? 0 : standardError / Math.abs(value);
  }
}
