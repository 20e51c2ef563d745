package vn.labourmarket.statistics.forecasting;

import java.util.Map;
import java.util.function.DoubleFunction;

/** Methods for series without season that smooth a level and perhaps a trend. */
final class SmoothingMembers {
  private static final double LEAST = 1e-4;
  private static final double MOST = 0.9999;
  private static final double LEAST_DAMPING = 0.8;
  private static final double MOST_DAMPING = 0.98;
  private static final int SWEEPS = 3;

  private SmoothingMembers() {}

  /** The last value, with the errors of a random walk. */
  static Continuation naive(double[] history, int seasonLength, int horizon) {
    int n = history.length;
    double squares = 0;
    for (int i = 1; i < n; i++) {
      squares += (history[i] - history[i - 1]) * (history[i] - history[i - 1]);
    }
    double[] means = new double[horizon];
    double[] errors = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      means[i] = history[n - 1];
      errors[i] = Math.sqrt(squares / (n - 1) * (i + 1));
    }
    return new Continuation(means, errors, Map.of());
  }

  /** Simple exponential smoothing. */
  static Continuation simple(double[] history, int seasonLength, int horizon) {
    Smoothing fit = fitted(alpha -> new Smoothing(history, alpha, 0, 0));
    return named(fit.path(horizon, 2), Map.of("alpha", fit.alpha()));
  }

  /** Holt's linear trend. */
  static Continuation holt(double[] history, int seasonLength, int horizon) {
    Smoothing fit = trend(history, 1, 1);
    return named(fit.path(horizon, 4), Map.of("alpha", fit.alpha(), "beta", fit.beta()));
  }

  /** Holt's trend that fades, by 2 to 20 % a step. */
  static Continuation damped(double[] history, int seasonLength, int horizon) {
    Smoothing fit = trend(history, LEAST_DAMPING, MOST_DAMPING);
    return named(
        fit.path(horizon, 5), Map.of("alpha", fit.alpha(), "beta", fit.beta(), "phi", fit.phi()));
  }

  /**
   * The Theta method: the mean of the straight line through a series and of the smoothed series
   * whose distance from the line is doubled.
   *
   * <p>Source: V. Assimakopoulos, K. Nikolopoulos, The theta model, International Journal of
   * Forecasting 16 (2000), as the M4 competition's benchmark has it.
   */
  static Continuation theta(double[] history, int seasonLength, int horizon) {
    int n = history.length;
    double middle = (n - 1) / 2.0;
    double slope = 0;
    double level = 0;
    double spread = 0;
    for (int i = 0; i < n; i++) {
      level += history[i] / n;
      slope += (i - middle) * history[i];
      spread += (i - middle) * (i - middle);
    }
    slope /= spread;
    double[] doubled = new double[n];
    for (int i = 0; i < n; i++) {
      doubled[i] = 2 * history[i] - level - slope * (i - middle);
    }
    Smoothing fit = fitted(alpha -> new Smoothing(doubled, alpha, 0, 0));
    Continuation smoothed = fit.path(horizon, 3);
    double[] means = new double[horizon];
    double[] errors = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      means[i] = (smoothed.means()[i] + level + slope * (n + i - middle)) / 2;
      // y less the mean of both predictions is half the error of the doubled line.
      errors[i] = smoothed.errors()[i] / 2;
    }
    return new Continuation(means, errors, Map.of("alpha", fit.alpha()));
  }

  private static Smoothing fitted(DoubleFunction<Smoothing> by) {
    return by.apply(Minimum.of(alpha -> by.apply(alpha).squares(), LEAST, MOST));
  }

  /** A coarse grid of level weight, trend share and damping, then one of them after another. */
  private static Smoothing trend(double[] history, double leastDamping, double mostDamping) {
    double[] low = {LEAST, LEAST, leastDamping};
    double[] high = {MOST, MOST, mostDamping};
    double[] best = {0.5, 0.1, mostDamping};
    double least = Double.POSITIVE_INFINITY;
    int dampings = leastDamping < mostDamping ? 4 : 1;
    for (int a = 0; a < 10; a++) {
      for (int b = 0; b < 6; b++) {
        for (int d = 0; d < dampings; d++) {
          double[] at = {0.05 + 0.1 * a, 0.01 + 0.15 * b, mostDamping - 0.06 * d};
          double squares = at(history, at).squares();
          if (squares < least) {
            least = squares;
            best = at;
          }
        }
      }
    }
    double[] width = {0.1, 0.15, 0.06};
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int k = 0; k < best.length; k++) {
        if (low[k] < high[k]) {
          best[k] = alongOne(history, best, k, low[k], high[k], width[k]);
          width[k] /= 2;
        }
      }
    }
    return at(history, best);
  }

  private static double alongOne(
      double[] history, double[] best, int k, double low, double high, double width) {
    double[] trial = best.clone();
    return Minimum.of(
        value -> {
          trial[k] = value;
          return at(history, trial).squares();
        },
        Math.max(low, best[k] - width),
        Math.min(high, best[k] + width));
  }

  private static Smoothing at(double[] history, double[] at) {
    return new Smoothing(history, at[0], at[0] * at[1], at[2]);
  }

  private static Continuation named(Continuation path, Map<String, Double> parameters) {
    return new Continuation(path.means(), path.errors(), parameters);
  }
}
