package vn.labourmarket.statistics.algebra;

/**
 * A handful of linear equations, one row each, the right-hand side in the last column. Rows are
 * overwritten.
 */
public final class Equations {
  /** A pivot below this share of its first size says that an unknown follows from the others. */
  private static final double LEAST_PIVOT = 1e-10;

  private Equations() {}

  /**
   * The solution for a symmetric matrix that is nowhere negative, as of least squares; 0 for an
   * unknown that follows from the ones before.
   */
  public static double[] solved(double[][] equations) {
    reduce(equations);
    return substituted(equations);
  }

  /** By Gauss's elimination with exchange of rows, for any matrix with an inverse. */
  public static double[] exchanged(double[][] equations) {
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

  /** To a triangle, without exchange of rows; a pivot of 0 for one that follows from others. */
  private static void reduce(double[][] equations) {
    for (int pivot = 0; pivot < equations.length; pivot++) {
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
  }
}
