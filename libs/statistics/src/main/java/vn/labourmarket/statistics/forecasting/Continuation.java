package vn.labourmarket.statistics.forecasting;

import java.util.Map;

/**
 * How a method continues a series.
 *
 * @param means one per step
 * @param errors standard deviation of the error of each step
 * @param parameters what was fitted, by name
 */
record Continuation(double[] means, double[] errors, Map<String, Double> parameters) {

  boolean isFinite() {
    for (int i = 0; i < means.length; i++) {
      if (!Double.isFinite(means[i]) || !Double.isFinite(errors[i])) {
        return false;
      }
    }
    return true;
  }
}
