package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * Errors of a combination on values that were held back from it, in units of the standard deviation
 * that it gave.
 *
 * <p>Two windows of each series: one forecast begins a horizon before the end, one a season
 * earlier, both as early as leaves {@link FittedMethod#FEWEST} values. Series whose windows begin
 * at different times never learn from each other.
 *
 * @param errors one array per window; NaN where nothing was held back or no error was expected
 */
record HeldBack(List<double[]> errors) {

  static HeldBack of(List<double[]> pool, int seasonLength, int horizon, Combination combination) {
    List<double[]> errors = new ArrayList<>();
    // By how much is held back: a pool of what was known at one time.
    TreeMap<Integer, List<double[]>> windows = new TreeMap<>();
    for (double[] series : pool) {
      int most = series.length - FittedMethod.FEWEST;
      int last = Math.min(horizon, most);
      int earlier = Math.min(horizon + seasonLength, most);
      if (last > 0) {
        windows.computeIfAbsent(last, it -> new ArrayList<>()).add(series);
      }
      if (earlier > last) {
        windows.computeIfAbsent(earlier, it -> new ArrayList<>()).add(series);
      }
    }
    windows.forEach(
        (held, series) -> errors.addAll(errors(series, held, seasonLength, horizon, combination)));
    return new HeldBack(errors);
  }

  private static List<double[]> errors(
      List<double[]> pool, int held, int seasonLength, int horizon, Combination combination) {
    List<double[]> known = pool.stream().map(it -> first(it, it.length - held)).toList();
    List<Answered> answers = Answered.of(known, seasonLength, horizon, combination);
    List<double[]> errors = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      Answered answer = answers.get(i);
      double[] series = pool.get(i);
      double[] standard = new double[horizon];
      for (int step = 0; step < horizon; step++) {
        boolean scored = step < held && step < answer.means().length && answer.errors()[step] > 0;
        standard[step] =
            scored
                ? (series[series.length - held + step] - answer.means()[step])
                    / answer.errors()[step]
                : Double.NaN;
      }
      errors.add(standard);
    }
    return errors;
  }

  private static double[] first(double[] series, int count) {
    return java.util.Arrays.copyOf(series, count);
  }
}
