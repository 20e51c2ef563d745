package vn.labourmarket.statistics.smallarea;

/**
 * Least squares over the areas that have a direct estimate, each weighted with the inverse of its
 * variance.
 */
final class Regression {
  private final double[][] covariates;
  private final double[][] inverse;
  private final double[] coefficients;
  private double logDeterminant;

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
    double[][] products = new double[p][p];
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
    inverse = inverted(products);
    coefficients = new double[p];
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        coefficients[j] += inverse[j][k] * right[k];
      }
    }
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
    double sum = 0;
    for (int j = 0; j < x.length; j++) {
      for (int k = 0; k < x.length; k++) {
        sum += x[j] * inverse[j][k] * x[k];
      }
    }
    return sum;
  }

  /** Logarithm of the determinant of the coefficients' covariance. */
  double logDeterminant() {
    return logDeterminant;
  }

  /** Gauss–Jordan on the matrix with unit diagonal, so that the covariates' units don't matter. */
  private double[][] inverted(double[][] positive) {
    int p = positive.length;
    double[] units = new double[p];
    double[][] left = new double[p][p];
    double[][] right = new double[p][p];
    for (int j = 0; j < p; j++) {
      units[j] = Math.sqrt(positive[j][j]);
    }
    for (int j = 0; j < p; j++) {
      right[j][j] = 1;
      for (int k = 0; k < p; k++) {
        left[j][k] = positive[j][k] / units[j] / units[k];
      }
    }
    for (int pivot = 0; pivot < p; pivot++) {
      double divisor = left[pivot][pivot];
      if (!(divisor > 1e-11)) {
        throw new IllegalArgumentException("the covariates depend on each other");
      }
      logDeterminant -= Math.log(divisor) + 2 * Math.log(units[pivot]);
      for (int k = 0; k < p; k++) {
        left[pivot][k] /= divisor;
        right[pivot][k] /= divisor;
      }
      for (int j = 0; j < p; j++) {
        double times = left[j][pivot];
        for (int k = 0; j != pivot && k < p; k++) {
          left[j][k] -= times * left[pivot][k];
          right[j][k] -= times * right[pivot][k];
        }
      }
    }
    for (int j = 0; j < p; j++) {
      for (int k = 0; k < p; k++) {
        right[j][k] /= units[j] * units[k];
      }
    }
    return right;
  }
}
