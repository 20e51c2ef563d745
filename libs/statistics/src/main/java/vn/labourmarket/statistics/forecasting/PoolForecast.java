package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * Forecasts of all series of a pool by a combination of methods, with calibrated intervals.
 *
 * <p>Sources: F. Petropoulos, I. Svetunkov, A simple combination of univariate models,
 * International Journal of Forecasting 36 (2020), for combining few different methods; V. R. R.
 * Jose, R. L. Winkler, Simple robust averages of forecasts, International Journal of Forecasting 24
 * (2008), for leaving out the extremes. The width of an interval is the mean of the members' widths
 * times a factor for its step that {@link IntervalFactors} learns from values held back.
 */
public final class PoolForecast {
  /** More series don't make the factors better. */
  private static final int CALIBRATING_SERIES = 1_000;

  private final List<Forecast> forecasts;
  private final double[][] errors;
  private final double[][] mixing;

  private PoolForecast(List<Forecast> forecasts, double[][] errors, double[][] mixing) {
    this.forecasts = forecasts;
    this.errors = errors;
    this.mixing = mixing;
  }

  /**
   * Continues every series of a pool, each with a season of its own.
   *
   * @param pool histories as {@link ForecastMethod#forecast} takes them, all known at one time and
   *     of one kind (one pool for demand, one for graduates); their order changes nothing but
   *     rounding
   * @param seasonLength observations per year, at least 1
   * @param horizon number of steps, at least 1
   * @throws IllegalArgumentException for an observation beyond 1e300, or a season length or horizon
   *     below 1
   */
  public static PoolForecast of(
      List<double[]> pool, int seasonLength, int horizon, Combination combination) {
    return of(pool, IntStream.range(0, pool.size()).toArray(), seasonLength, horizon, combination);
  }

  /**
   * As {@link #of(List, int, int, Combination)}; histories of less than three years take the season
   * of their group where it has one.
   *
   * @param groups one number per history: those with the same number share their season, such as
   *     the occupations of one group
   * @throws IllegalArgumentException also for another number of groups than of histories
   */
  public static PoolForecast of(
      List<double[]> pool, int[] groups, int seasonLength, int horizon, Combination combination) {
    if (groups.length != pool.size()) {
      throw new IllegalArgumentException("one group per history");
    }
    if (seasonLength < 1 || horizon < 1) {
      throw new IllegalArgumentException("season length and horizon are at least 1");
    }
    List<Answered> answers = Answered.of(pool, groups, seasonLength, horizon, combination);
    int[] chosen = Sample.of(pool, CALIBRATING_SERIES, FittedMethod.FEWEST);
    HeldBack held = HeldBack.of(pool, groups, chosen, seasonLength, horizon, combination);
    double growth =
        ErrorGrowth.of(
            Arrays.stream(chosen).mapToObj(pool::get).toList(),
            Arrays.stream(chosen).mapToObj(answers::get).toList(),
            seasonLength);
    IntervalFactors factors = IntervalFactors.of(held, horizon, growth);
    Map<String, Double> parameters = parameters(factors);
    ShortHistories few = few(pool, answers, chosen, horizon);
    List<Forecast> forecasts = new ArrayList<>(answers.size());
    for (int i = 0; i < answers.size(); i++) {
      Answered answer = answers.get(i);
      List<ForecastPoint> points =
          answer.means().length == 0 ? few.points(pool.get(i)) : points(answer, factors);
      if (isUnsure(answer)) {
        points = few.widened(pool.get(i), points);
      }
      forecasts.add(
          new Forecast(
              combination.methodName(), parameters, answer.observations(), answer.flags(), points));
    }
    return new PoolForecast(
        List.copyOf(forecasts),
        answers.stream().map(Answered::past).toArray(double[][]::new),
        Cholesky.factor(factors.correlation()));
  }

  private static ShortHistories few(
      List<double[]> pool, List<Answered> answers, int[] chosen, int horizon) {
    boolean some =
        answers.stream()
            .anyMatch(it -> it.means().length == 0 && it.observations() > 0 || isUnsure(it));
    if (!some) {
      return new ShortHistories(List.of(), List.of(), 0, horizon);
    }
    int longer = chosen.length == 0 ? 1 : FittedMethod.FEWEST;
    int[] others = chosen.length == 0 ? Sample.of(pool, CALIBRATING_SERIES, longer) : chosen;
    return new ShortHistories(
        Arrays.stream(others).mapToObj(pool::get).toList(),
        Sample.constant(pool, longer),
        others.length / (double) Math.max(1, Sample.varying(pool, longer).count()),
        horizon);
  }

  /** Whether the series' own past says too little of how unsure its forecast is. */
  private static boolean isUnsure(Answered answer) {
    return answer.means().length > 0
        && (answer.observations() < FittedMethod.FEWEST
            || answer.flags().contains(HistoryFlag.CONSTANT_HISTORY));
  }

  /** Of the same figures for every series of a pool. */
  private static Map<String, Double> parameters(IntervalFactors factors) {
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("calibrationWindows", (double) factors.windows());
    for (int i = 0; i < factors.factors80().length; i++) {
      parameters.put("factor80." + (i + 1), factors.factors80()[i]);
      parameters.put("factor95." + (i + 1), factors.factors95()[i]);
    }
    return Parameters.of(parameters);
  }

  private static List<ForecastPoint> points(Answered answer, IntervalFactors factors) {
    List<ForecastPoint> points = new ArrayList<>();
    for (int i = 0; i < answer.means().length; i++) {
      points.add(
          ForecastPoint.calibrated(
              i + 1,
              answer.means()[i],
              answer.errors()[i],
              factors.factors80()[i],
              factors.factors95()[i]));
    }
    return List.copyOf(points);
  }

  /** One per history, in their order. */
  public List<Forecast> forecasts() {
    return forecasts;
  }

  /**
   * What each series' own past could not foretell: the errors of one step of exponential smoothing
   * in the best of the combination's forms, of the value one season before where none can be
   * fitted. By them forecasts of several series are reconciled.
   *
   * @return one array per history with one error per observation, in its unit; NaN where nothing
   *     was foretold
   */
  public double[][] oneStepErrors() {
    return Arrays.stream(errors).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Ways in which a series may go on, for intervals of sums over its steps: each step by its own
   * distribution, the steps together as the errors held back went together.
   *
   * <p>Series are drawn independently of each other; sums over several of them need {@code
   * hierarchy.HierarchicalForecast}, which knows how they go together.
   *
   * @param series index in the pool
   * @param draws how many, at least 0
   * @param seed the same seed gives the same paths of one series, others of another
   * @return one array per draw with one value per step; empty arrays where nothing is forecast
   * @throws IllegalArgumentException for fewer draws, or a series that is not in the pool
   */
  public double[][] paths(int series, int draws, long seed) {
    if (draws < 0 || series < 0 || series >= forecasts.size()) {
      throw new IllegalArgumentException(draws + " draws of series " + series);
    }
    List<ForecastPoint> points = forecasts.get(series).points();
    // Neighbouring seeds of SplittableRandom overlap; its own mixing tells them apart.
    RandomGenerator random =
        new SplittableRandom(seed ^ new SplittableRandom(series).nextLong()).split();
    double[][] paths = new double[draws][points.size()];
    for (double[] path : paths) {
      double[] normal = new double[path.length];
      Arrays.setAll(normal, i -> random.nextGaussian());
      for (int i = 0; i < path.length; i++) {
        path[i] = points.get(i).atScore(score(i, normal));
      }
    }
    return paths;
  }

  /**
   * The score of a step that goes together with those of other steps as the errors held back did.
   *
   * @param step index, from 0
   * @param independent standard normal scores, one per step
   * @return standard normal
   */
  public double score(int step, double[] independent) {
    double mixed = 0;
    for (int j = 0; j <= step; j++) {
      mixed += mixing[step][j] * independent[j];
    }
    return mixed;
  }
}
