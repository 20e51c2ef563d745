package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The season that series of one group share, for those whose own history is too short to show one:
 * all quotients of a value and its trend together.
 *
 * <p>Source: the group indices of B. M. Dekker, K. van Donselaar, P. Ouwehand, How to use
 * aggregation and combined forecasting to improve seasonal demand forecasts, International Journal
 * of Production Economics 90 (2004). A season counts when it explains the quotients better than
 * chance at about 5 % (F test).
 */
final class GroupSeason {
  private static final double CHANCE = 0.05;

  /** What exceeds its trend by more says nothing about a season. */
  private static final double WILD = 5;

  /** A season with less than this share of the year's mean is not divided by. */
  private static final double LEAST = 0.05;

  private static final int FEWEST_PER_SEASON = 5;

  private final int seasonLength;
  private final Map<Integer, double[]> indices = new HashMap<>();

  private GroupSeason(int seasonLength) {
    this.seasonLength = seasonLength;
  }

  static GroupSeason of(List<double[]> pool, int[] groups, int seasonLength) {
    GroupSeason seasons = new GroupSeason(seasonLength);
    Map<Integer, List<double[]>> members = new HashMap<>();
    for (int i = 0; i < groups.length; i++) {
      members.computeIfAbsent(groups[i], it -> new ArrayList<>()).add(pool.get(i));
    }
    if (seasonLength > 1) {
      members.forEach((group, series) -> seasons.learn(group, series));
    }
    return seasons;
  }

  /** Counted from the end, where all series of a pool are at the same time. */
  private void learn(int group, List<double[]> members) {
    double[] sums = new double[seasonLength];
    int[] counts = new int[seasonLength];
    double squares = 0;
    for (double[] series : members) {
      if (Arrays.stream(series).anyMatch(it -> it < 0)) {
        continue;
      }
      for (int t = seasonLength / 2; t + seasonLength / 2 < series.length; t++) {
        double quotient = series[t] / Seasonality.trend(series, t, seasonLength);
        if (quotient <= WILD) {
          int season = (series.length - t) % seasonLength;
          sums[season] += quotient;
          counts[season]++;
          squares += quotient * quotient;
        }
      }
    }
    double all = 0;
    int count = 0;
    double explained = 0;
    for (int season = 0; season < seasonLength; season++) {
      if (counts[season] < FEWEST_PER_SEASON) {
        return;
      }
      all += sums[season];
      count += counts[season];
      explained += sums[season] * sums[season] / counts[season];
    }
    double within = (squares - explained) / (count - seasonLength);
    double between = (explained - all * all / count) / (seasonLength - 1);
    double chance =
        FDistribution.of(seasonLength - 1.0, count - seasonLength)
            .survivalProbability(between / within);
    if (chance < CHANCE) {
      double[] found = new double[seasonLength];
      double mean = 0;
      for (int season = 0; season < seasonLength; season++) {
        found[season] = sums[season] / counts[season];
        mean += found[season] / seasonLength;
      }
      for (int season = 0; season < seasonLength; season++) {
        found[season] /= mean;
      }
      if (Arrays.stream(found).allMatch(it -> it > LEAST)) {
        indices.put(group, found);
      }
    }
  }

  /** What a series of a group is multiplied with by its season; 1 for long or lonely series. */
  Seasonality season(double[] series, int group) {
    double[] mine = new double[seasonLength];
    Arrays.fill(mine, 1);
    double[] found = indices.get(group);
    if (found != null && History.span(series) < Seasonality.FEWEST_YEARS * seasonLength) {
      for (int t = 0; t < seasonLength; t++) {
        // From the first value on, as a season of one series is counted.
        mine[t] = found[Math.floorMod(series.length - t, seasonLength)];
      }
    }
    return new Seasonality(mine, false);
  }
}
