package vn.labourmarket.statistics.forecasting;

import vn.labourmarket.statistics.algebra.Equations;

/**
 * The exact likelihood of a stationary ARMA process, through the triangular factor of its
 * covariance.
 *
 * <p>Source: C. F. Ansley, An algorithm for the exact likelihood of a mixed autoregressive-moving
 * average process, Biometrika 66 (1979): after the first {@code m = max(p, q)} values the moving
 * average alone is kept, whose covariance is a band, and so is its factor. In units of the variance
 * of the innovations.
 */
final class ArmaLikelihood {
  private final double[] ar;
  private final double[] ma;
  private final int dense;
  private final double[][] factor;
  private final double[] covariances;
  private final double[] shocks;
  private final double[] bands;
  private double logDeterminant;
  private boolean positive = true;

  /**
   * @param ar coefficients of the values before, the nearest first
   * @param ma coefficients of the innovations before, the nearest first
   * @param length number of values, those to forecast included
   * @param observed number of values that the likelihood is about
   */
  ArmaLikelihood(double[] ar, double[] ma, int length, int observed) {
    this.ar = ar;
    this.ma = ma;
    this.dense = Math.max(ar.length, ma.length);
    this.shocks = shocks();
    this.bands = bands();
    this.covariances = covariances();
    this.factor = new double[length][];
    factorise(observed);
  }

  /** False where the covariance is none, for coefficients at the border of what is stationary. */
  boolean isPositive() {
    return positive;
  }

  /** Of the covariance of the observed values. */
  double logDeterminant() {
    return logDeterminant;
  }

  /** What an innovation adds to later values, as far as the moving average reaches. */
  private double[] shocks() {
    double[] psi = new double[ma.length + 1];
    psi[0] = 1;
    for (int j = 1; j < psi.length; j++) {
      psi[j] = ma[j - 1];
      for (int i = 1; i <= Math.min(j, ar.length); i++) {
        psi[j] += ar[i - 1] * psi[j - i];
      }
    }
    return psi;
  }

  private double coefficient(int lag) {
    return lag == 0 ? 1 : ma[lag - 1];
  }

  /** Autocovariances of the moving average. */
  private double[] bands() {
    double[] band = new double[ma.length + 1];
    for (int lag = 0; lag < band.length; lag++) {
      for (int j = lag; j <= ma.length; j++) {
        band[lag] += coefficient(j) * coefficient(j - lag);
      }
    }
    return band;
  }

  /** Autocovariances of the process, from the equations of Yule and Walker. */
  private double[] covariances() {
    int p = ar.length;
    double[] known = new double[dense + 1];
    double[] right = new double[dense + 1];
    for (int lag = 0; lag <= Math.min(dense, ma.length); lag++) {
      for (int j = lag; j <= ma.length; j++) {
        right[lag] += coefficient(j) * shocks[j - lag];
      }
    }
    double[][] equations = new double[p + 1][p + 2];
    for (int lag = 0; lag <= p; lag++) {
      equations[lag][lag] += 1;
      for (int i = 1; i <= p; i++) {
        equations[lag][Math.abs(lag - i)] -= ar[i - 1];
      }
      equations[lag][p + 1] = right[lag];
    }
    System.arraycopy(Equations.exchanged(equations), 0, known, 0, p + 1);
    for (int lag = p + 1; lag <= dense; lag++) {
      known[lag] = right[lag];
      for (int i = 1; i <= p; i++) {
        known[lag] += ar[i - 1] * known[lag - i];
      }
    }
    return known;
  }

  /** Covariance of two values, the first {@link #dense} as they are, later ones as bands. */
  private double covariance(int row, int column) {
    if (row < dense) {
      return covariances[row - column];
    }
    int lag = row - column;
    if (column >= dense) {
      return bands[lag];
    }
    double sum = 0;
    for (int j = lag; j <= ma.length; j++) {
      sum += coefficient(j) * shocks[j - lag];
    }
    return sum;
  }

  /** First column of a row that is not zero. */
  private int begin(int row) {
    return row < dense ? 0 : row - ma.length;
  }

  private void factorise(int observed) {
    for (int row = 0; row < factor.length; row++) {
      int begin = begin(row);
      double[] line = new double[row - begin + 1];
      for (int column = begin; column <= row; column++) {
        int other = begin(column);
        double[] above = column == row ? line : factor[column];
        double rest = covariance(row, column);
        for (int k = Math.max(begin, other); k < column; k++) {
          rest -= line[k - begin] * above[k - other];
        }
        if (column < row) {
          line[column - begin] = rest / above[column - other];
        } else if (rest > 0) {
          line[column - begin] = Math.sqrt(rest);
          logDeterminant += row < observed ? Math.log(rest) : 0;
        } else {
          positive = false;
          return;
        }
      }
      factor[row] = line;
    }
  }

  /** Values as independent ones of variance one. */
  double[] whitened(double[] values) {
    double[] white = new double[values.length];
    for (int t = 0; t < values.length; t++) {
      int begin = begin(t);
      double[] line = factor[t];
      double rest = values[t];
      for (int i = 1; t >= dense && i <= ar.length; i++) {
        rest -= ar[i - 1] * values[t - i];
      }
      for (int k = begin; k < t; k++) {
        rest -= line[k - begin] * white[k];
      }
      white[t] = rest / line[t - begin];
    }
    return white;
  }

  /**
   * The best linear prediction of what follows.
   *
   * @param white the values whitened
   */
  double[] continued(double[] values, double[] white, int horizon) {
    int n = values.length;
    double[] all = java.util.Arrays.copyOf(values, n + horizon);
    for (int t = n; t < n + horizon; t++) {
      int begin = begin(t);
      for (int i = 1; t >= dense && i <= ar.length; i++) {
        all[t] += ar[i - 1] * all[t - i];
      }
      for (int k = begin; k < n; k++) {
        all[t] += factor[t][k - begin] * white[k];
      }
    }
    return java.util.Arrays.copyOfRange(all, n, n + horizon);
  }
}
