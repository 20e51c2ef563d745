package vn.labourmarket.statistics.survey;

import java.util.Arrays;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Weights whose sums by one grouping after the other are those of the register (iterative
 * proportional fitting). Weights stay above 0.
 *
 * <p>Source: W. E. Deming, F. F. Stephan, On a least squares adjustment of a sampled frequency
 * table when the expected marginal totals are known, Annals of Mathematical Statistics 11 (1940).
 *
 * <p>For the variance what the groupings don't explain is taken by unweighted least squares, as R's
 * {@code survey} 4.1 takes it. Where weights within a group differ much that is too large; {@link
 * Calibration#linear} with the groups' indicators has nearly the same weights and a sharper error.
 */
public final class Raking {
  private static final int MOST_ROUNDS = 1000;

  /** Largest change of a weight in a round, relative to the weight. */
  private static final double NEAR = 1e-13;

  private Raking() {}

  /**
   * Rakes to the counts of each grouping in turn until the weights stay.
   *
   * @param weights of the design, one per unit
   * @param groups for each grouping the group of each unit, from 0
   * @param counts for each grouping the population of each group, above 0
   * @throws IllegalArgumentException when a group has no unit, or the groupings' counts are for
   *     different populations so that no weights meet them all
   */
  public static CalibratedWeights raked(double[] weights, int[][] groups, double[][] counts) {
    Checked.notNegative(weights, "weights");
    Checked.length(groups.length, counts.length, "groupings");
    double[] raked = weights.clone();
    double change = Double.POSITIVE_INFINITY;
    for (int round = 0; change > NEAR; round++) {
      if (round == MOST_ROUNDS) {
        throw new IllegalArgumentException("no weights have all the counts");
      }
      double[] before = raked.clone();
      for (int m = 0; m < groups.length; m++) {
        fit(raked, groups[m], counts[m]);
      }
      change = 0;
      for (int i = 0; i < raked.length; i++) {
        change = Math.max(change, before[i] == 0 ? 0 : Math.abs(raked[i] / before[i] - 1));
      }
    }
    for (int m = 0; m < groups.length; m++) {
      requireMet(raked, groups[m], counts[m]);
    }
    Projection explained = unweighted(groups, raked.length);
    return new CalibratedWeights(raked, explained::residuals);
  }

  private static void fit(double[] weights, int[] groups, double[] counts) {
    double[] sums = sums(weights, groups, counts);
    for (int i = 0; i < weights.length; i++) {
      weights[i] *= counts[groups[i]] / sums[groups[i]];
    }
  }

  private static void requireMet(double[] weights, int[] groups, double[] counts) {
    double[] sums = sums(weights, groups, counts);
    for (int g = 0; g < sums.length; g++) {
      if (!(Math.abs(sums[g] / counts[g] - 1) < 1e-9)) {
        throw new IllegalArgumentException(
            "no weights have all the counts: group " + g + " has " + sums[g]);
      }
    }
  }

  private static double[] sums(double[] weights, int[] groups, double[] counts) {
    Checked.length(weights.length, groups.length, "groups");
    Checked.groups(groups, counts.length, "group");
    Checked.positive(counts, "counts");
    double[] sums = new double[counts.length];
    for (int i = 0; i < weights.length; i++) {
      sums[groups[i]] += weights[i];
    }
    return sums;
  }

  private static Projection unweighted(int[][] groups, int units) {
    double[] ones = new double[units];
    Arrays.fill(ones, 1);
    double[][] indicators =
        Arrays.stream(groups).flatMap(it -> Arrays.stream(columns(it))).toArray(double[][]::new);
    // Only residuals are asked for; sums of the units themselves contradict nothing.
    double[] sums = Arrays.stream(indicators).mapToDouble(it -> Arrays.stream(it).sum()).toArray();
    return new Projection(ones, indicators, sums);
  }

  private static double[][] columns(int[] groups) {
    return Calibration.indicators(groups, Arrays.stream(groups).max().orElse(-1) + 1);
  }
}
