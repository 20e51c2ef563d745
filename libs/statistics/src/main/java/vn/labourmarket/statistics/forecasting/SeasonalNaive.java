package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
 */
public final class SeasonalNaive implements ForecastMethod {

  @Override
  public String name() {
    return "seasonal-naive";
  }

  @Override
  public Forecast forecast(double[] history, int seasonLength, int horizon) {
    check(history, seasonLength, horizon);
    int n = history.length;
    Set<HistoryFlag> flags = flags(history, seasonLength);
    if (flags.contains(HistoryFlag.INSUFFICIENT_HISTORY)) {
      return new Forecast(name(), Map.of(), n, flags, List.of());
    }
    int lag = n < seasonLength ? 1 : seasonLength;
    int errorLag = n > lag ? lag : 1;
    double sigma = rootMeanSquareDifference(history, errorLag);
    List<ForecastPoint> points = new ArrayList<>(horizon);
    for (int step = 1; step <= horizon; step++) {
      double mean = history[n - lag + (step - 1) % lag];
      int wholeSeasons = (step - 1) / lag;
      points.add(ForecastPoint.gaussian(step, mean, sigma * Math.sqrt(wholeSeasons + 1.0)));
    }
    Map<String, Double> parameters = new LinkedHashMap<>();
    parameters.put("seasonLength", (double) lag);
    parameters.put("differenceLag", (double) errorLag);
    parameters.put("sigma", sigma);
    return new Forecast(
        name(), Collections.unmodifiableMap(parameters), n, flags, List.copyOf(points));
  }

  private static void check(double[] history, int seasonLength, int horizon) {
    if (seasonLength < 1 || horizon < 1) {
      throw new IllegalArgumentException("season length and horizon are at least 1");
    }
    for (double value : history) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("observations are finite numbers");
      }
    }
  }

  private static Set<HistoryFlag> flags(double[] history, int seasonLength) {
    EnumSet<HistoryFlag> flags = EnumSet.noneOf(HistoryFlag.class);
    if (history.length < FEWEST_OBSERVATIONS) {
      flags.add(HistoryFlag.INSUFFICIENT_HISTORY);
    } else if (history.length < 2 * seasonLength) {
      flags.add(HistoryFlag.SHORT_HISTORY);
    }
    if (history.length > 0) {
      boolean constant = true;
      for (double value : history) {
        constant &= value == history[0];
      }
      if (constant) {
        flags.add(HistoryFlag.CONSTANT_HISTORY);
      }
      if (constant && history[0] == 0) {
        flags.add(HistoryFlag.ALL_ZERO);
      }
    }
    return Collections.unmodifiableSet(flags);
  }

  /** Scaled by the largest difference, so that squares neither overflow nor vanish. */
  private static double rootMeanSquareDifference(double[] history, int lag) {
    double largest = 0;
    for (int i = lag; i < history.length; i++) {
      largest = Math.max(largest, Math.abs(history[i] - history[i - lag]));
    }
    if (largest == 0) {
      return 0;
    }
    double sum = 0;
    for (int i = lag; i < history.length; i++) {
      double relative = (history[i] - history[i - lag]) / largest;
      sum += relative * relative;
    }
    return largest * Math.sqrt(sum / (history.length - lag));
  }
}
