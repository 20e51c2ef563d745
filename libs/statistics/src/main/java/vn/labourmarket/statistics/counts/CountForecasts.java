package vn.labourmarket.statistics.counts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.HistoryFlag;
import vn.labourmarket.statistics.forecasting.PoolForecast;

/**
 * Forecasts of the cells of a table of small counts: the mean of what a cell's own past says and of
 * its share of the whole table's forecast.
 *
 * <p>The own past is smoothed by {@link Intermittent}; the share comes from {@link CellShares}. The
 * distribution is as wide as the cells' counts around their means were, and wider where a share
 * rests on few counts.
 */
public final class CountForecasts {
  /** Below this mean a count is sparse. */
  private static final double SPARSE_MEAN = 5;

  private CountForecasts() {}

  /**
   * Whether a history is to be forecast as a count: mean below 5, or more than half zeros, of what
   * was counted. One without any count, or with values below zero, is not.
   */
  public static boolean isSparse(double[] history) {
    double[] counted = Arrays.stream(history).filter(it -> !Double.isNaN(it)).toArray();
    if (counted.length == 0 || Arrays.stream(counted).anyMatch(it -> it < 0)) {
      return false;
    }
    long zeros = Arrays.stream(counted).filter(it -> it == 0).count();
    return CountTable.mean(counted) < SPARSE_MEAN || 2 * zeros > counted.length;
  }

  /**
   * Continues every cell of a table.
   *
   * @param seasonLength periods per year, at least 1
   * @param horizon number of steps, at least 1
   * @return one answer per cell, in their order
   * @throws IllegalArgumentException for a season length or horizon below 1
   */
  public static List<CountForecast> of(CountTable table, int seasonLength, int horizon) {
    if (seasonLength < 1 || horizon < 1) {
      throw new IllegalArgumentException("season length and horizon are at least 1");
    }
    double[] whole = whole(table.sums(), seasonLength, horizon);
    CellShares shares = CellShares.of(table);
    double[][] counts = table.counts();
    double excess = excess(counts);
    List<CountForecast> answers = new ArrayList<>();
    for (int cell = 0; cell < counts.length; cell++) {
      double[] history = counts[cell];
      Intermittent own = Intermittent.of(history);
      double unsure = 1 / Math.max(1, shares.certainty()[cell]);
      List<CountDistribution> steps = new ArrayList<>();
      for (double all : whole) {
        double share = shares.shares()[cell] * all;
        double mean = Double.isNaN(own.mean()) ? share : (own.mean() + share) / 2;
        steps.add(new CountDistribution(mean, excess + unsure));
      }
      answers.add(
          new CountForecast(
              List.copyOf(steps), HistoryFlag.of(history, seasonLength), own.errors()));
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

  /** Variance beyond Poisson's within the cells' histories, as a share of their means' squares. */
  private static double excess(double[][] counts) {
    double beyond = 0;
    double squares = 0;
    for (double[] history : counts) {
      double mean = CountTable.mean(history);
      double variance = 0;
      int counted = 0;
      for (double count : history) {
        if (!Double.isNaN(count)) {
          variance += (count - mean) * (count - mean);
          counted++;
        }
      }
      if (counted > 1) {
        beyond += variance / (counted - 1) - mean;
        squares += mean * mean;
      }
    }
    return squares > 0 ? Math.max(0, beyond / squares) : 0;
  }
}
