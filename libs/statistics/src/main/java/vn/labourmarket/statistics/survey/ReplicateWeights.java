package vn.labourmarket.statistics.survey;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Standard errors by estimating again and again with changed weights: {@code Σ scale · (estimate −
 * mean of the estimates)²}, over the replicates with a scale above 0. A replicate's weights are
 * made when they are asked for: kept all at once, those of a large sample fill any memory.
 *
 * <p>Weights that were calibrated, raked or adjusted for who did not answer are replicated by doing
 * the same to each replicate of the design's weights ({@link #adjusted}): taken as given, their
 * errors would come out as if nothing had been known.
 */
public final class ReplicateWeights {
  private final double[] weights;
  private final IntFunction<double[]> replicates;
  private final double[] scales;
  private final double freedom;

  private ReplicateWeights(
      double[] weights, IntFunction<double[]> replicates, double[] scales, double freedom) {
    this.weights = weights;
    this.replicates = replicates;
    this.scales = scales;
    this.freedom = freedom;
  }

  /**
   * Leaves one unit out at a time and gives its weight to the others of its stratum (JKn), scale
   * {@code (n − 1)/n · (1 − n/N)}. A stratum that was drawn whole adds nothing.
   *
   * <p>Source: K. Wolter, Introduction to Variance Estimation, 2nd edition (2007), section 4.5.
   *
   * @throws IllegalArgumentException for a stratum with a single unit of several: it must be merged
   *     with another one, or its rule be stated in {@link Linearisation}
   */
  public static ReplicateWeights jackknife(Design design) {
    int[] drawn = varied(design);
    int[] strata = design.strata();
    double[] populations = design.populations();
    double[] weights = design.weights();
    int[] left =
        IntStream.range(0, strata.length)
            .filter(i -> drawn[strata[i]] > 1 && drawn[strata[i]] < populations[strata[i]])
            .toArray();
    double[] scales =
        Arrays.stream(left)
            .mapToDouble(
                i -> {
                  int n = drawn[strata[i]];
                  return (n - 1.0) / n * (1 - n / populations[strata[i]]);
                })
            .toArray();
    return new ReplicateWeights(
        weights,
        r -> {
          int h = strata[left[r]];
          double[] replicate = weights.clone();
          for (int i = 0; i < replicate.length; i++) {
            replicate[i] *= strata[i] == h ? drawn[h] / (drawn[h] - 1.0) : 1;
          }
          replicate[left[r]] = 0;
          return replicate;
        },
        scales,
        design.freedom());
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
   * @throws IllegalArgumentException also for a stratum with a single unit of several
   */
  public static ReplicateWeights bootstrap(Design design, int draws, long seed) {
    int[] drawn = varied(design);
    int[][] members = members(design, drawn);
    double[] populations = design.populations();
    double[] weights = design.weights();
    double freedom = design.freedom();
    return new ReplicateWeights(
        weights,
        draw -> {
          SplittableRandom random = new SplittableRandom(mixed(seed, draw));
          double[] replicate = weights.clone();
          for (int h = 0; h < members.length; h++) {
            int n = members[h].length;
            if (n > 1) {
              int[] times = new int[n];
              for (int k = 1; k < n; k++) {
                times[random.nextInt(n)]++;
              }
              double part = Math.sqrt(1 - n / populations[h]);
              for (int k = 0; k < n; k++) {
                replicate[members[h][k]] *= 1 - part + part * n / (n - 1.0) * times[k];
              }
            }
          }
          return replicate;
        },
        equal(draws),
        Double.isInfinite(freedom) ? freedom : Math.min(freedom, draws - 1));
  }

  /**
   * Weights that somebody else drew for a bootstrap: every replicate has the scale {@code 1/(R −
   * 1)}.
   *
   * @param weights the sample's own, one per unit
   * @param replicates at least 2, each with one weight per unit, at least 0
   */
  public static ReplicateWeights equal(double[] weights, double[][] replicates) {
    double[][] kept = new double[replicates.length][];
    for (int r = 0; r < kept.length; r++) {
      Checked.length(weights.length, replicates[r].length, "weights");
      Checked.notNegative(replicates[r], "weights");
      kept[r] = replicates[r].clone();
    }
    return new ReplicateWeights(weights.clone(), r -> kept[r], equal(kept.length), kept.length - 1);
  }

  /**
   * The same replicates after what was done to the sample's own weights: calibration to known
   * totals, raking, adjustment for who did not answer.
   *
   * <p>A group, class or margin whose only unit a replicate leaves out can't be met there: then the
   * adjustment refuses the replicate, and what asks for it fails with its number. Such groups are
   * to be merged with others first. The bootstrap leaves all of four units out in one replicate of
   * fifty where the population has no end: of some hundred replicates a group needs ten or more.
   *
   * @param adjustment weights from weights, one per unit; it meets some that are 0
   * @throws IllegalArgumentException where the adjustment refuses the sample's own weights
   */
  public ReplicateWeights adjusted(UnaryOperator<double[]> adjustment) {
    return new ReplicateWeights(
        adjustment.apply(weights.clone()),
        r -> {
          try {
            return adjustment.apply(replicates.apply(r).clone());
          } catch (IllegalArgumentException refused) {
            throw new IllegalArgumentException(
                "replicate " + r + ": " + refused.getMessage(), refused);
          }
        },
        scales,
        freedom);
  }

  /** How many there are. */
  public int size() {
    return scales.length;
  }

  /**
   * One weight per unit.
   *
   * @throws IllegalArgumentException for a replicate that an adjustment refuses
   */
  public double[] replicate(int number) {
    return replicates.apply(number).clone();
  }

  /**
   * The figure; NaN where a ratio has a denominator of 0, in a replicate its error only.
   *
   * @throws IllegalArgumentException for another number of values than of units, or where an
   *     adjustment refuses a replicate
   */
  public Estimate of(Statistic statistic) {
    double[] estimates = new double[scales.length];
    double distance = 0;
    for (int r = 0; r < estimates.length; r++) {
      estimates[r] = statistic.estimate(replicates.apply(r));
      distance += (estimates[r] - estimates[0]) / estimates.length;
    }
    // From the first one, so that estimates that are all the same have no error at all.
    double mean = estimates.length == 0 ? 0 : estimates[0] + distance;
    double variance = 0;
    for (int r = 0; r < estimates.length; r++) {
      variance += scales[r] * (estimates[r] - mean) * (estimates[r] - mean);
    }
    return new Estimate(statistic.estimate(weights), Math.sqrt(variance), freedom);
  }

  /** Units in the sample by stratum, each stratum with two, or with all that it has. */
  private static int[] varied(Design design) {
    int[] drawn = design.drawn();
    double[] populations = design.populations();
    for (int h = 0; h < drawn.length; h++) {
      if (drawn[h] == 1 && populations[h] > 1) {
        throw new IllegalArgumentException("stratum " + h + " shows no variance: one unit");
      }
    }
    return drawn;
  }

  private static double[] equal(int replicates) {
    if (replicates < 2) {
      throw new IllegalArgumentException("at least 2 replicates are wanted");
    }
    double[] scales = new double[replicates];
    Arrays.fill(scales, 1.0 / (replicates - 1));
    return scales;
  }

  /** Neighbouring seeds of SplittableRandom overlap; its own mixing tells them apart. */
  private static long mixed(long seed, int draw) {
    return new SplittableRandom(seed ^ new SplittableRandom(draw).nextLong()).nextLong();
  }

  private static int[][] members(Design design, int[] drawn) {
    int[][] members = new int[drawn.length][];
    Arrays.setAll(members, h -> new int[drawn[h]]);
    int[] filled = new int[drawn.length];
    int[] strata = design.strata();
    for (int i = 0; i < strata.length; i++) {
      members[strata[i]][filled[strata[i]]++] = i;
    }
    return members;
  }
}
