package vn.labourmarket.statistics.smallarea;

import java.util.Arrays;
import vn.labourmarket.statistics.algebra.Equations;

/**
 * Least squares over the areas that have a direct estimate, each weighted with the inverse of its
 * variance.
 */
final class Regression {
  private final double[][] covariates;
  private final double[][] products;
  private final double[] coefficients;
  private final double logDeterminant;

  /**
   * Fits {@code direct ≈ covariates · coefficients}.
   *
   * @param direct one value per area
   * @param covariates for each area one value per covariate
   * @param variances one per area, above 0; infinite where there is no direct estimate
   */
  Regression(double[] direct, double[][] covariates, double[] variances) {
    int p = covariates[0].length;
    this.covariates = covariates;
    products = new double[p][p];
    double[] right = new double[p];
    for (int i = 0; i < direct.length; i++) {
      if (variances[i] < Double.POSITIVE_INFINITY) {
        for (int j = 0; j < p; j++) {
          double weighted = covariates[i][j] / variances[i];
          right[j] += weighted * direct[i];
          for (int k = 0; k < p; k++) {
            products[j][k] += weighted * covariates[i][k];
          }
        }
      }
    }
    double log = 0;
    for (double pivot : Equations.reduce(products(right))) {
      if (pivot == 0) {
        throw new IllegalArgumentException("the covariates depend on each other");
      }
      log -= Math.log(pivot);
    }
    logDeterminant = log;
    coefficients = Equations.solved(products(right));
  }

  /** The normal equations with a right-hand side, to be solved. */
  private double[][] products(double[] right) {
    double[][] equations = new double[right.length][];
    for (int j = 0; j < right.length; j++) {
      equations[j] = Arrays.copyOf(products[j], right.length + 1);
      equations[j][right.length] = right[j];
    }
    return equations;
  }

  double[] coefficients() {
    return coefficients;
  }

  /** What the covariates let expect of an area. */
  double expected(int area) {
    double sum = 0;
    for (int j = 0; j < coefficients.length; j++) {
      sum += covariates[area][j] * coefficients[j];
    }
    return sum;
  }

  /** Variance of that expectation. */
  double variance(int area) {
    double[] x = covariates[area];
    double[] solved = Equations.solved(products(x));
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      sum += x[j] * solved[j];
    }
    return sum;
  }

  /** Logarithm of the determinant of the coefficients' covariance. */
  double logDeterminant() {
    return logDeterminant;
  }
}
