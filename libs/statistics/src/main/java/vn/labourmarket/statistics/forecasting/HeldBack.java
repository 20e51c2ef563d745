package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Errors of a combination on values that were held back from it, in units of the standard deviation
 * that it gave.
 *
 * <p>Two windows of each series: one forecast begins a horizon before the end, one a season
 * earlier, both as early as leaves {@link FittedMethod#FEWEST} values. Series whose windows begin
 * at different times never learn from each other. How many windows, and where, is our own choice
 * (ADR 027).
 *
 * @param errors one array per window; NaN where nothing was held back or no error was expected
 */
record HeldBack(List<double[]> errors) {

  /**
   * @param chosen numbers of the series of the pool that are tried
   */
  static HeldBack of(
      List<double[]> pool,
      int[] groups,
      int[] chosen,
      int seasonLength,
      int horizon,
      Combination combination) {
    List<double[]> errors = new ArrayList<>();
    // By how much is held back: a pool of what was known at one time.
    TreeMap<Integer, List<Integer>> windows = new TreeMap<>();
    for (int i : chosen) {
      int most = History.span(pool.get(i)) - FittedMethod.FEWEST;
      int last = Math.min(horizon, most);
      int earlier = Math.min(horizon + seasonLength, most);
      if (last > 0) {
        windows.computeIfAbsent(last, it -> new ArrayList<>()).add(i);
      }
      if (earlier > last) {
        windows.computeIfAbsent(earlier, it -> new ArrayList<>()).add(i);
      }
    }
    windows.forEach(
        (held, members) -> {
          List<double[]> whole = members.stream().map(pool::get).toList();
          List<Answered> answers =
              Answered.of(
                  whole.stream().map(it -> Arrays.copyOf(it, it.length - held)).toList(),
                  members.stream().mapToInt(it -> groups[it]).toArray(),
                  seasonLength,
                  horizon,
                  combination);
          for (int i = 0; i < answers.size(); i++) {
            errors.add(errors(whole.get(i), held, answers.get(i), horizon));
          }
        });
    return new HeldBack(errors);
  }

  private static double[] errors(double[] series, int held, Answered answer, int horizon) {
    double[] standard = new double[horizon];
    for (int step = 0; step < horizon; step++) {
      boolean scored = step < held && step < answer.means().length && answer.errors()[step] > 0;
      standard[step] =
          scored
              ? (series[series.length - held + step] - answer.means()[step]) / answer.errors()[step]
              : Double.NaN;
    }
    return standard;
  }
}
