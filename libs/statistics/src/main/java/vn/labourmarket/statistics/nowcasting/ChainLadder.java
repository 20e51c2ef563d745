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
 *
 * <p>Few periods don't make certain: what reports usually vary by counts as one period more at each
 * age. Degrees of freedom are those of the sum of all ages' variances, after F. E. Satterthwaite,
 * An approximate distribution of estimates of variance components, Biometrics Bulletin 2 (1946).
 */
public final class ChainLadder {
  /** A spread that had to be assumed counts as one that was seen so many times. */
  private static final int ASSUMED_FREEDOM = 3;

  /** Where so much of a variance had to be assumed, the figure says so. */
  private static final double MUCH = 0.25;

  private final double[][] cumulative;
  private final Step[] steps;
  private final boolean falling;

  /**
   * How totals grow from one age to the next.
   *
   * @param seen sum of the totals that were seen to grow
   * @param spread variance of the later total, relative to the earlier one
   * @param freedom of the spread
   * @param assumed how much of the spread is what is usual, 0 to 1
   */
  private record Step(double growth, double seen, double spread, int freedom, double assumed) {}

  private ChainLadder(double[][] cumulative) {
    this.cumulative = cumulative;
    steps = new Step[cumulative[0].length - 1];
    boolean falls = false;
    for (double[] period : cumulative) {
      for (int age = 0; age < steps.length; age++) {
        falls |= period[age + 1] < period[age];
      }
    }
    falling = falls;
    for (int age = 0; age < steps.length; age++) {
      steps[age] = step(age);
    }
  }

  /**
   * The final total of every period.
   *
   * @param cumulative for each period, oldest first, what was reported at each age: as many ages
   *     everywhere, at least 1, numbers up to some age and NaN from there on; the first period is
   *     complete. Where any total was corrected downwards, intervals go below what is reported.
   *     Where nothing but 0 was reported of any period, so it stays, with no error but flagged as
   *     assumed
   * @throws IllegalArgumentException also when a period above 0 needs an age before which no other
   *     one was above 0
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
    double reported = period[known];
    double value = reported;
    double variance = 0;
    double assumed = 0;
    // What the variances, each divided by the degrees of freedom it was seen with, add up to.
    double squares = 0;
    for (int age = known; age < steps.length && value > 0; age++) {
      Step step = steps[age];
      if (!(step.seen > 0)) {
        throw new IllegalArgumentException("no period was seen at every age that is needed");
      }
      double grown = step.growth * step.growth;
      double own = step.spread * value * (1 + value / step.seen);
      variance = grown * variance + own;
      assumed = grown * assumed + step.assumed * own;
      squares = grown * grown * squares + own * own / step.freedom;
      value *= step.growth;
    }
    boolean complete = known == steps.length;
    return new Nowcast(
        value,
        Math.sqrt(variance),
        reported,
        falling ? 0 : reported,
        complete ? Double.POSITIVE_INFINITY : freedom(variance, squares),
        !complete && assumed >= MUCH * variance);
  }

  /** Of a sum of variances. */
  private static double freedom(double variance, double squares) {
    return squares > 0 ? Math.max(ASSUMED_FREEDOM, variance * variance / squares) : ASSUMED_FREEDOM;
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

  private Step step(int age) {
    double seen = 0;
    double later = 0;
    int pairs = 0;
    for (double[] period : cumulative) {
      if (known(period) > age + 1) {
        seen += period[age];
        later += period[age + 1];
        // One that was 0 says nothing of how totals grow.
        pairs += period[age] > 0 ? 1 : 0;
      }
    }
    double growth = later / seen;
    double squares = 0;
    for (double[] period : cumulative) {
      if (known(period) > age + 1 && period[age] > 0) {
        double distance = period[age + 1] / period[age] - growth;
        squares += period[age] * distance * distance;
      }
    }
    if (pairs == 1 && age > 0 && steps[age - 1].assumed < 1) {
      // The last age is seen once; it is taken to spread as the one before.
      return new Step(growth, seen, steps[age - 1].spread, ASSUMED_FREEDOM, 1);
    }
    // What was corrected to next to nothing is as unsure as what was there.
    double usual = Math.max(1, growth);
    double usualSquare = usual * usual * Spread.ASSUMED_SQUARE * seen / Math.max(1, pairs);
    return new Step(
        growth,
        seen,
        (squares + usualSquare) / Math.max(1, pairs),
        Math.max(ASSUMED_FREEDOM, pairs - 1),
        1.0 / Math.max(1, pairs));
  }
}
