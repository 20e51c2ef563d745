package vn.labourmarket.statistics.nowcasting;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How far totals of periods that are complete by now would have been missed, had only those
 * reported who have reported of the last one. Units whose numbers drift are missed by more than
 * their residuals tell, for their levels were fitted to the reports themselves.
 */
final class EarlierPeriods {
  private static final int MOST = 8;
  private static final int LEAST_BEFORE = 2;
  // As much as two periods that were missed as expected: few periods alone tell little.
  private static final double PRIOR = 2;
  private static final double WIDEST = 3;

  private EarlierPeriods() {}

  /**
   * What standard errors are to be multiplied by, 1 to 3.
   *
   * @param reports of units by period, NaN where nothing is known
   */
  static double factor(double[][] reports, int[] classes, int season) {
    int last = reports[0].length - 1;
    double squares = PRIOR;
    double periods = PRIOR;
    for (int t = Math.max(LEAST_BEFORE, last - MOST); t < last; t++) {
      int period = t;
      int[] comparable =
          IntStream.range(0, reports.length)
              .filter(i -> !Double.isNaN(reports[i][period]))
              .toArray();
      double[][] known = new double[comparable.length][];
      double truth = 0;
      boolean any = false;
      for (int j = 0; j < known.length; j++) {
        double[] unit = reports[comparable[j]];
        known[j] = Arrays.copyOf(unit, t + 1);
        truth += unit[t];
        if (Double.isNaN(unit[last])) {
          known[j][t] = Double.NaN;
        }
        any |= Arrays.stream(known[j]).anyMatch(it -> !Double.isNaN(it));
      }
      if (any) {
        int[] own = IntStream.of(comparable).map(i -> classes[i]).toArray();
        Nowcast then = LateReports.unwidened(known, own, season);
        if (then.standardError() > 0) {
          double error = (truth - then.value()) / then.standardError();
          squares += error * error;
          periods++;
        }
      }
    }
    return Math.min(WIDEST, Math.max(1, Math.sqrt(squares / periods)));
  }
}
