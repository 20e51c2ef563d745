package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The value of the same season one year before, with prediction intervals.
 *
 * <p>Source: R. J. Hyndman, G. Athanasopoulos, Forecasting: Principles and Practice, 3rd edition,
 * sections 5.2 and 5.5. The error of step h has the standard deviation {@code sigma * sqrt(k + 1)}
 * with {@code k = floor((h - 1) / m)}; sigma is the root mean square of the seasonal differences
 * (no mean is subtracted: the method has no drift), and the error is taken as normal.
 *
 * <p>A history that holds no seasonal difference borrows sigma from the differences of neighbours;
 * one shorter than a season continues its last value. Both are flagged as short.
 *
 * <p>Where the season was not observed one year before, its newest observation stands, k years old:
 * its error has the standard deviation {@code sigma * sqrt(k)}, and a difference over k years
 * counts as one of {@code 1 / sqrt(k)} of its size (a random walk of each season). A season that
 * was never observed gets the straight line between its neighbours, and how far the other seasons
 * lie apart ({@link SeenSeasons}) is part of its error.
 */
public final class SeasonalNaive implements ForecastMethod {

  @Override
  public String name() {
    return "seasonal-naive";
  }

  @Override
  public Forecast forecast(double[] observations, int seasonLength, int horizon) {
    History known = History.of(observations, seasonLength, horizon);
    double[] history = known.values();
    int n = history.length;
    if (known.has(HistoryFlag.INSUFFICIENT_HISTORY)) {
      return new Forecast(name(), Map.of(), known.known(), known.flags(), List.of());
    }
    int end = observations.length - known.missing();
    double[] seen = Arrays.copyOfRange(observations, end - n, end);
    int lag = n < seasonLength ? 1 : seasonLength;
    int errorLag = hasDifference(seen, lag) ? lag : 1;
    double sigma = rootMeanSquareDifference(seen, errorLag);
    SeenSeasons seasonsSeen = SeenSeasons.of(observations, lag);
    List<ForecastPoint> points = new ArrayList<>(horizon);
    for (int step = 1; step <= horizon; step++) {
      int at = n + known.missing() + step - 1;
      int newest = newest(seen, at, lag);
      int base = newest >= 0 ? newest : n - lag + (at - n) % lag;
      double seasons = (at - base) / lag;
      double error = Math.hypot(sigma * Math.sqrt(seasons), seasonsSeen.error(step));
      points.add(ForecastPoint.gaussian(step, history[base], error));
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("seasonLength", (double) lag);
    parameters.put("differenceLag", (double) errorLag);
    parameters.put("sigma", sigma);
    return new Forecast(
        name(),
        Collections.unmodifiableMap(parameters),
        known.known(),
        known.flags(),
        List.copyOf(points));
  }

  /** The newest observation a number of whole lags before a period, -1 if there is none. */
  private static int newest(double[] seen, int at, int lag) {
    int i = at - lag;
    while (i >= 0 && (i >= seen.length || Double.isNaN(seen[i]))) {
      i -= lag;
    }
    return Math.max(i, -1);
  }

  private static boolean hasDifference(double[] seen, int lag) {
    return IntStream.range(0, seen.length)
        .anyMatch(i -> !Double.isNaN(seen[i]) && newest(seen, i, lag) >= 0);
  }

  /** Scaled by the largest difference, so that squares neither overflow nor vanish. */
  private static double rootMeanSquareDifference(double[] seen, int lag) {
    double[] differences =
        IntStream.range(0, seen.length)
            .filter(i -> !Double.isNaN(seen[i]) && newest(seen, i, lag) >= 0)
            .mapToDouble(i -> difference(seen, i, newest(seen, i, lag), lag))
            .toArray();
    double largest = Arrays.stream(differences).map(Math::abs).max().orElse(0);
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (double difference : differences) {
      double relative = difference / largest;
      sum += relative * relative;
    }
    return largest * Math.sqrt(sum / differences.length);
  }

  private static double difference(double[] seen, int at, int before, int lag) {
    return (seen[at] - seen[before]) / Math.sqrt((at - before) / (double) lag);
  }
}
