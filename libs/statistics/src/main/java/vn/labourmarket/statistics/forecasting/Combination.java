package vn.labourmarket.statistics.forecasting;

import java.util.List;

/**
 * Which methods are combined, besides exponential smoothing and the regression pooled over all
 * series. For each step the lowest and the highest answer are left out and the mean of the others
 * is taken.
 */
public enum Combination {
  /** The default: six members. */
  E6(
      "e6",
      ForecastMethods.ETS,
      List.of(
          ForecastMethods.seasonalNaive(),
          ForecastMethods.dampedTrend(),
          ForecastMethods.complexSmoothing(),
          ForecastMethods.arima())),

  /** For very many series: without ARIMA and with fewer forms of smoothing. */
  FAST(
      "fast",
      ForecastMethods.FAST_ETS,
      List.of(
          ForecastMethods.seasonalNaive(),
          ForecastMethods.dampedTrend(),
          ForecastMethods.complexSmoothing()));

  private final String methodName;
  private final FittedMethod smoothing;
  private final List<ForecastMethod> others;

  Combination(String methodName, FittedMethod smoothing, List<ForecastMethod> others) {
    this.methodName = methodName;
    this.smoothing = smoothing;
    this.others = others;
  }

  /** Stable name that is published with every figure. */
  public String methodName() {
    return methodName;
  }

  /** Whose errors of one step are the combination's. */
  FittedMethod smoothing() {
    return smoothing;
  }

  /** The seasonal naive method first. */
  List<ForecastMethod> others() {
    return others;
  }
}
