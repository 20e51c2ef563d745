package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;

/**
 * What a series' own past could not foretell: the errors of one step, by which forecasts of several
 * series are reconciled.
 */
public final class OneStepErrors {
  private OneStepErrors() {}

  /**
   * Errors of exponential smoothing in the best of a combination's forms; of the value one season
   * before where none can be fitted.
   *
   * @param observations as {@link ForecastMethod#forecast} takes them
   * @param seasonLength observations per year, at least 1
   * @return one error per observation in the unit of the history, NaN where nothing was foretold
   * @throws IllegalArgumentException for an infinite observation, or a season length below 1
   */
  public static double[] of(double[] observations, int seasonLength, Combination combination) {
    History history = History.of(observations, seasonLength, 1);
    double[] values = history.values();
    double[] errors = new double[observations.length];
    Arrays.fill(errors, Double.NaN);
    int first = observations.length - history.missing() - values.length;
    double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
    int exponent = largest > 0 ? Math.getExponent(largest) + 1 : 0;
    double[] near = Arrays.stream(values).map(it -> Math.scalb(it, -exponent)).toArray();
    double[] fitted =
        history.has(HistoryFlag.CONSTANT_HISTORY) || history.known() < FittedMethod.FEWEST
            ? seasonal(near, seasonLength)
            : Ets.errors(combination.forms(), near, seasonLength);
    for (int t = 0; t < fitted.length; t++) {
      boolean known = !Double.isNaN(observations[first + t]);
      errors[first + t] = known ? Math.scalb(fitted[t], exponent) : Double.NaN;
    }
    return errors;
  }

  private static double[] seasonal(double[] values, int seasonLength) {
    double[] errors = new double[values.length];
    Arrays.fill(errors, 0, Math.min(seasonLength, errors.length), Double.NaN);
    for (int t = seasonLength; t < values.length; t++) {
      errors[t] = values[t] - values[t - seasonLength];
    }
    return errors;
  }
}
