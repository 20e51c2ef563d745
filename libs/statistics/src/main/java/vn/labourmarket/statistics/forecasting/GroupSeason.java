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

  /** A smaller share of the squares is nothing. */
  private static final double ROUNDING = 1e-20;

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
    List<List<Double>> quotients = new ArrayList<>();
    for (int season = 0; season < seasonLength; season++) {
      quotients.add(new ArrayList<>());
    }
    for (double[] series : members) {
      if (Arrays.stream(series).anyMatch(it -> it < 0)) {
        continue;
      }
      for (int t = seasonLength / 2; t + seasonLength / 2 < series.length; t++) {
        double quotient = series[t] / Seasonality.trend(series, t, seasonLength);
        if (quotient <= WILD) {
          quotients.get((series.length - t) % seasonLength).add(quotient);
        }
      }
    }
    if (quotients.stream().anyMatch(it -> it.size() < FEWEST_PER_SEASON)) {
      return;
    }
    double[] found = quotients.stream().mapToDouble(GroupSeason::mean).toArray();
    if (isSeason(quotients, found)) {
      double mean = Arrays.stream(found).average().orElse(1);
      Arrays.setAll(found, season -> found[season] / mean);
      if (Arrays.stream(found).allMatch(it -> it > LEAST)) {
        indices.put(group, found);
      }
    }
  }

  private static double mean(List<Double> quotients) {
    return quotients.stream().mapToDouble(Double::doubleValue).average().orElse(0);
  }

  /**
   * Squares of distances, not differences of squares: of these nothing but rounding may be left.
   */
  private static boolean isSeason(List<List<Double>> quotients, double[] found) {
    double all = mean(quotients.stream().flatMap(List::stream).toList());
    double squares = 0;
    double within = 0;
    double between = 0;
    int count = 0;
    for (int season = 0; season < found.length; season++) {
      between += quotients.get(season).size() * Math.pow(found[season] - all, 2);
      for (double quotient : quotients.get(season)) {
        within += Math.pow(quotient - found[season], 2);
        squares += quotient * quotient;
        count++;
      }
    }
    if (within <= ROUNDING * squares) {
      return between > ROUNDING * squares;
    }
    double ratio = between / (found.length - 1) / (within / (count - found.length));
    return FDistribution.of(found.length - 1.0, count - found.length).survivalProbability(ratio)
        < CHANCE;
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
