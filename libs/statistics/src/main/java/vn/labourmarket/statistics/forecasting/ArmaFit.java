package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;

/**
 * A seasonal ARMA process fitted to a stationary series by exact maximum likelihood. The search
 * goes over partial autocorrelations, which keep the process stationary and invertible; mean and
 * variance follow from them.
 *
 * <p>Source: J. F. Monahan, A note on enforcing stationarity in autoregressive-moving average
 * models, Biometrika 71 (1984).
 */
final class ArmaFit {
  /** Nearer to the border a process can't be told from one that needs a difference. */
  private static final double MOST_PARTIAL = 0.99;

  private static final int STEPS = 40;
  private static final double TOLERANCE = 1e-3;

  private final double[] series;
  private final int seasonLength;
  private final ArimaOrder order;
  private final double[] place;

  /**
   * @param near where to begin: the place of a fit of a similar order, zeros without one
   */
  ArmaFit(double[] series, int seasonLength, ArimaOrder order, double[] near) {
    this.series = series;
    this.seasonLength = seasonLength;
    this.order = order;
    this.place = QuasiNewton.of(it -> at(it, 0).deviance(), near, STEPS, TOLERANCE);
  }

  ArimaOrder order() {
    return order;
  }

  /** A search for another order may begin with what this one found. */
  double[] startFor(ArimaOrder other) {
    double[] start = new double[other.coefficients()];
    int[] mine = {order.ar(), order.ma(), order.seasonalAr(), order.seasonalMa()};
    int[] theirs = {other.ar(), other.ma(), other.seasonalAr(), other.seasonalMa()};
    int from = 0;
    int to = 0;
    for (int part = 0; part < mine.length; part++) {
      System.arraycopy(place, from, start, to, Math.min(mine[part], theirs[part]));
      from += mine[part];
      to += theirs[part];
    }
    return start;
  }

  /** The corrected Akaike criterion; infinite at the border of what is stationary. */
  double criterion() {
    int n = series.length;
    int k = order.coefficients() + (order.mean() ? 1 : 0) + 1;
    if (n - k - 1 <= 0
        || Arrays.stream(place).anyMatch(it -> Math.tanh(it) > MOST_PARTIAL)
        || Arrays.stream(place).anyMatch(it -> Math.tanh(it) < -MOST_PARTIAL)) {
      return Double.POSITIVE_INFINITY;
    }
    return at(place, 0).deviance() + 2.0 * k + 2.0 * k * (k + 1) / (n - k - 1);
  }

  /** The process with its likelihood, factorised for so many steps more. */
  Process process(int horizon) {
    return at(place, horizon);
  }

  private Process at(double[] partials, int horizon) {
    int n = series.length;
    int[] ends = new int[4];
    ends[0] = order.ar();
    ends[1] = ends[0] + order.ma();
    ends[2] = ends[1] + order.seasonalAr();
    ends[3] = ends[2] + order.seasonalMa();
    double[] ar = multiplied(part(partials, 0, ends[0]), part(partials, ends[1], ends[2]), -1);
    double[] ma =
        multiplied(
            negative(part(partials, ends[0], ends[1])),
            negative(part(partials, ends[2], ends[3])),
            1);
    ArmaLikelihood likelihood = new ArmaLikelihood(ar, ma, n + horizon, n);
    if (!likelihood.isPositive()) {
      return new Process(likelihood, ar, ma, 0, 0, Double.POSITIVE_INFINITY);
    }
    double mean = 0;
    if (order.mean()) {
      double[] ones = new double[n];
      Arrays.fill(ones, 1);
      double[] whiteOnes = likelihood.whitened(ones);
      double[] white = likelihood.whitened(series);
      double both = 0;
      double alone = 0;
      for (int t = 0; t < n; t++) {
        both += whiteOnes[t] * white[t];
        alone += whiteOnes[t] * whiteOnes[t];
      }
      mean = both / alone;
    }
    double squares = 0;
    for (double each : likelihood.whitened(less(series, mean))) {
      squares += each * each;
    }
    double deviance = n * Math.log(squares / n) + likelihood.logDeterminant();
    return new Process(likelihood, ar, ma, mean, squares, deviance);
  }

  static double[] less(double[] values, double mean) {
    return Arrays.stream(values).map(it -> it - mean).toArray();
  }

  private static double[] negative(double[] values) {
    return Arrays.stream(values).map(it -> -it).toArray();
  }

  /** Coefficients of a process by the recursion of Durbin and Levinson. */
  private static double[] part(double[] partials, int from, int to) {
    int p = to - from;
    double[] coefficients = new double[p];
    for (int k = 0; k < p; k++) {
      double partial = Math.tanh(partials[from + k]);
      double[] before = coefficients.clone();
      for (int i = 0; i < k; i++) {
        coefficients[i] = before[i] - partial * before[k - 1 - i];
      }
      coefficients[k] = partial;
    }
    return coefficients;
  }

  /** Of the product of the polynomial of the seasons near and that of the same season. */
  private double[] multiplied(double[] near, double[] seasonal, int sign) {
    double[] product = new double[near.length + seasonLength * seasonal.length];
    System.arraycopy(near, 0, product, 0, near.length);
    for (int i = 0; i < seasonal.length; i++) {
      int lag = (i + 1) * seasonLength;
      product[lag - 1] += seasonal[i];
      for (int j = 0; j < near.length; j++) {
        product[lag + j] += sign * seasonal[i] * near[j];
      }
    }
    return product;
  }

  /**
   * @param ar coefficients of the values before, seasons multiplied in
   * @param ma coefficients of the innovations before
   * @param squares of the whitened errors
   * @param deviance less twice the log-likelihood, but for a constant
   */
  record Process(
      ArmaLikelihood likelihood,
      double[] ar,
      double[] ma,
      double mean,
      double squares,
      double deviance) {}
}
