package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A method whose parameters are fitted, kept to histories that can carry a fit. Any other is
 * answered by the seasonal naive method and flagged.
 */
final class FittedMethod implements ForecastMethod {
  static final int FEWEST = 6;

  /** No forecast lies further from zero than so many times the largest observation. */
  private static final double CAP = 5;

  private static final ForecastMethod WITHOUT_FIT = new SeasonalNaive();

  private final String name;
  private final Member member;

  FittedMethod(String name, Member member) {
    this.name = name;
    this.member = member;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Forecast forecast(double[] observations, int seasonLength, int horizon) {
    return fit(observations, seasonLength, horizon).forecast();
  }

  /**
   * As {@link #forecast}, with the errors of one step behind it: the member's where it tells them,
   * of the value one season before where none can be fitted.
   */
  Fit fit(double[] observations, int seasonLength, int horizon) {
    History history = History.of(observations, seasonLength, horizon);
    boolean unfit =
        history.known() < FEWEST
            || 2 * history.known() < history.values().length
            || history.has(HistoryFlag.INSUFFICIENT_HISTORY)
            || history.has(HistoryFlag.CONSTANT_HISTORY);
    int steps = horizon + history.missing();
    if (!unfit) {
      Continuation path = continued(history.values(), seasonLength, steps);
      if (path.isFinite()) {
        List<ForecastPoint> points = new ArrayList<>(horizon);
        for (int step = 1; step <= horizon; step++) {
          int i = history.missing() + step - 1;
          points.add(ForecastPoint.gaussian(step, path.means()[i], path.errors()[i]));
        }
        return new Fit(
            new Forecast(
                name, path.parameters(), history.known(), history.flags(), List.copyOf(points)),
            placed(path.past(), history, observations));
      }
    }
    Forecast naive = WITHOUT_FIT.forecast(observations, seasonLength, horizon);
    return new Fit(
        new Forecast(
            name,
            Map.of(),
            naive.observations(),
            history.flagged(HistoryFlag.NOT_FITTED).flags(),
            naive.points()),
        placed(seasonal(history.values(), seasonLength), history, observations));
  }

  private static double[] seasonal(double[] values, int seasonLength) {
    double[] errors = new double[values.length];
    Arrays.fill(errors, 0, Math.min(seasonLength, errors.length), Double.NaN);
    for (int t = seasonLength; t < values.length; t++) {
      errors[t] = values[t] - values[t - seasonLength];
    }
    return errors;
  }

  /** Where the observations are: what stands in a gap was not foretold. */
  private static double[] placed(double[] past, History history, double[] observations) {
    double[] errors = new double[observations.length];
    Arrays.fill(errors, Double.NaN);
    int first = observations.length - history.missing() - history.values().length;
    for (int t = 0; t < past.length; t++) {
      if (!Double.isNaN(observations[first + t])) {
        errors[first + t] = past[t];
      }
    }
    return errors;
  }

  /** Members see sizes near one; a power of two changes no digit of the history. */
  private Continuation continued(double[] values, int seasonLength, int steps) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    int exponent = Math.getExponent(largest) + 1;
    double[] near = new double[values.length];
    for (int i = 0; i < near.length; i++) {
      near[i] = Math.scalb(values[i], -exponent);
    }
    double cap = CAP * Math.scalb(largest, -exponent);
    Continuation path = member.continued(near, seasonLength, steps);
    double[] means = new double[steps];
    double[] errors = new double[steps];
    for (int i = 0; i < steps; i++) {
      double mean = path.means()[i];
      means[i] = Math.scalb(Math.max(-cap, Math.min(cap, mean)), exponent);
      errors[i] = Math.scalb(path.errors()[i], exponent);
    }
    double[] past = path.past().clone();
    for (int t = 0; t < past.length; t++) {
      past[t] = Math.scalb(past[t], exponent);
    }
    return new Continuation(means, errors, path.parameters(), past);
  }
}
