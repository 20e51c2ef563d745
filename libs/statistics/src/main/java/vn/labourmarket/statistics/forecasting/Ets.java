package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Exponential smoothing whose form is chosen by the corrected Akaike criterion. For given weights
 * the first state comes from least squares; the weights from a grid and a simplex.
 *
 * <p>Source: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential
 * Smoothing: The State Space Approach (2008), chapters 5 to 7; the variances of forecasts of
 * relative errors from its sections 6.3 and 6.4.
 */
final class Ets {
  private static final double LEAST = 1e-4;
  private static final double MOST = 0.9999;
  private static final double LEAST_DAMPING = 0.8;
  private static final double MOST_DAMPING = 0.98;
  private static final double[] LEVEL_STARTS = {0.1, 0.4, 0.8};
  private static final double[] SHARE_STARTS = {0.1, 0.6};

  private final EtsModel model;
  private final double[] history;
  private final int seasonLength;
  private final double[] start;
  private final double[] weights;
  private final EtsFilter filter;
  private final EtsFilter.Run run;

  private Ets(EtsModel model, double[] history, int seasonLength) {
    this.model = model;
    this.history = history;
    this.seasonLength = seasonLength;
    this.start = start();
    this.weights = best();
    this.filter = new EtsFilter(model, weights, seasonLength);
    // Once more from what was found: the first state of a season that multiplies is then exact.
    this.run = filter.run(history, filter.run(history, start).first());
  }

  /** The member that chooses among some models. */
  static Member among(List<EtsModel> models) {
    return (history, seasonLength, horizon) -> {
      Ets best = chosen(models, history, seasonLength);
      return best == null ? nothing(horizon) : best.path(horizon);
    };
  }

  /** Not finite: the caller answers naively. */
  private static Continuation nothing(int horizon) {
    double[] means = new double[horizon];
    Arrays.fill(means, Double.NaN);
    return new Continuation(means, new double[horizon], Map.of());
  }

  private static @Nullable Ets chosen(List<EtsModel> models, double[] history, int seasonLength) {
    boolean positive = Arrays.stream(history).allMatch(it -> it > 0);
    @Nullable Ets best = null;
    double least = Double.POSITIVE_INFINITY;
    for (EtsModel model : models) {
      int left = history.length - quantities(model, seasonLength) - 1;
      boolean possible = !model.isSeasonal() || seasonLength > 1;
      if (left > 0 && possible && (positive || !model.relativeError())) {
        Ets fit = new Ets(model, history, seasonLength);
        double criterion = fit.criterion();
        if (criterion < least) {
          least = criterion;
          best = fit;
        }
      }
    }
    return best;
  }

  /** What is fitted: weights, first state and variance. */
  private static int quantities(EtsModel model, int seasonLength) {
    return model.weights() + model.states(seasonLength) + 1;
  }

  private double criterion() {
    int k = quantities(model, seasonLength);
    return run.deviance() + 2.0 * k + 2.0 * k * (k + 1) / (history.length - k - 1);
  }

  /** Any first state will do where the errors are linear in it. */
  private double[] start() {
    double[] first = new double[model.states(seasonLength)];
    if (model.season() != EtsModel.Season.MULTIPLIED) {
      return first;
    }
    double[] indices = Seasonality.multiplied(history, seasonLength);
    int years = Math.min(3, history.length / seasonLength);
    int n = years * seasonLength;
    double[] adjusted = new double[n];
    for (int t = 0; t < n; t++) {
      adjusted[t] = history[t] / indices[t % seasonLength];
    }
    double mean = Arrays.stream(adjusted).average().orElse(0);
    double slope = 0;
    double spread = 0;
    for (int t = 0; t < n; t++) {
      double away = t - (n - 1) / 2.0;
      slope += away * adjusted[t];
      spread += away * away;
    }
    slope /= spread;
    first[0] = model.hasTrend() ? mean - slope * (n + 1) / 2 : mean;
    int at = 1;
    if (model.hasTrend()) {
      first[at++] = slope;
    }
    for (int i = 0; i + 1 < seasonLength; i++) {
      first[at + i] = indices[i];
    }
    return first;
  }

  private double deviance(double[] at) {
    return new EtsFilter(model, at, seasonLength).run(history, start).deviance();
  }

  private double[] best() {
    int count = model.weights();
    if (count == 1) {
      return new double[] {Minimum.of(alpha -> deviance(new double[] {alpha}), LEAST, MOST)};
    }
    double[] low = new double[count];
    double[] high = new double[count];
    double[][] starts = new double[LEVEL_STARTS.length * SHARE_STARTS.length][count];
    Arrays.fill(low, LEAST);
    Arrays.fill(high, MOST);
    for (int i = 0; i < starts.length; i++) {
      Arrays.fill(starts[i], SHARE_STARTS[i % SHARE_STARTS.length]);
      starts[i][0] = LEVEL_STARTS[i / SHARE_STARTS.length];
    }
    if (model.trend() == EtsModel.Trend.DAMPED) {
      low[2] = LEAST_DAMPING;
      high[2] = MOST_DAMPING;
      for (double[] each : starts) {
        each[2] = 0.93;
      }
    }
    return NelderMead.of(this::deviance, low, high, starts);
  }

  private Continuation path(int horizon) {
    int n = history.length;
    double variance = run.squares() / Math.max(1, n - quantities(model, seasonLength) + 1);
    double[] plain = new double[horizon];
    double[] moves = new double[horizon];
    double damped = 0;
    double power = 1;
    for (int i = 0; i < horizon; i++) {
      power *= filter.phi();
      damped += power;
      plain[i] = filter.level() + damped * filter.trend();
      moves[i] = filter.alpha() + filter.beta() * damped;
    }
    double[] means = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      means[i] =
          model.season() == EtsModel.Season.MULTIPLIED
              ? plain[i] * filter.season(n + i)
              : plain[i] + filter.season(n + i);
    }
    double[] errors = errors(means, plain, moves, variance);
    return new Continuation(means, errors, parameters(), run.errors());
  }

  private double[] errors(double[] means, double[] plain, double[] moves, double variance) {
    int horizon = means.length;
    boolean multiplied = model.season() == EtsModel.Season.MULTIPLIED;
    double[] errors = new double[horizon];
    double[] squares = new double[horizon];
    for (int i = 0; i < horizon; i++) {
      double spread = 0;
      for (int j = 1; j <= i; j++) {
        boolean sameSeason = model.isSeasonal() && !multiplied && j % seasonLength == 0;
        double move = moves[j - 1] + (sameSeason ? filter.gamma() : 0);
        spread += move * move * (model.relativeError() ? squares[i - j] : 1);
      }
      if (!model.relativeError()) {
        errors[i] = Math.sqrt(variance * (1 + spread));
      } else {
        double mean = multiplied ? plain[i] : means[i];
        squares[i] = mean * mean + variance * spread;
        double years = multiplied ? (double) (i / seasonLength) : 0;
        double gammas = filter.gamma() * filter.gamma() * variance;
        // What the product of both factors exceeds 1 by, which may be far below 1e-16.
        double beyond = Math.expm1(Math.log1p(variance) + years * Math.log1p(gammas));
        double square = mean * mean * beyond + variance * spread * (1 + beyond);
        double season = multiplied ? filter.season(history.length + i) : 1;
        errors[i] = Math.abs(season) * Math.sqrt(square);
      }
    }
    return errors;
  }

  private Map<String, Double> parameters() {
    Map<String, Double> named = new LinkedHashMap<>();
    named.put("model", (double) EtsModel.ALL.indexOf(model));
    named.put("alpha", filter.alpha());
    if (model.hasTrend()) {
      named.put("beta", filter.beta());
      named.put("phi", filter.phi());
    }
    if (model.isSeasonal()) {
      named.put("gamma", filter.gamma());
    }
    return named;
  }
}
