package vn.labourmarket.statistics.survey;

import java.util.Arrays;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * A stratified simple random sample without replacement.
 *
 * @param strata stratum of each unit, from 0
 * @param populations number of units in the register, one per stratum, at least as many as were
 *     drawn from it
 * @param weights of each unit, above 0
 */
public record Design(int[] strata, double[] populations, double[] weights) {

  public Design {
    strata = strata.clone();
    populations = populations.clone();
    weights = weights.clone();
    Checked.length(strata.length, weights.length, "weights");
    Checked.groups(strata, populations.length, "stratum");
    Checked.positive(populations, "populations");
    Checked.positive(weights, "weights");
    int[] drawn = counted(strata, populations.length);
    for (int h = 0; h < drawn.length; h++) {
      if (drawn[h] > populations[h]) {
        throw new IllegalArgumentException(
            drawn[h] + " units of stratum " + h + ", which has " + populations[h]);
      }
    }
  }

  /**
   * The design with weights {@code N/n} of each stratum.
   *
   * <p>For answers of a part of the sample, when answering depends on nothing but the stratum,
   * these are also the weights of the respondents, as if they had been drawn from the register.
   *
   * @throws IllegalArgumentException also for a stratum of which no unit is there, since nothing
   *     would stand for it: it must be merged with another one, or left out of what is estimated
   */
  public static Design of(int[] strata, double[] populations) {
    Checked.groups(strata, populations.length, "stratum");
    int[] drawn = counted(strata, populations.length);
    for (int h = 0; h < drawn.length; h++) {
      if (drawn[h] == 0) {
        throw new IllegalArgumentException("no unit of stratum " + h);
      }
    }
    double[] weights = new double[strata.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = populations[strata[i]] / drawn[strata[i]];
    }
    return new Design(strata, populations, weights);
  }

  /**
   * The units that answered, standing for the others of their class ({@link ResponseClasses}).
   * Errors are then those of a sample of the respondents, stratum by stratum, with these weights as
   * if they were known: what answering left to chance is in them where classes lie within strata.
   *
   * @param classes class of each unit, from 0 to {@code number − 1}
   * @param responded whether each unit answered
   * @throws IllegalArgumentException for a class in which nobody answered
   */
  public Design responding(int[] classes, int number, boolean[] responded) {
    double[] adjusted = ResponseClasses.adjusted(weights, classes, number, responded);
    Design respondents = of(responded);
    double[] kept = new double[respondents.units()];
    int count = 0;
    for (int i = 0; i < adjusted.length; i++) {
      if (responded[i]) {
        kept[count++] = adjusted[i];
      }
    }
    return respondents.weighted(kept);
  }

  /**
   * The same units with other weights. Errors take them as known: for weights that were calibrated
   * from the design's see {@link Linearisation} and {@link ReplicateWeights#adjusted}.
   */
  public Design weighted(double[] others) {
    return new Design(strata, populations, others);
  }

  /** Only some of the units, with the weights that they have. */
  public Design of(boolean[] kept) {
    Checked.length(strata.length, kept.length, "units");
    int[] left = new int[strata.length];
    double[] leftWeights = new double[strata.length];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      if (kept[i]) {
        left[count] = strata[i];
        leftWeights[count++] = weights[i];
      }
    }
    return new Design(Arrays.copyOf(left, count), populations, Arrays.copyOf(leftWeights, count));
  }

  @Override
  public int[] strata() {
    return strata.clone();
  }

  @Override
  public double[] populations() {
    return populations.clone();
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  int units() {
    return strata.length;
  }

  /** Units in the sample, one number per stratum. */
  int[] drawn() {
    return counted(strata, populations.length);
  }

  /** Units that were left to chance less their strata; infinite where none was. */
  double freedom() {
    int[] drawn = drawn();
    boolean any = false;
    int freedom = 0;
    for (int h = 0; h < drawn.length; h++) {
      boolean chance = drawn[h] > 0 && drawn[h] < populations[h];
      any |= chance;
      freedom += chance ? drawn[h] - 1 : 0;
    }
    return any ? Math.max(1, freedom) : Double.POSITIVE_INFINITY;
  }

  private static int[] counted(int[] strata, int number) {
    int[] counts = new int[number];
    for (int stratum : strata) {
      counts[stratum]++;
    }
    return counts;
  }
}
