package vn.labourmarket.statistics.counts;

import java.util.Arrays;
import java.util.List;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.PoolForecast;

/**
 * Forecasts of the cells of a table of small counts: the mean of what a cell's own past says and of
 * its share of the whole table's forecast.
 *
 * <p>The own past is smoothed as chance and size of a count above zero (R. H. Teunter, A. A.
 * Syntetos, M. Z. Babai, Intermittent demand: linking forecasting to inventory obsolescence,
 * European Journal of Operational Research 214 (2011)); the share comes from {@link CellShares}.
 * The distribution is as wide as the cells' counts around their means were, and wider where a share
 * rests on few counts.
 */
public final class CountForecasts {
  /** Below this mean a count is sparse. */
  private static final double SPARSE_MEAN = 5;

  private static final double SMOOTHING = 0.1;

  private CountForecasts() {}

  /**
   * Whether a history is to be forecast as a count: mean below 5, or more than half zeros. One with
   * gaps or values below zero is not.
   */
  public static boolean isSparse(double[] history) {
    if (history.length == 0 || Arrays.stream(history).anyMatch(it -> !(it >= 0))) {
      return false;
    }
    double mean = Arrays.stream(history).average().orElse(0);
    long zeros = Arrays.stream(history).filter(it -> it == 0).count();
    return mean < SPARSE_MEAN || 2 * zeros > history.length;
  }

  /**
   * Continues every cell of a table.
   *
   * @param seasonLength periods per year, at least 1
   * @param horizon number of steps, at least 1
   * @return for each cell one distribution per step
   * @throws IllegalArgumentException for a season length or horizon below 1
   */
  public static CountDistribution[][] of(CountTable table, int seasonLength, int horizon) {
    if (seasonLength < 1 || horizon < 1) {
      throw new IllegalArgumentException("season length and horizon are at least 1");
    }
    double[] whole = whole(table.sums(), seasonLength, horizon);
    CellShares shares = CellShares.of(table);
    double excess = excess(table.counts());
    int cells = table.counts().length;
    CountDistribution[][] answers = new CountDistribution[cells][horizon];
    for (int cell = 0; cell < cells; cell++) {
      double own = smoothed(table.counts()[cell]);
      for (int step = 0; step < horizon; step++) {
        double mean = (own + shares.shares()[cell] * whole[step]) / 2;
        double unsure = 1 / Math.max(1, shares.certainty()[cell]);
        answers[cell][step] = new CountDistribution(mean, excess + unsure);
      }
    }
    return answers;
  }

  /** Never below zero; the mean where the history is too short to be continued. */
  private static double[] whole(double[] sums, int seasonLength, int horizon) {
    Forecast forecast =
        PoolForecast.of(List.of(sums), seasonLength, horizon, Combination.FAST).forecasts().get(0);
    double[] means = new double[horizon];
    Arrays.fill(means, Arrays.stream(sums).average().orElse(0));
    for (int step = 0; step < forecast.points().size(); step++) {
      means[step] = Math.max(0, forecast.points().get(step).mean());
    }
    return means;
  }

  /** Begins with the whole history's chance and size, so that few periods do not sway it. */
  private static double smoothed(double[] history) {
    double above = Arrays.stream(history).filter(it -> it > 0).count();
    if (above == 0) {
      return 0;
    }
    double chance = above / history.length;
    double size = Arrays.stream(history).sum() / above;
    for (double count : history) {
      if (count > 0) {
        chance += SMOOTHING * (1 - chance);
        size += SMOOTHING * (count - size);
      } else {
        chance -= SMOOTHING * chance;
      }
    }
    return chance * size;
  }

  /** Variance beyond Poisson's within the cells' histories, as a share of their means' squares. */
  private static double excess(double[][] counts) {
    double beyond = 0;
    double squares = 0;
    for (double[] history : counts) {
      double mean = Arrays.stream(history).average().orElse(0);
      double variance = 0;
      for (double count : history) {
        variance += (count - mean) * (count - mean);
      }
      if (history.length > 1) {
        beyond += variance / (history.length - 1) - mean;
        squares += mean * mean;
      }
    }
    return squares > 0 ? Math.max(0, beyond / squares) : 0;
  }
}
