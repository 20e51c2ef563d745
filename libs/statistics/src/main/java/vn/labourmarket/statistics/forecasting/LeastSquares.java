package vn.labourmarket.statistics.forecasting;

import vn.labourmarket.statistics.algebra.Equations;

/** Weighted least squares by normal equations, for a handful of inputs. */
final class LeastSquares {
  private LeastSquares() {}

  /**
   * The coefficients.
   *
   * @param inputs one array per input, each as long as the output
   * @return one per input; 0 for an input that follows from the ones before
   */
  static double[] solved(double[][] inputs, double[] output, double[] weights) {
    int k = inputs.length;
    double[][] equations = new double[k][k + 1];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j <= i; j++) {
        equations[i][j] = product(inputs[i], inputs[j], weights);
        equations[j][i] = equations[i][j];
      }
      equations[i][k] = product(inputs[i], output, weights);
    }
    return Equations.solved(equations);
  }

  static double product(double[] first, double[] second) {
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }

  private static double product(double[] first, double[] second, double[] weights) {
    double sum = 0;
    for (int t = 0; t < first.length; t++) {
      sum += weights[t] * first[t] * second[t];
    }
    return sum;
  }
}
