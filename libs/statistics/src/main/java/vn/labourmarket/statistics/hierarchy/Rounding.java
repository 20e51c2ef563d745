package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Whole numbers for display that still add up, within one total: what is below several totals at
 * once is rounded within the first and added for the others. What is stored stays as it was
 * calculated.
 *
 * <p>Source: the method of largest remainders (Hamilton): each figure is cut to a whole number, and
 * the largest remainders are rounded up until the total is met.
 */
public final class Rounding {
  /** Of the sum: beyond it the whole parts could leave what 64 bits hold, and come back as less. */
  private static final double LARGEST = 0x1p62;

  private Rounding() {}

  /**
   * Rounds figures to a given sum.
   *
   * @param figures finite, at least 0, at most 2^53 each and 2^62 together
   * @param total what the answers add to: the figures' sum rounded down or up
   * @return each the figure rounded down or up; of equal remainders the first is rounded up
   * @throws IllegalArgumentException for a total that no such rounding has, or figures below zero
   *     or larger than that
   */
  public static long[] largestRemainder(double[] figures, long total) {
    if (Arrays.stream(figures).sum() > LARGEST) {
      throw new IllegalArgumentException("figures that add to 2^62 at most");
    }
    long[] rounded = new long[figures.length];
    long missing = total;
    for (int i = 0; i < figures.length; i++) {
      if (!(figures[i] >= 0 && figures[i] <= 0x1p53)) {
        throw new IllegalArgumentException("figures from 0 to 2^53, not " + figures[i]);
      }
      rounded[i] = (long) figures[i];
      missing -= rounded[i];
    }
    int[] byRemainder =
        IntStream.range(0, figures.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Math.floor(figures[i]) - figures[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    long broken = Arrays.stream(figures).filter(it -> it != Math.floor(it)).count();
    if (missing < 0 || missing > broken) {
      throw new IllegalArgumentException("no rounding adds to " + total);
    }
    for (int i = 0; i < missing; i++) {
      rounded[byRemainder[i]]++;
    }
    return rounded;
  }
}
