package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/**
 * How unsure it is what cells are that have fallen silent below a total that goes on without them
 * ({@link TotalHistory}): what the total was taken to be errs with them, and its history doesn't
 * say so.
 *
 * <p>Draws mix, by normal weights, what the cells were off in each period of their past ({@link
 * PastSilence}): so cells err together as they did, and the sum of any of them has the mean square
 * of its own past errors. Whoever knew too few periods errs alone. The error stays over the steps:
 * it is that of the level from which they begin. Our own way.
 */
final class Silence {
  private final boolean[] silent;
  private final boolean any;
  private final int periods;
  private final double[][] together;
  private final double[] alone;

  /**
   * @param silent which cells
   * @param together shares of their mean by which cells were off by period, scaled so that their
   *     products add to the covariance; empty for cells that aren't silent or knew too little
   * @param alone the standard deviation of that share for the latter, else 0
   */
  private Silence(boolean[] silent, double[][] together, double[] alone) {
    this.silent = silent;
    this.any = isAmong(IntStream.range(0, silent.length).toArray());
    this.periods = Arrays.stream(together).mapToInt(it -> it.length).max().orElse(0);
    this.together = together;
    this.alone = alone;
  }

  /**
   * @param totals histories of the totals as they are continued, NaN where they aren't known
   * @param cells and {@code first} as {@link TotalHistory} takes them
   */
  static Silence of(
      Hierarchy hierarchy, double[][] totals, double[][] cells, int[] first, int season) {
    int[] last = Arrays.stream(cells).mapToInt(Silence::last).toArray();
    boolean[] silent = new boolean[cells.length];
    double[][] together = new double[cells.length][0];
    double[] alone = new double[cells.length];
    int[] widest = widest(hierarchy, totals, last);
    PastSilence[] past = new PastSilence[hierarchy.totals()];
    for (int cell = 0; cell < cells.length; cell++) {
      int total = widest[cell];
      if (total < 0) {
        continue;
      }
      if (past[total] == null) {
        past[total] =
            new PastSilence(
                cells, first, last, hierarchy.below(total), season, last(totals[total]));
      }
      silent[cell] = true;
      double[] errors = past[total].errors(cell);
      long known = Arrays.stream(errors).filter(it -> !Double.isNaN(it)).count();
      together[cell] =
          Arrays.stream(errors).map(it -> Double.isNaN(it) ? 0 : it / Math.sqrt(known)).toArray();
      alone[cell] = known == 0 ? past[total].usual(cell) : 0;
    }
    return new Silence(silent, together, alone);
  }

  /** Of the totals that go on without a cell that of most cells, -1 where none does. */
  private static int[] widest(Hierarchy hierarchy, double[][] totals, int[] last) {
    int[] widest = new int[last.length];
    Arrays.fill(widest, -1);
    for (int total = 0; total < hierarchy.totals(); total++) {
      int[] below = hierarchy.below(total);
      int end = last(totals[total]);
      for (int cell : below) {
        boolean wider = widest[cell] < 0 || below.length > hierarchy.below(widest[cell]).length;
        if (last[cell] >= 0 && last[cell] < end && wider) {
          widest[cell] = total;
        }
      }
    }
    return widest;
  }

  /** The last period with a figure, -1 where there is none. */
  private static int last(double[] history) {
    int last = history.length - 1;
    while (last >= 0 && Double.isNaN(history[last])) {
      last--;
    }
    return last;
  }

  /** Whether one of these cells is silent. */
  boolean isAmong(int... cells) {
    return Arrays.stream(cells).anyMatch(it -> silent[it]);
  }

  /** One way in which cells may be off, as shares of their means; empty where none is silent. */
  float[] drawn(RandomGenerator random) {
    if (!any) {
      return new float[0];
    }
    double[] weights = new double[periods];
    Arrays.setAll(weights, t -> random.nextGaussian());
    float[] off = new float[silent.length];
    for (int cell = 0; cell < off.length; cell++) {
      double share = alone[cell] > 0 ? alone[cell] * random.nextGaussian() : 0;
      for (int t = 0; t < together[cell].length; t++) {
        share += together[cell][t] * weights[t];
      }
      off[cell] = (float) share;
    }
    return off;
  }
}
