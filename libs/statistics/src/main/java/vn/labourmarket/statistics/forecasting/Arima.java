package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A seasonal ARIMA process whose order is found step by step: a better neighbour of the best order
 * so far takes its place until there is none, by the corrected Akaike criterion of exact
 * likelihoods.
 *
 * <p>Source: R. J. Hyndman, Y. Khandakar, Automatic time series forecasting: the forecast package
 * for R, Journal of Statistical Software 27 (2008), section 3.2.
 */
final class Arima {
  private static final ArimaOrder LOW = new ArimaOrder(0, 0, 0, 0, false);
  private static final int MOST = 5;
  private static final int MOST_SEASONAL = 2;
  private static final int MOST_MODELS = 94;

  /** What a step changes: the four orders; nothing is the mean. */
  private static final int[][] STEPS = {
    {0, 0, -1, 0}, {0, 0, 0, -1}, {0, 0, 1, 0}, {0, 0, 0, 1}, {0, 0, -1, -1}, {0, 0, -1, 1},
    {0, 0, 1, -1}, {0, 0, 1, 1}, {-1, 0, 0, 0}, {0, -1, 0, 0}, {1, 0, 0, 0}, {0, 1, 0, 0},
    {-1, -1, 0, 0}, {-1, 1, 0, 0}, {1, -1, 0, 0}, {1, 1, 0, 0}, {0, 0, 0, 0}
  };

  private final double[] series;
  private final int seasonLength;
  private final boolean mayHaveMean;
  private final ArimaOrder high;
  private final Set<ArimaOrder> tried = new HashSet<>();
  private @Nullable ArmaFit best;
  private double least = Double.POSITIVE_INFINITY;

  private Arima(double[] series, int seasonLength, boolean mayHaveMean) {
    this.series = series;
    this.seasonLength = seasonLength;
    this.mayHaveMean = mayHaveMean;
    int most = Math.min(MOST, series.length / 3);
    int seasonal = seasonLength > 1 ? Math.min(MOST_SEASONAL, series.length / 3 / seasonLength) : 0;
    this.high = new ArimaOrder(most, most, seasonal, seasonal, true);
  }

  static Continuation continued(double[] history, int seasonLength, int horizon) {
    Differences differences = Differences.of(history, seasonLength);
    double[] series = differences.taken(history);
    Arima search = new Arima(series, seasonLength, differences.count() < 2);
    ArmaFit fit = search.found();
    return path(history, series, differences, fit, horizon);
  }

  private ArmaFit found() {
    int near = Math.min(2, high.ar());
    int seasonal = Math.min(1, high.seasonalAr());
    ArmaFit nothing = fitted(new ArimaOrder(0, 0, 0, 0, mayHaveMean));
    fitted(new ArimaOrder(0, 0, 0, 0, false));
    fitted(new ArimaOrder(Math.min(1, near), 0, seasonal, 0, mayHaveMean));
    fitted(new ArimaOrder(0, Math.min(1, near), 0, seasonal, mayHaveMean));
    fitted(new ArimaOrder(near, near, seasonal, seasonal, mayHaveMean));
    ArmaFit at = best;
    while (at != null && tried.size() < MOST_MODELS) {
      ArmaFit next = betterThan(at);
      if (next == at) {
        return at;
      }
      at = next;
    }
    return at == null ? nothing : at;
  }

  /** The first neighbour that is better, or the same. */
  private ArmaFit betterThan(ArmaFit at) {
    for (int[] step : STEPS) {
      boolean turned = step[0] == 0 && step[1] == 0 && step[2] == 0 && step[3] == 0;
      ArimaOrder order =
          turned
              ? at.order().withMean(mayHaveMean && !at.order().mean())
              : at.order().moved(step[0], step[1], step[2], step[3]);
      if (order.isWithin(LOW, high) && !tried.contains(order)) {
        ArmaFit fit = fitted(order);
        if (fit == best) {
          return fit;
        }
      }
    }
    return at;
  }

  private ArmaFit fitted(ArimaOrder order) {
    double[] start = best == null ? new double[order.coefficients()] : best.startFor(order);
    ArmaFit fit = new ArmaFit(series, seasonLength, order, start);
    double criterion = tried.add(order) ? fit.criterion() : Double.POSITIVE_INFINITY;
    if (criterion < least) {
      least = criterion;
      best = fit;
    }
    return fit;
  }

  private static Continuation path(
      double[] history, double[] series, Differences differences, ArmaFit fit, int horizon) {
    ArmaFit.Process process = fit.process(horizon);
    double[] centred = ArmaFit.less(series, process.mean());
    double[] ahead =
        process.likelihood().continued(centred, process.likelihood().whitened(centred), horizon);
    double[] undone = differences.coefficients();
    int n = history.length;
    double[] all = Arrays.copyOf(history, n + horizon);
    for (int i = 0; i < horizon; i++) {
      all[n + i] = ahead[i] + process.mean();
      for (int lag = 1; lag <= undone.length; lag++) {
        all[n + i] += undone[lag - 1] * all[n + i - lag];
      }
    }
    int k = fit.order().coefficients() + (fit.order().mean() ? 1 : 0);
    double variance = process.squares() / Math.max(1, series.length - k);
    return new Continuation(
        Arrays.copyOfRange(all, n, n + horizon),
        errors(process, undone, variance, horizon),
        parameters(fit.order(), differences));
  }

  /** From what an innovation adds to each later value. */
  private static double[] errors(
      ArmaFit.Process process, double[] undone, double variance, int horizon) {
    double[] stationary = new double[horizon];
    double[] effect = new double[horizon];
    double[] errors = new double[horizon];
    double sum = 0;
    for (int i = 0; i < horizon; i++) {
      stationary[i] = i == 0 ? 1 : i <= process.ma().length ? process.ma()[i - 1] : 0;
      for (int lag = 1; lag <= Math.min(i, process.ar().length); lag++) {
        stationary[i] += process.ar()[lag - 1] * stationary[i - lag];
      }
      effect[i] = stationary[i];
      for (int lag = 1; lag <= Math.min(i, undone.length); lag++) {
        effect[i] += undone[lag - 1] * effect[i - lag];
      }
      sum += effect[i] * effect[i];
      errors[i] = Math.sqrt(variance * sum);
    }
    return errors;
  }

  private static Map<String, Double> parameters(ArimaOrder order, Differences differences) {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("p", (double) order.ar());
    named.put("d", (double) differences.plain());
    named.put("q", (double) order.ma());
    named.put("P", (double) order.seasonalAr());
    named.put("D", (double) differences.seasonal());
    named.put("Q", (double) order.seasonalMa());
    named.put("mean", order.mean() ? 1.0 : 0.0);
    return named;
  }
}
