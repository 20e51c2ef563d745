package vn.labourmarket.statistics.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Standard errors by estimating again and again with changed weights: {@code Σ scale · (estimate −
 * mean of all estimates)²}.
 *
 * <p>A stratum with a single unit cannot be changed and adds nothing.
 *
 * @param weights the sample's own, one per unit
 * @param replicates for each replicate one weight per unit, at least 0
 * @param scales one per replicate, at least 0
 */
public record ReplicateWeights(double[] weights, double[][] replicates, double[] scales) {

  public ReplicateWeights {
    Checked.length(replicates.length, scales.length, "scales");
    Checked.finite(scales, "scales");
    for (double[] replicate : replicates) {
      Checked.length(weights.length, replicate.length, "weights");
      Checked.finite(replicate, "weights");
    }
  }

  /**
   * Leaves one unit out at a time and gives its weight to the others of its stratum (JKn), scale
   * {@code (n − 1)/n · (1 − n/N)}.
   *
   * <p>Source: K. Wolter, Introduction to Variance Estimation, 2nd edition (2007), section 4.5.
   */
  public static ReplicateWeights jackknife(Design design) {
    int[] drawn = design.drawn();
    List<double[]> replicates = new ArrayList<>();
    double[] scales = new double[design.units()];
    for (int left = 0; left < design.units(); left++) {
      int h = design.strata()[left];
      if (drawn[h] > 1) {
        double[] replicate = design.weights().clone();
        for (int i = 0; i < replicate.length; i++) {
          replicate[i] *= design.strata()[i] == h ? drawn[h] / (drawn[h] - 1.0) : 1;
        }
        replicate[left] = 0;
        double correction = 1 - drawn[h] / design.populations()[h];
        scales[replicates.size()] = (drawn[h] - 1.0) / drawn[h] * correction;
        replicates.add(replicate);
      }
    }
    return new ReplicateWeights(
        design.weights(),
        replicates.toArray(new double[0][]),
        Arrays.copyOf(scales, replicates.size()));
  }

  /**
   * Draws {@code n − 1} units of each stratum with replacement and rescales, so that the variance
   * of a total is right on average, the finite population correction included.
   *
   * <p>Source: J. N. K. Rao, C. F. J. Wu, Resampling inference with complex survey data, Journal of
   * the American Statistical Association 83 (1988).
   *
   * @param draws number of replicates, at least 2
   * @param seed the same one gives the same weights
   */
  public static ReplicateWeights bootstrap(Design design, int draws, long seed) {
    int[][] members = members(design);
    SplittableRandom random = new SplittableRandom(seed);
    double[][] replicates = new double[draws][];
    for (int draw = 0; draw < draws; draw++) {
      double[] replicate = design.weights().clone();
      for (int h = 0; h < members.length; h++) {
        int n = members[h].length;
        if (n > 1) {
          int[] times = new int[n];
          for (int k = 1; k < n; k++) {
            times[random.nextInt(n)]++;
          }
          double part = Math.sqrt(1 - n / design.populations()[h]);
          for (int k = 0; k < n; k++) {
            replicate[members[h][k]] *= 1 - part + part * n / (n - 1.0) * times[k];
          }
        }
      }
      replicates[draw] = replicate;
    }
    return equal(design.weights(), replicates);
  }

  /**
   * Weights that somebody else drew for a bootstrap: every replicate has the scale {@code 1/(R −
   * 1)}.
   *
   * @param replicates at least 2
   */
  public static ReplicateWeights equal(double[] weights, double[][] replicates) {
    if (replicates.length < 2) {
      throw new IllegalArgumentException("at least 2 replicates are wanted");
    }
    double[] scales = new double[replicates.length];
    Arrays.fill(scales, 1.0 / (replicates.length - 1));
    return new ReplicateWeights(weights, replicates, scales);
  }

  /** The figure; NaN where a ratio has a denominator of 0, in a replicate its error only. */
  public Estimate of(Statistic statistic) {
    double[] estimates = new double[replicates.length];
    double distance = 0;
    for (int r = 0; r < estimates.length; r++) {
      estimates[r] = statistic.estimate(replicates[r]);
      distance += (estimates[r] - estimates[0]) / estimates.length;
    }
    // From the first one, so that estimates that are all the same have no error at all.
    double mean = estimates.length == 0 ? 0 : estimates[0] + distance;
    double variance = 0;
    for (int r = 0; r < estimates.length; r++) {
      variance += scales[r] * (estimates[r] - mean) * (estimates[r] - mean);
    }
    return new Estimate(statistic.estimate(weights), Math.sqrt(variance));
  }

  private static int[][] members(Design design) {
    int[] drawn = design.drawn();
    int[][] members = new int[drawn.length][];
    Arrays.setAll(members, h -> new int[drawn[h]]);
    int[] filled = new int[drawn.length];
    for (int i = 0; i < design.units(); i++) {
      int h = design.strata()[i];
      members[h][filled[h]++] = i;
    }
    return members;
  }
}
