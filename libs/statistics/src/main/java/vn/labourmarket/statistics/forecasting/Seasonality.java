package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;

/**
 * The season of a series by classical decomposition, where the autocorrelation shows that there is
 * one.
 *
 * <p>Sources: the benchmarks of the M4 competition (90 % test of the autocorrelation at the
 * seasonal lag with Bartlett's standard errors, three years at least); R's {@code
 * stats::decompose}. The season multiplies where no value is below zero, as the competition has it,
 * and is added otherwise.
 *
 * @param indices one per season, that of the first value first: mean 1, or sum 0 where added
 * @param added whether the season is added to the rest rather than multiplied
 */
record Seasonality(double[] indices, boolean added) {
  private static final double Z_95 = 1.645;
  static final int FEWEST_YEARS = 3;

  /** The season found in a history; without one each index is 1. */
  static Seasonality of(double[] history, int length) {
    if (!isSeasonal(history, length)) {
      double[] none = new double[Math.max(1, length)];
      Arrays.fill(none, 1);
      return new Seasonality(none, false);
    }
    boolean added = Arrays.stream(history).anyMatch(it -> it < 0);
    double[] indices = decomposed(history, length, added);
    if (!added && Arrays.stream(indices).anyMatch(it -> !(it > 0))) {
      return new Seasonality(decomposed(history, length, true), true);
    }
    return new Seasonality(indices, added);
  }

  static boolean isSeasonal(double[] history, int length) {
    int n = history.length;
    if (length < 2 || n < FEWEST_YEARS * length) {
      return false;
    }
    double mean = Arrays.stream(history).average().orElse(0);
    double variance = 0;
    for (double value : history) {
      variance += (value - mean) * (value - mean);
    }
    if (variance == 0) {
      return false;
    }
    double earlier = 1;
    for (int lag = 1; lag <= length; lag++) {
      double sum = 0;
      for (int i = lag; i < n; i++) {
        sum += (history[i] - mean) * (history[i - lag] - mean);
      }
      double correlation = sum / variance;
      if (lag == length) {
        return Math.abs(correlation) > Z_95 / Math.sqrt(n) * Math.sqrt(earlier);
      }
      earlier += 2 * correlation * correlation;
    }
    return false;
  }

  /** Indices that multiply, whatever the test says; of at least two years of values above zero. */
  static double[] multiplied(double[] history, int length) {
    return decomposed(history, length, false);
  }

  /** Indices that are added, whatever the test says; of at least two years. */
  static double[] added(double[] history, int length) {
    return decomposed(history, length, true);
  }

  /** The history less its trend, without half a year at each end. */
  static double[] detrended(double[] history, int length) {
    int half = length / 2;
    double[] left = new double[history.length - 2 * half];
    for (int i = 0; i < left.length; i++) {
      left[i] = history[i + half] - trend(history, i + half, length);
    }
    return left;
  }

  /** The mean of a year around a value. */
  static double trend(double[] history, int at, int length) {
    int half = length / 2;
    double trend = 0;
    for (int k = -half; k <= half; k++) {
      // An even length takes half of each end, so that every season counts the same.
      double weight = length % 2 == 0 && Math.abs(k) == half ? 0.5 : 1;
      trend += weight * history[at + k];
    }
    return trend / length;
  }

  private static double[] decomposed(double[] history, int length, boolean added) {
    double[] sums = new double[length];
    int[] counts = new int[length];
    int half = length / 2;
    for (int i = half; i < history.length - half; i++) {
      double trend = trend(history, i, length);
      sums[i % length] += added ? history[i] - trend : history[i] / trend;
      counts[i % length]++;
    }
    double mean = 0;
    for (int i = 0; i < length; i++) {
      sums[i] /= counts[i];
      mean += sums[i] / length;
    }
    for (int i = 0; i < length; i++) {
      sums[i] = added ? sums[i] - mean : sums[i] / mean;
    }
    return sums;
  }

  double[] removedFrom(double[] history) {
    double[] adjusted = new double[history.length];
    for (int i = 0; i < history.length; i++) {
      double index = indices[i % indices.length];
      adjusted[i] = added ? history[i] - index : history[i] / index;
    }
    return adjusted;
  }

  /** Puts the season back on what follows a history of so many values. */
  Continuation broughtBack(Continuation path, int observations) {
    double[] means = path.means().clone();
    double[] errors = path.errors().clone();
    for (int i = 0; i < means.length; i++) {
      double index = indices[(observations + i) % indices.length];
      means[i] = added ? means[i] + index : means[i] * index;
      errors[i] = added ? errors[i] : errors[i] * index;
    }
    return new Continuation(means, errors, path.parameters(), pastWith(path.past()));
  }

  private double[] pastWith(double[] past) {
    double[] errors = past.clone();
    for (int t = 0; t < errors.length && !added; t++) {
      errors[t] *= indices[t % indices.length];
    }
    return errors;
  }

  /** A method for series without season, on what is left when the season is taken out. */
  static Member adjusted(Member member) {
    return (history, length, horizon) -> {
      Seasonality season = of(history, length);
      Continuation path = member.continued(season.removedFrom(history), 1, horizon);
      return season.broughtBack(path, history.length);
    };
  }
}
