package vn.labourmarket.statistics.forecasting;

/** Weighted least squares by normal equations, for a handful of inputs. */
final class LeastSquares {
  /** A pivot below this share of its first size says that an input follows from the others. */
  private static final double LEAST_PIVOT = 1e-10;

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
    return eliminated(equations);
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

  /** By Gauss's elimination without exchange: the matrix is symmetric and not negative. */
  static double[] eliminated(double[][] equations) {
    int k = equations.length;
    for (int pivot = 0; pivot < k; pivot++) {
      double size = equations[pivot][pivot];
      for (int earlier = 0; earlier < pivot; earlier++) {
        if (equations[earlier][earlier] != 0) {
          subtract(equations[pivot], equations[earlier], earlier);
        }
      }
      if (!(equations[pivot][pivot] > LEAST_PIVOT * size)) {
        equations[pivot][pivot] = 0;
      }
    }
    return substituted(equations);
  }

  /** By Gauss's elimination with exchange of rows, for any matrix with an inverse. */
  static double[] exchanged(double[][] equations) {
    int k = equations.length;
    for (int pivot = 0; pivot < k; pivot++) {
      int largest = pivot;
      for (int row = pivot + 1; row < k; row++) {
        if (Math.abs(equations[row][pivot]) > Math.abs(equations[largest][pivot])) {
          largest = row;
        }
      }
      double[] line = equations[largest];
      equations[largest] = equations[pivot];
      equations[pivot] = line;
      for (int row = pivot + 1; row < k; row++) {
        subtract(equations[row], line, pivot);
      }
    }
    return substituted(equations);
  }

  private static void subtract(double[] row, double[] pivoted, int pivot) {
    double factor = row[pivot] / pivoted[pivot];
    for (int column = pivot; column < row.length; column++) {
      row[column] -= factor * pivoted[column];
    }
  }

  /** The solution of a triangle; 0 where its pivot is. */
  private static double[] substituted(double[][] triangle) {
    int k = triangle.length;
    double[] solution = new double[k];
    for (int row = k - 1; row >= 0; row--) {
      double rest = triangle[row][k];
      for (int column = row + 1; column < k; column++) {
        rest -= triangle[row][column] * solution[column];
      }
      solution[row] = triangle[row][row] == 0 ? 0 : rest / triangle[row][row];
    }
    return solution;
  }
}
