package vn.labourmarket.statistics.nowcasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Totals from how earlier periods' totals grew as reports came in. Only for reports whose units are
 * not known: where they are, {@link LateReports} is five times as accurate.
 *
 * <p>A period with nothing but 0 so far grows to nothing by any factor: it is expected to come to
 * what the others do on average. Source: T. Mack, Distribution-free calculation of the standard
 * error of chain ladder reserve estimates, ASTIN Bulletin 23 (1993).
 */
public final class ChainLadder {
  /** A spread that had to be assumed counts as one that was seen so many times. */
  private static final int ASSUMED_FREEDOM = 3;

  private final double[][] cumulative;
  private final double[] growth;
  private final double[] spread;
  private final double[] seen;
  private final int[] freedom;
  private final boolean falling;

  private ChainLadder(double[][] cumulative) {
    this.cumulative = cumulative;
    int steps = cumulative[0].length - 1;
    growth = new double[steps];
    spread = new double[steps];
    seen = new double[steps];
    freedom = new int[steps];
    boolean falls = false;
    for (double[] period : cumulative) {
      for (int age = 0; age < steps; age++) {
        falls |= period[age + 1] < period[age];
      }
    }
    falling = falls;
    for (int age = 0; age < steps; age++) {
      develop(age);
    }
  }

  /**
   * The final total of every period.
   *
   * @param cumulative for each period, oldest first, what was reported at each age: as many ages
   *     everywhere, at least 1, numbers up to some age and NaN from there on; the first period is
   *     complete. Where any total was corrected downwards, intervals go below what is reported
   * @throws IllegalArgumentException also when an age that is needed was never seen with a report
   *     in the age before
   */
  public static List<Nowcast> totals(double[][] cumulative) {
    checked(cumulative);
    ChainLadder ladder = new ChainLadder(cumulative);
    List<Nowcast> totals = new ArrayList<>();
    for (double[] period : cumulative) {
      totals.add(ladder.total(period));
    }
    int last = cumulative[0].length - 1;
    Nowcast[] begun = totals.stream().filter(it -> it.value() > 0).toArray(Nowcast[]::new);
    for (int t = 0; t < cumulative.length; t++) {
      if (known(cumulative[t]) <= last && totals.get(t).reported() == 0 && begun.length > 0) {
        totals.set(t, asTheOthers(begun));
      }
    }
    return totals;
  }

  private Nowcast total(double[] period) {
    int known = known(period) - 1;
    double value = period[known];
    double relative = 0;
    int errors = 0;
    boolean assumed = false;
    for (int age = known; age < growth.length; age++) {
      if (!(seen[age] > 0)) {
        throw new IllegalArgumentException("no period was seen at every age that is needed");
      }
      if (value > 0 && growth[age] > 0) {
        relative += spread[age] / growth[age] / growth[age] * (1 / value + 1 / seen[age]);
      }
      errors += freedom[age];
      assumed |= freedom[age] == 0;
      value *= growth[age];
    }
    double reported = period[known];
    return new Nowcast(
        value,
        value * Math.sqrt(relative),
        reported,
        falling ? 0 : reported,
        known == growth.length ? Double.POSITIVE_INFINITY : Math.max(ASSUMED_FREEDOM, errors),
        assumed);
  }

  private static Nowcast asTheOthers(Nowcast[] begun) {
    double mean = Arrays.stream(begun).mapToDouble(Nowcast::value).average().orElse(0);
    // What a whole total may be off by where there is but one other: all of it.
    double squares = mean * mean;
    for (Nowcast other : begun) {
      squares += (other.value() - mean) * (other.value() - mean);
    }
    double variance = squares / begun.length * (1 + 1.0 / begun.length);
    return new Nowcast(
        mean,
        Math.sqrt(variance),
        0,
        0,
        Math.max(ASSUMED_FREEDOM, begun.length - 1),
        begun.length <= ASSUMED_FREEDOM);
  }

  private static void checked(double[][] cumulative) {
    if (cumulative.length == 0) {
      throw new IllegalArgumentException("at least one period is wanted");
    }
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
    if (known(cumulative[0]) < cumulative[0].length) {
      throw new IllegalArgumentException("the first period is complete");
    }
  }

  private static int known(double[] period) {
    int known = 0;
    while (known < period.length && !Double.isNaN(period[known])) {
      known++;
    }
    return known;
  }

  private void develop(int age) {
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
    freedom[age] = Math.max(0, periods - 1);
    // The last age is seen once; it is taken to spread as the one before. With none before, what
    // reports usually vary by has to do.
    double before = age > 0 ? spread[age - 1] : growth[age] * growth[age] * assumed(seen[age]);
    spread[age] = periods > 1 ? squares / (periods - 1) : before;
  }

  private static double assumed(double reported) {
    return Spread.ASSUMED_SQUARE * reported;
  }
}
