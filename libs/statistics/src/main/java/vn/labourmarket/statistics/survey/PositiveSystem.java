package vn.labourmarket.statistics.survey;

/** A few linear equations with a symmetric, positive matrix, by Cholesky's decomposition. */
final class PositiveSystem {
  private PositiveSystem() {}

  /**
   * The solution; a direction in which the matrix is 0 is left where it is.
   *
   * @param matrix square, its lower triangle is read and overwritten
   */
  static double[] solved(double[][] matrix, double[] right) {
    int n = right.length;
    double[] solution = right.clone();
    for (int k = 0; k < n; k++) {
      for (int l = 0; l <= k; l++) {
        double left = matrix[k][l];
        for (int m = 0; m < l; m++) {
          left -= matrix[k][m] * matrix[l][m];
        }
        if (k == l) {
          matrix[k][k] = left > 0 ? Math.sqrt(left) : Double.POSITIVE_INFINITY;
        } else {
          matrix[k][l] = left / matrix[l][l];
        }
      }
      for (int m = 0; m < k; m++) {
        solution[k] -= matrix[k][m] * solution[m];
      }
      solution[k] /= matrix[k][k];
    }
    for (int k = n - 1; k >= 0; k--) {
      for (int m = k + 1; m < n; m++) {
        solution[k] -= matrix[m][k] * solution[m];
      }
      solution[k] /= matrix[k][k];
    }
    return solution;
  }
}
