package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import vn.labourmarket.statistics.algebra.Equations;

/**
 * A linear function that is close to most of its examples.
 *
 * @param coefficients one per input
 * @param meanResidual mean absolute distance of the examples, at least 0
 */
record RobustLine(double[] coefficients, double meanResidual) {

  /**
   * Ridge regression by iteratively reweighted least squares.
   *
   * @param inputs one array per example, all of one length, the first input 1: it isn't penalised
   * @param least residuals below count as so large
   */
  static RobustLine fitted(
      double[][] inputs, double[] targets, double ridge, double least, int rounds) {
    int k = inputs[0].length;
    double[] weights = new double[inputs.length];
    Arrays.fill(weights, 1);
    double[] coefficients = new double[k];
    double sum = 0;
    for (int round = 0; round < rounds; round++) {
      double[][] equations = new double[k][k + 1];
      for (int i = 1; i < k; i++) {
        equations[i][i] = ridge;
      }
      for (int example = 0; example < inputs.length; example++) {
        double[] x = inputs[example];
        for (int i = 0; i < k; i++) {
          double weighted = weights[example] * x[i];
          for (int j = 0; j < k; j++) {
            equations[i][j] += weighted * x[j];
          }
          equations[i][k] += weighted * targets[example];
        }
      }
      coefficients = Equations.solved(equations);
      sum = 0;
      for (int example = 0; example < inputs.length; example++) {
        double residual =
            Math.abs(targets[example] - LeastSquares.product(coefficients, inputs[example]));
        weights[example] = 1 / Math.max(residual, least);
        sum += residual;
      }
    }
    return new RobustLine(coefficients, sum / inputs.length);
  }

  double at(double[] inputs) {
    return LeastSquares.product(coefficients, inputs);
  }
}
