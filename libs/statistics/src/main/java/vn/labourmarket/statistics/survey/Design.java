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
   */
  public static Design of(int[] strata, double[] populations) {
    Checked.groups(strata, populations.length, "stratum");
    int[] drawn = counted(strata, populations.length);
    double[] weights = new double[strata.length];
    for (int i = 0; i < weights.length; i++) {
      weights[i] = populations[strata[i]] / drawn[strata[i]];
    }
    return new Design(strata, populations, weights);
  }

  /** The same units with other weights, for example those of {@link ResponseClasses}. */
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

  int units() {
    return strata.length;
  }

  /** Units in the sample, one number per stratum. */
  int[] drawn() {
    return counted(strata, populations.length);
  }

  private static int[] counted(int[] strata, int number) {
    int[] counts = new int[number];
    for (int stratum : strata) {
      counts[stratum]++;
    }
    return counts;
  }
}
