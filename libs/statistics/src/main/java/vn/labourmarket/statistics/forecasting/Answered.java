package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the members of a combination say together of one series, before any calibration.
 *
 * @param means one per step; empty where the history does not suffice
 * @param errors mean of the members' standard deviations, one per step
 * @param past errors of one step, one per observation; NaN where nothing was foretold
 */
record Answered(
    double[] means, double[] errors, int observations, Set<HistoryFlag> flags, double[] past) {

  /**
   * Of every series of a pool, whose members may learn from each other.
   *
   * @param groups of series that share a season
   */
  static List<Answered> of(
      List<double[]> pool, int[] groups, int seasonLength, int horizon, Combination combination) {
    GroupSeason shared = GroupSeason.of(pool, groups, seasonLength);
    List<Seasonality> seasons =
        IntStream.range(0, groups.length)
            .mapToObj(i -> shared.season(pool.get(i), groups[i]))
            .toList();
    List<double[]> adjusted =
        IntStream.range(0, groups.length)
            .mapToObj(i -> seasons.get(i).removedFrom(pool.get(i)))
            .toList();
    List<Forecast> pooled = PooledRegression.forecast(adjusted, seasonLength, horizon);
    Answered[] answers = new Answered[pool.size()];
    // Each series by itself: the order in which threads take them changes nothing.
    IntStream.range(0, answers.length)
        .parallel()
        .forEach(
            i -> {
              List<Forecast> members = new ArrayList<>();
              for (ForecastMethod method : combination.others()) {
                members.add(method.forecast(adjusted.get(i), seasonLength, horizon));
              }
              Fit smoothing = combination.smoothing().fit(adjusted.get(i), seasonLength, horizon);
              members.add(smoothing.forecast());
              members.add(pooled.get(i));
              answers[i] =
                  together(members, smoothing.errors())
                      .asUnsureAs(SeenSeasons.of(adjusted.get(i), seasonLength))
                      .with(seasons.get(i));
            });
    return Arrays.asList(answers);
  }

  private static Answered together(List<Forecast> members, double[] past) {
    Forecast naive = members.get(0);
    int steps = naive.points().size();
    double[] means = new double[steps];
    double[] errors = new double[steps];
    for (int step = 0; step < steps; step++) {
      double[] sorted = new double[members.size()];
      for (int k = 0; k < sorted.length; k++) {
        ForecastPoint point = members.get(k).points().get(step);
        sorted[k] = point.mean();
        errors[step] += point.standardError() / sorted.length;
      }
      Arrays.sort(sorted);
      for (int k = 1; k + 1 < sorted.length; k++) {
        means[step] += sorted[k] / (sorted.length - 2);
      }
    }
    EnumSet<HistoryFlag> flags = EnumSet.noneOf(HistoryFlag.class);
    flags.addAll(naive.flags());
    if (steps > 0 && members.stream().skip(1).allMatch(it -> it.has(HistoryFlag.NOT_FITTED))) {
      flags.add(HistoryFlag.NOT_FITTED);
    }
    return new Answered(means, errors, naive.observations(), flags, past);
  }

  /** Members continue a history without gaps, in which every season seems to have been seen. */
  private Answered asUnsureAs(SeenSeasons seasons) {
    double[] unsure = new double[errors.length];
    Arrays.setAll(unsure, i -> Math.hypot(errors[i], seasons.error(i + 1)));
    return new Answered(means, unsure, observations, flags, past);
  }

  private Answered with(Seasonality season) {
    Continuation path =
        season.broughtBack(new Continuation(means, errors, Map.of(), past), past.length);
    return new Answered(path.means(), path.errors(), observations, flags, path.past());
  }
}
