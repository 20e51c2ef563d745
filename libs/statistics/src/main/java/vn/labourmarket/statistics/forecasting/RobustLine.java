package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import vn.labourmarket.statistics.algebra.Equations;

/**
 * A linear function that is close to most of its examples.
 *
 * @param coefficients one per input
 * @param residual mean absolute distance of the examples, at least 0; what is farther away than so
 *     many times the middle one counts as so far
 */
record RobustLine(double[] coefficients, double residual) {
  /** Whoever lies so many times as far away as the middle one says nothing of the others. */
  private static final double FARTHEST = 8;

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
    double[] residuals = new double[inputs.length];
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
      for (int example = 0; example < inputs.length; example++) {
        residuals[example] =
            Math.abs(targets[example] - LeastSquares.product(coefficients, inputs[example]));
        weights[example] = 1 / Math.max(residuals[example], least);
      }
    }
    Arrays.sort(residuals);
    double farthest = FARTHEST * residuals[residuals.length / 2];
    double mean = Arrays.stream(residuals).map(it -> Math.min(it, farthest)).average().orElse(0);
    return new RobustLine(coefficients, mean);
  }

  double at(double[] inputs) {
    return LeastSquares.product(coefficients, inputs);
  }
}
