package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One regression for each horizon over the windows of all series of a pool: how far a series moves
 * away from its last value, given its last five values before that. Short series borrow what long
 * ones know.
 *
 * <p>In each window the values are taken relative to its last one, in units of its mean absolute
 * difference and a thousandth of its level. The coefficients come from ridge regression (penalty 1,
 * none on the constant) by iteratively reweighted least squares, weights {@code 1 / max(|r|, 0.3)},
 * eight rounds, so that a few wild windows do not decide. Seasons are taken out first where a test
 * finds one. Sources: P. Montero-Manso, R. J. Hyndman, Principles and algorithms for forecasting
 * groups of time series, International Journal of Forecasting 37 (2021); P. W. Holland, R. E.
 * Welsch, Robust regression using iteratively reweighted least-squares (1977).
 *
 * <p>The error is that of the series itself before, drawn towards the pool's (ADR 029).
 *
 * <p>The pool is what is known at one time: histories that end later than others' forecasts begin
 * would show them their future. The order of the series changes nothing but rounding.
 */
public final class PooledRegression {
  /** Stable name that is published with every figure. */
  public static final String NAME = "pooled-regression";

  private static final int LAGS = 5;
  private static final int ROUNDS = 8;
  private static final double RIDGE = 1;
  private static final double LEAST_RESIDUAL = 0.3;
  private static final double SHARE_OF_LEVEL = 1e-3;

  /** More series don't make the coefficients better. */
  private static final int LEARNING_SERIES = 5_000;

  /** With fewer windows at a horizon the last horizon's coefficients are carried on. */
  private static final int FEWEST_WINDOWS = 40;

  /** How far other series lay from their lines counts as much as so many windows of a series. */
  private static final double PRIOR_WINDOWS = 20;

  /** A series that hardly moves now errs as if it moved by this share of what it usually does. */
  private static final double LEAST_UNIT = 0.5;

  /** Standard deviations per mean absolute residual of a normal error. */
  private static final double DEVIATIONS = Math.sqrt(Math.PI / 2);

  private PooledRegression() {}

  /**
   * Continues every series of a pool.
   *
   * @param pool histories as {@link ForecastMethod#forecast} takes them, all known at one time
   * @param seasonLength observations per year, at least 1
   * @param horizon number of steps, at least 1
   * @return one forecast per history, in their order; a history that is too short or constant, and
   *     every one of a pool with fewer than 40 windows, is answered naively and flagged
   * @throws IllegalArgumentException for an observation beyond 1e300, or a season length or horizon
   *     below 1
   */
  public static List<Forecast> forecast(List<double[]> pool, int seasonLength, int horizon) {
    int missing = 0;
    for (double[] observations : pool) {
      missing = Math.max(missing, History.of(observations, seasonLength, horizon).missing());
    }
    List<double[]> adjusted = new ArrayList<>();
    for (int chosen : Sample.of(pool, LEARNING_SERIES, FittedMethod.FEWEST)) {
      double[] values = History.of(pool.get(chosen), seasonLength, horizon).values();
      adjusted.add(Seasonality.of(values, seasonLength).removedFrom(values));
    }
    List<RobustLine> lines = lines(adjusted, horizon + missing);
    Member member =
        Seasonality.adjusted((history, none, steps) -> continued(history, lines, steps));
    ForecastMethod method = new FittedMethod(NAME, member);
    return pool.parallelStream().map(it -> method.forecast(it, seasonLength, horizon)).toList();
  }

  private static List<RobustLine> lines(List<double[]> pool, int horizon) {
    List<Optional<RobustLine>> learned =
        IntStream.rangeClosed(1, horizon).parallel().mapToObj(it -> line(pool, it)).toList();
    List<RobustLine> lines = new ArrayList<>();
    for (Optional<RobustLine> line : learned) {
      if (line.isPresent()) {
        lines.add(line.get());
      } else if (!lines.isEmpty()) {
        lines.add(lines.get(lines.size() - 1));
      }
    }
    return lines;
  }

  private static Optional<RobustLine> line(List<double[]> pool, int ahead) {
    List<double[]> inputs = new ArrayList<>();
    List<Double> targets = new ArrayList<>();
    for (double[] values : pool) {
      for (int at = LAGS; at + ahead < values.length; at++) {
        double unit = unit(values, at);
        if (unit > 0) {
          inputs.add(inputs(values, at, unit));
          targets.add((values[at + ahead] - values[at]) / unit);
        }
      }
    }
    if (inputs.size() < FEWEST_WINDOWS) {
      return Optional.empty();
    }
    double[] wanted = targets.stream().mapToDouble(Double::doubleValue).toArray();
    return Optional.of(
        RobustLine.fitted(inputs.toArray(new double[0][]), wanted, RIDGE, LEAST_RESIDUAL, ROUNDS));
  }

  private static Continuation continued(double[] history, List<RobustLine> lines, int horizon) {
    double[] means = new double[horizon];
    double[] errors = new double[horizon];
    int at = history.length - 1;
    double unit = unit(history, at);
    if (lines.isEmpty()) {
      // Not finite: the caller answers naively.
      Arrays.fill(means, Double.NaN);
      return new Continuation(means, errors, Map.of());
    }
    // What a window is like is the same for every step.
    double[] units = new double[at];
    double[][] before = new double[at][];
    for (int t = LAGS; t < at; t++) {
      units[t] = unit(history, t);
      before[t] = units[t] > 0 ? inputs(history, t, units[t]) : new double[LAGS + 1];
    }
    double[] inputs = unit > 0 ? inputs(history, at, unit) : new double[LAGS + 1];
    for (int i = 0; i < horizon; i++) {
      RobustLine line = lines.get(i);
      means[i] = history[at] + unit * line.at(inputs);
      double sum = 0;
      double moved = 0;
      int windows = 0;
      for (int t = LAGS; t + i + 1 <= at; t++) {
        sum += Math.abs(history[t + i + 1] - history[t] - units[t] * line.at(before[t]));
        moved += units[t];
        windows++;
      }
      double error = DEVIATIONS * residual(line, unit, sum, moved, windows);
      errors[i] = i == 0 ? error : Math.max(errors[i - 1], error);
    }
    return new Continuation(means, errors, Map.of());
  }

  /**
   * How far a series is to be expected from its line: as far as it was before, which counts by its
   * windows, and as others were, both in units of how much they moved. So a wild series widens its
   * own intervals, not those of the pool.
   *
   * @param sum of the distances in all windows
   * @param moved sum of the windows' units
   */
  private static double residual(
      RobustLine line, double unit, double sum, double moved, int windows) {
    double own = moved > 0 ? sum / moved : 0;
    double now = windows > 0 ? Math.max(unit, LEAST_UNIT * moved / windows) : unit;
    return now * (PRIOR_WINDOWS * line.residual() + windows * own) / (PRIOR_WINDOWS + windows);
  }

  private static double unit(double[] values, int at) {
    double sum = 0;
    for (int lag = 0; lag < LAGS; lag++) {
      sum += Math.abs(values[at - lag] - values[at - lag - 1]);
    }
    return sum / LAGS + SHARE_OF_LEVEL * Math.abs(values[at]);
  }

  private static double[] inputs(double[] values, int at, double unit) {
    double[] inputs = new double[LAGS + 1];
    inputs[0] = 1;
    for (int lag = 1; lag <= LAGS; lag++) {
      inputs[lag] = (values[at - lag] - values[at]) / unit;
    }
    return inputs;
  }
}
