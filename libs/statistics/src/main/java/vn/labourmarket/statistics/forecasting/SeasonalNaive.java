package vn.labourmarket.statistics.forecasting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
  public Forecast forecast(double[] observations, int seasonLength, int horizon) {
    History known = History.of(observations, seasonLength, horizon);
    double[] history = known.values();
    int n = history.length;
    if (known.has(HistoryFlag.INSUFFICIENT_HISTORY)) {
      return new Forecast(name(), Map.of(), known.known(), known.flags(), List.of());
    }
    int lag = n < seasonLength ? 1 : seasonLength;
    int errorLag = n > lag ? lag : 1;
    double sigma = rootMeanSquareDifference(history, errorLag);
    List<ForecastPoint> points = new ArrayList<>(horizon);
    for (int step = 1; step <= horizon; step++) {
      int ahead = known.missing() + step - 1;
      double mean = history[n - lag + ahead % lag];
      points.add(ForecastPoint.gaussian(step, mean, sigma * Math.sqrt(ahead / lag + 1.0)));
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
