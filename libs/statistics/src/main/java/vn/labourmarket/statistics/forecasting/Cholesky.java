package vn.labourmarket.statistics.forecasting;

/** The triangular root of a covariance. */
final class Cholesky {
  private Cholesky() {}

  /**
   * L with {@code L L' = matrix}. What rounding leaves below zero of a variance counts as zero, and
   * so does what depends on it.
   */
  static double[][] factor(double[][] matrix) {
    int n = matrix.length;
    double[][] factor = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = matrix[i][j];
        for (int k = 0; k < j; k++) {
          rest -= factor[i][k] * factor[j][k];
        }
        if (i == j) {
          factor[i][i] = Math.sqrt(Math.max(0, rest));
        } else {
          factor[i][j] = factor[j][j] > 0 ? rest / factor[j][j] : 0;
        }
      }
    }
    return factor;
  }
}
