package vn.labourmarket.statistics.nowcasting;

import java.util.ArrayList;
import java.util.List;

/**
 * Totals from how earlier periods' totals grew as reports came in. Only for reports whose units are
 * not known: where they are, {@link LateReports} is five times as accurate.
 *
 * <p>Source: T. Mack, Distribution-free calculation of the standard error of chain ladder reserve
 * estimates, ASTIN Bulletin 23 (1993).
 */
public final class ChainLadder {
  private ChainLadder() {}

  /**
   * The final total of every period.
   *
   * @param cumulative for each period, oldest first, what was reported at each age: as many ages
   *     everywhere, at least 1, numbers up to some age and NaN from there on; the first period is
   *     complete
   * @throws IllegalArgumentException also when an age that is needed was never seen with a report
   *     in the age before
   */
  public static List<Nowcast> totals(double[][] cumulative) {
    int ages = checked(cumulative);
    double[] growth = new double[ages - 1];
    double[] spread = new double[ages - 1];
    double[] seen = new double[ages - 1];
    for (int age = 0; age < ages - 1; age++) {
      develop(cumulative, age, growth, spread, seen);
    }
    List<Nowcast> totals = new ArrayList<>();
    for (double[] period : cumulative) {
      int known = known(period) - 1;
      double value = period[known];
      double relative = 0;
      for (int age = known; age < ages - 1; age++) {
        if (value > 0 && spread[age] > 0) {
          relative += spread[age] / growth[age] / growth[age] * (1 / value + 1 / seen[age]);
        }
        value *= growth[age];
      }
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("no period was seen at every age that is needed");
      }
      totals.add(
          new Nowcast(value, value * Math.sqrt(relative), period[known], Double.POSITIVE_INFINITY));
    }
    return totals;
  }

  private static int checked(double[][] cumulative) {
    for (double[] period : cumulative) {
      int known = known(period);
      if (known == 0 || period.length != cumulative[0].length) {
        throw new IllegalArgumentException("every period has a total at its first age");
      }
      for (int age = 0; age < period.length; age++) {
        if (age < known
            ? !(period[age] >= 0 && period[age] < Double.POSITIVE_INFINITY)
            : !Double.isNaN(period[age])) {
          throw new IllegalArgumentException("a total is at least 0, not " + period[age]);
        }
      }
    }
    return cumulative[0].length;
  }

  private static int known(double[] period) {
    int known = 0;
    while (known < period.length && !Double.isNaN(period[known])) {
      known++;
    }
    return known;
  }

  private static void develop(
      double[][] cumulative, int age, double[] growth, double[] spread, double[] seen) {
    double later = 0;
    int periods = 0;
    for (double[] period : cumulative) {
      if (known(period) > age + 1) {
        seen[age] += period[age];
        later += period[age + 1];
        periods++;
      }
    }
    growth[age] = later / seen[age];
    double squares = 0;
    for (double[] period : cumulative) {
      if (known(period) > age + 1 && period[age] > 0) {
        double distance = period[age + 1] / period[age] - growth[age];
        squares += period[age] * distance * distance;
      }
    }
    // The last age is seen once; it is taken to spread as the one before.
    double before = age > 0 ? spread[age - 1] : 0;
    spread[age] = periods > 1 ? squares / (periods - 1) : before;
  }
}
