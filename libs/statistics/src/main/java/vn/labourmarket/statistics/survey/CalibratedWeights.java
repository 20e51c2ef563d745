package vn.labourmarket.statistics.survey;

import java.util.function.UnaryOperator;

/** Weights that add up to known totals, and what of a variable these totals do not explain. */
public final class CalibratedWeights {
  private final double[] weights;
  private final UnaryOperator<double[]> residuals;

  CalibratedWeights(double[] weights, UnaryOperator<double[]> residuals) {
    this.weights = weights;
    this.residuals = residuals;
  }

  /** One per unit. */
  public double[] weights() {
    return weights.clone();
  }

  /** Of a variable, one value per unit: the part that is left to chance. */
  double[] residuals(double[] variable) {
    return residuals.apply(variable);
  }
}
