package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;

/**
 * How often a series has to be differenced before it is stationary.
 *
 * <p>Sources: R. J. Hyndman, Y. Khandakar, Automatic time series forecasting: the forecast package
 * for R, Journal of Statistical Software 27 (2008); D. Kwiatkowski, P. C. B. Phillips, P. Schmidt,
 * Y. Shin, Testing the null hypothesis of stationarity, Journal of Econometrics 54 (1992), at 5 %;
 * the strength of a season of X. Wang, K. Smith, R. J. Hyndman (2006), by classical decomposition.
 *
 * @param seasonal differences to the year before, 0 or 1
 * @param plain differences to the value before, 0 to 2
 */
record Differences(int seasonal, int plain, int seasonLength) {
  private static final double STRONG_SEASON = 0.64;
  private static final double CRITICAL = 0.463;
  private static final int MOST = 2;
  private static final int FEWEST_YEARS = 3;

  /** The fewest values that a difference leaves. */
  private static final int FEWEST_LEFT = 5;

  static Differences of(double[] history, int seasonLength) {
    int seasonal =
        seasonLength > 1
                && history.length >= FEWEST_YEARS * seasonLength
                && strength(history, seasonLength) > STRONG_SEASON
            ? 1
            : 0;
    Differences some = new Differences(seasonal, 0, seasonLength);
    double[] left = some.taken(history);
    while (some.plain < MOST && left.length > FEWEST_LEFT && wanders(left)) {
      some = new Differences(seasonal, some.plain + 1, seasonLength);
      left = some.taken(history);
    }
    return some;
  }

  private static double strength(double[] history, int length) {
    double[] detrended = Seasonality.detrended(history, length);
    double[] indices = Seasonality.added(history, length);
    double[] left = new double[detrended.length];
    for (int i = 0; i < left.length; i++) {
      left[i] = detrended[i] - indices[(i + length / 2) % length];
    }
    double whole = variance(detrended);
    return whole > 0 ? 1 - variance(left) / whole : 0;
  }

  private static double variance(double[] values) {
    double mean = Arrays.stream(values).average().orElse(0);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / values.length;
  }

  private static boolean wanders(double[] values) {
    int n = values.length;
    double mean = Arrays.stream(values).average().orElse(0);
    double[] errors = ArmaFit.less(values, mean);
    double walk = 0;
    double squares = 0;
    for (double error : errors) {
      walk += error;
      squares += walk * walk;
    }
    int lags = (int) (3 * Math.sqrt(n) / 13);
    double spread = 0;
    for (int lag = 0; lag <= lags; lag++) {
      double product = 0;
      for (int t = lag; t < n; t++) {
        product += errors[t] * errors[t - lag];
      }
      spread += product / n * (lag == 0 ? 1 : 2 * (1 - lag / (lags + 1.0)));
    }
    return spread > 0 && squares / ((double) n * n * spread) > CRITICAL;
  }

  int count() {
    return seasonal + plain;
  }

  double[] taken(double[] history) {
    double[] left = history;
    for (int i = 0; i < seasonal; i++) {
      left = lagged(left, seasonLength);
    }
    for (int i = 0; i < plain; i++) {
      left = lagged(left, 1);
    }
    return left;
  }

  private static double[] lagged(double[] values, int lag) {
    double[] left = new double[Math.max(0, values.length - lag)];
    for (int i = 0; i < left.length; i++) {
      left[i] = values[i + lag] - values[i];
    }
    return left;
  }

  /**
   * What values are worth for the next one: the coefficients of those before, the nearest first.
   */
  double[] coefficients() {
    double[] polynomial = {1};
    for (int i = 0; i < seasonal; i++) {
      polynomial = less(polynomial, seasonLength);
    }
    for (int i = 0; i < plain; i++) {
      polynomial = less(polynomial, 1);
    }
    double[] coefficients = new double[polynomial.length - 1];
    for (int i = 0; i < coefficients.length; i++) {
      coefficients[i] = -polynomial[i + 1];
    }
    return coefficients;
  }

  private static double[] less(double[] polynomial, int lag) {
    double[] product = Arrays.copyOf(polynomial, polynomial.length + lag);
    for (int i = 0; i < polynomial.length; i++) {
      product[i + lag] -= polynomial[i];
    }
    return product;
  }
}
