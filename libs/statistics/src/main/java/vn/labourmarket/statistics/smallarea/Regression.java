package vn.labourmarket.statistics.smallarea;

import java.util.Arrays;

/**
 * Least squares over the areas that have a direct estimate, each weighted with the inverse of its
 * variance. Covariates are made orthonormal by Gram–Schmidt, twice over against rounding: normal
 * equations would square how near they come to each other, and a population of a million with
 * little spread would count as a constant.
 */
final class Regression {
  /** What is left of a column's length when only rounding is left of it. */
  private static final double NOTHING = 1e-9;

  private final double[] weights;
  private final double[][] columns;
  private final double[][] triangle;
  private final double[] right;

  /**
   * Fits {@code direct ≈ covariates · coefficients}.
   *
   * @param direct one value per area
   * @param covariates for each area one value per covariate
   * @param variances one per area, above 0; infinite where there is no direct estimate
   * @throws IllegalArgumentException for covariates that depend on each other
   */
  Regression(double[] direct, double[][] covariates, double[] variances) {
    int p = covariates[0].length;
    weights = Arrays.stream(variances).map(it -> 1 / it).toArray();
    columns = new double[p][direct.length];
    triangle = new double[p][p];
    right = new double[p];
    for (int j = 0; j < p; j++) {
      int own = j;
      double[] column = columns[j];
      Arrays.setAll(column, i -> covariates[i][own]);
      double length = Math.sqrt(product(column, column));
      for (int round = 0; round < 2; round++) {
        for (int k = 0; k < j; k++) {
          double part = product(columns[k], column);
          triangle[k][j] += part;
          for (int i = 0; i < column.length; i++) {
            column[i] -= part * columns[k][i];
          }
        }
      }
      double left = Math.sqrt(product(column, column));
      if (!(left > NOTHING * length)) {
        throw new IllegalArgumentException("the covariates depend on each other");
      }
      triangle[j][j] = left;
      Arrays.setAll(column, i -> column[i] / left);
      right[j] = product(column, direct);
    }
  }

  /** Over the areas with a direct estimate. */
  private double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += weights[i] > 0 ? weights[i] * one[i] * other[i] : 0;
    }
    return sum;
  }

  double[] coefficients() {
    double[] coefficients = new double[right.length];
    for (int j = right.length - 1; j >= 0; j--) {
      double rest = right[j];
      for (int k = j + 1; k < right.length; k++) {
        rest -= triangle[j][k] * coefficients[k];
      }
      coefficients[j] = rest / triangle[j][j];
    }
    return coefficients;
  }

  /** What the covariates let expect of an area. */
  double expected(int area) {
    double sum = 0;
    for (int j = 0; j < right.length; j++) {
      sum += columns[j][area] * right[j];
    }
    return sum;
  }

  /** Variance of that expectation. */
  double variance(int area) {
    double sum = 0;
    for (double[] column : columns) {
      sum += column[area] * column[area];
    }
    return sum;
  }

  /** Logarithm of the determinant of the coefficients' covariance. */
  double logDeterminant() {
    double log = 0;
    for (int j = 0; j < right.length; j++) {
      log -= 2 * Math.log(triangle[j][j]);
    }
    return log;
  }
}
