package vn.labourmarket.statistics.scoring;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * How sure a comparison of methods on the same series is: the series are drawn with replacement,
 * all methods' figures of a series together.
 *
 * <p>Source: B. Efron, R. J. Tibshirani, An Introduction to the Bootstrap, chapter 13 (percentile
 * interval). The same seed gives the same answer.
 *
 * @param seed of the draws
 * @param draws number of resamples, at least 100
 */
public record PairedBootstrap(long seed, int draws) {
  private static final int FEWEST_DRAWS = 100;

  public PairedBootstrap {
    if (draws < FEWEST_DRAWS) {
      throw new IllegalArgumentException("at least " + FEWEST_DRAWS + " draws are wanted");
    }
  }

  /**
   * A figure with its interval.
   *
   * @param value on the series as they are
   * @param low exceeded by 97.5 % of the resamples
   * @param high exceeded by 2.5 % of them
   */
  public record Estimate(double value, double low, double high) {}

  /** Mean of the first less mean of the second, one value per series in each. */
  public Estimate difference(double[] first, double[] second) {
    int series = Checked.sameLength(first, second);
    return of(series, drawn -> mean(first, drawn) - mean(second, drawn));
  }

  /**
   * Any figure of a set of series.
   *
   * @param series how many there are, at least 1
   * @param figure from the numbers of the drawn series, 0 to {@code series - 1}, some repeated; the
   *     array is reused and not to be kept or changed
   */
  public Estimate of(int series, ToDoubleFunction<int[]> figure) {
    if (series < 1) {
      throw new IllegalArgumentException("at least one series is wanted");
    }
    int[] drawn = new int[series];
    Arrays.setAll(drawn, i -> i);
    double value = figure.applyAsDouble(drawn);
    SplittableRandom random = new SplittableRandom(seed);
    double[] resampled = new double[draws];
    for (int draw = 0; draw < draws; draw++) {
      for (int i = 0; i < series; i++) {
        drawn[i] = random.nextInt(series);
      }
      resampled[draw] = figure.applyAsDouble(drawn);
    }
    Arrays.sort(resampled);
    return new Estimate(value, quantile(resampled, 0.025), quantile(resampled, 0.975));
  }

  /** Mean over the drawn series. */
  public static double mean(double[] values, int[] drawn) {
    double sum = 0;
    for (int series : drawn) {
      sum += values[series];
    }
    return sum / drawn.length;
  }

  private static double quantile(double[] sorted, double level) {
    return sorted[(int) Math.round(level * (sorted.length - 1))];
  }
}
