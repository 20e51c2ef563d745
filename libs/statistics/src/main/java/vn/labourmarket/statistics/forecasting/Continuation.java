package vn.labourmarket.statistics.forecasting;

import java.util.Map;

/**
 * How a method continues a series.
 *
 * @param means one per step
 * @param errors standard deviation of the error of each step
 * @param parameters what was fitted, by name
 * @param past errors of one step, one per value of the history; none where the method doesn't tell
 */
record Continuation(
    double[] means, double[] errors, Map<String, Double> parameters, double[] past) {

  Continuation(double[] means, double[] errors, Map<String, Double> parameters) {
    this(means, errors, parameters, new double[0]);
  }

  boolean isFinite() {
    for (int i = 0; i < means.length; i++) {
      if (!Double.isFinite(means[i]) || !Double.isFinite(errors[i])) {
        return false;
      }
    }
    return true;
  }
}
