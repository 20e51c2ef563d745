package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One run of a model of exponential smoothing through a history, for given weights.
 *
 * <p>All models use the same recursion, since a relative error times the prediction is the error
 * {@code e}: level and trend move by {@code αe} and {@code βe}, divided by the season where that
 * multiplies. What differs is the likelihood.
 */
final class EtsFilter {
  private final EtsModel model;
  private final double alpha;
  private final double beta;
  private final double gamma;
  private final double phi;
  private final double[] seasons;
  private double level;
  private double trend;

  /**
   * @param weights level's, then trend's as a share of the level's, its damping, the season's as a
   *     share of what the level leaves; those that the model has
   */
  EtsFilter(EtsModel model, double[] weights, int seasonLength) {
    this.model = model;
    int next = 0;
    alpha = weights[next++];
    beta = model.hasTrend() ? alpha * weights[next++] : 0;
    phi =
        switch (model.trend()) {
          case NONE -> 0;
          case LINEAR -> 1;
          case DAMPED -> weights[next++];
        };
    gamma = model.isSeasonal() ? (1 - alpha) * weights[next] : 0;
    seasons = new double[model.isSeasonal() ? seasonLength : 1];
  }

  double alpha() {
    return alpha;
  }

  double beta() {
    return beta;
  }

  double gamma() {
    return gamma;
  }

  double phi() {
    return phi;
  }

  double level() {
    return level;
  }

  double trend() {
    return trend;
  }

  double season(int period) {
    return seasons[period % seasons.length];
  }

  /** Begins with level, trend, seasons; the last season follows from the others. */
  private void begin(double[] first, double whole) {
    level = first[0];
    int at = 1;
    trend = model.hasTrend() ? first[at++] : 0;
    double left = whole;
    for (int i = 0; model.isSeasonal() && i + 1 < seasons.length; i++) {
      seasons[i] = first[at++];
      left -= seasons[i];
    }
    if (model.isSeasonal()) {
      seasons[seasons.length - 1] = left;
    }
  }

  /** Fills the errors and, unless null, the predictions of one step; the state is the last one. */
  private void pass(double[] first, double[] history, double[] errors, double @Nullable [] fits) {
    boolean multiplied = model.season() == EtsModel.Season.MULTIPLIED;
    begin(first, multiplied ? seasons.length : 0);
    if (multiplied) {
      multiplying(history, errors, fits);
    } else {
      adding(history, errors, fits);
    }
  }

  // Both loops are where the time of all forecasts goes: state in local variables, no remainders.

  private void adding(double[] history, double[] errors, double @Nullable [] fits) {
    double l = level;
    double b = trend;
    int period = 0;
    for (int t = 0; t < history.length; t++) {
      double base = l + phi * b;
      double fit = base + seasons[period];
      double error = history[t] - fit;
      l = base + alpha * error;
      b = phi * b + beta * error;
      seasons[period] += gamma * error;
      period = period + 1 == seasons.length ? 0 : period + 1;
      errors[t] = error;
      if (fits != null) {
        fits[t] = fit;
      }
    }
    level = l;
    trend = b;
  }

  private void multiplying(double[] history, double[] errors, double @Nullable [] fits) {
    double l = level;
    double b = trend;
    int period = 0;
    for (int t = 0; t < history.length; t++) {
      double base = l + phi * b;
      double season = seasons[period];
      double fit = base * season;
      double error = history[t] - fit;
      double move = error / season;
      l = base + alpha * move;
      b = phi * b + beta * move;
      seasons[period] = season + gamma * error / base;
      period = period + 1 == seasons.length ? 0 : period + 1;
      errors[t] = error;
      if (fits != null) {
        fits[t] = fit;
      }
    }
    level = l;
    trend = b;
  }

  /**
   * Fits the first state by least squares and runs from it.
   *
   * @param start a first state that is about right; any where errors are linear in it
   * @return less twice the logarithm of the likelihood, but for a constant, and the first state;
   *     infinite for a model that can't predict a value above zero where it must
   */
  Run run(double[] history, double[] start) {
    int n = history.length;
    double[] errors = new double[n];
    double[] fits = new double[n];
    double[] first = start.clone();
    boolean linear = model.season() != EtsModel.Season.MULTIPLIED;
    // One step is exact for linear errors and near for products; weights that depend on the fit
    // need one to begin with.
    int rounds = linear && model.relativeError() ? 2 : 1;
    double[] weights = new double[n];
    Arrays.fill(weights, 1);
    double[][] effects = new double[first.length][];
    for (int round = 0; round < rounds; round++) {
      pass(first, history, errors, fits);
      for (int t = 0; t < n && model.relativeError() && (round > 0 || !linear); t++) {
        weights[t] = 1 / (fits[t] * fits[t]);
      }
      if (round == 0 || !linear) {
        effects(effects, first, history, errors, linear);
      }
      double[] step = LeastSquares.solved(effects, errors, weights);
      for (int k = 0; k < first.length; k++) {
        first[k] += step[k];
      }
    }
    pass(first, history, errors, fits);
    return measured(errors, fits, first);
  }

  /** How much each quantity of the first state takes from each error. */
  private void effects(
      double[][] effects, double[] first, double[] history, double[] errors, boolean linear) {
    double[] nothing = new double[history.length];
    for (int k = 0; k < first.length; k++) {
      double[] effect = new double[history.length];
      double[] aside = linear ? new double[first.length] : first.clone();
      double unit = linear ? 1 : 1e-5 * Math.max(0.1, Math.abs(first[k]));
      aside[k] += unit;
      pass(aside, linear ? nothing : history, effect, null);
      for (int t = 0; t < effect.length; t++) {
        effect[t] = ((linear ? 0 : errors[t]) - effect[t]) / unit;
      }
      effects[k] = effect;
    }
  }

  private Run measured(double[] errors, double[] fits, double[] first) {
    double squares = 0;
    double logs = 0;
    for (int t = 0; t < errors.length; t++) {
      double error = errors[t];
      if (model.relativeError()) {
        if (!(fits[t] > 0)) {
          return new Run(Double.POSITIVE_INFINITY, squares, first, errors);
        }
        error /= fits[t];
        logs += Math.log(fits[t]);
      }
      squares += error * error;
    }
    return new Run(errors.length * Math.log(squares) + 2 * logs, squares, first, errors);
  }

  /**
   * @param deviance less twice the log-likelihood, but for a constant
   * @param squares sum of squared errors, relative ones where the model has them
   * @param errors of one step, none of them relative
   */
  record Run(double deviance, double squares, double[] first, double[] errors) {}
}
