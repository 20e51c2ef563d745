package vn.labourmarket.statistics.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * How many units to draw from each stratum so that the total of a variable has the least variance.
 *
 * <p>Neyman's allocation in whole numbers: the next unit always goes where it lowers the variance
 * most, which gives the exact optimum with any lower and upper bounds and needs no rounding
 * afterwards. Source: T. Wright, Exact optimal sample allocation: more efficient than Neyman,
 * Statistics and Probability Letters 129 (2017).
 */
public final class Allocation {
  private Allocation() {}

  private record Next(int stratum, double gain, double share) {}

  /**
   * Sample sizes, one per stratum, that add up to {@code units}.
   *
   * @param populations units in the register, at least 0
   * @param deviations standard deviation of the variable in each stratum, at least 0
   * @param takeAll strata that are drawn whole whatever their deviation
   * @param units to be drawn in all
   * @param fewest of a stratum (all of one that has fewer); 2 are needed to see a variance
   * @throws IllegalArgumentException when the bounds of the strata don't leave room for so many
   */
  public static int[] neyman(
      int[] populations, double[] deviations, boolean[] takeAll, int units, int fewest) {
    Checked.length(populations.length, deviations.length, "deviations");
    Checked.length(populations.length, takeAll.length, "strata");
    Checked.finite(deviations, "deviations");
    int[] sizes = new int[populations.length];
    PriorityQueue<Next> queue =
        new PriorityQueue<>(
            Comparator.comparingDouble(Next::gain)
                .thenComparingDouble(Next::share)
                .reversed()
                .thenComparingInt(Next::stratum));
    for (int h = 0; h < sizes.length; h++) {
      if (populations[h] < 0) {
        throw new IllegalArgumentException("populations are at least 0, not " + populations[h]);
      }
      sizes[h] = takeAll[h] ? populations[h] : Math.min(Math.max(fewest, 0), populations[h]);
      offer(queue, h, sizes[h], populations[h], deviations[h]);
    }
    long left = units - Arrays.stream(sizes).asLongStream().sum();
    while (left > 0 && !queue.isEmpty()) {
      int h = queue.remove().stratum();
      sizes[h]++;
      left--;
      offer(queue, h, sizes[h], populations[h], deviations[h]);
    }
    if (left != 0) {
      throw new IllegalArgumentException(
          units + " units cannot be drawn: the strata's bounds allow " + (units - left));
    }
    return sizes;
  }

  /** Where deviations tell nothing, strata are served by the share that was drawn so far. */
  private static void offer(
      PriorityQueue<Next> queue, int stratum, int size, int population, double deviation) {
    if (deviation < 0) {
      throw new IllegalArgumentException("deviations are at least 0, not " + deviation);
    }
    if (size < population) {
      double spread = population * deviation;
      double gain =
          size == 0 && spread > 0
              ? Double.POSITIVE_INFINITY
              : spread / Math.sqrt(size * (size + 1.0));
      queue.add(new Next(stratum, size == 0 && spread == 0 ? 0 : gain, population / (size + 1.0)));
    }
  }
}
