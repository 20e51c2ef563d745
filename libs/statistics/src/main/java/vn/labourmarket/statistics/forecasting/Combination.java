package vn.labourmarket.statistics.forecasting;

import java.util.List;

/**
 * Which methods are combined, besides the regression pooled over all series. For each step the
 * lowest and the highest answer are left out and the mean of the others is taken.
 */
public enum Combination {
  /** The default: six members. */
  E6(
      "e6",
      List.of(
          ForecastMethods.seasonalNaive(),
          ForecastMethods.dampedTrend(),
          ForecastMethods.complexSmoothing(),
          ForecastMethods.ets(),
          ForecastMethods.arima()),
      EtsModel.ALL),

  /** For very many series: without ARIMA and with fewer forms of smoothing. */
  FAST(
      "fast",
      List.of(
          ForecastMethods.seasonalNaive(),
          ForecastMethods.dampedTrend(),
          ForecastMethods.complexSmoothing(),
          ForecastMethods.fastEts()),
      EtsModel.FEWER);

  private final String methodName;
  private final List<ForecastMethod> members;
  private final List<EtsModel> forms;

  Combination(String methodName, List<ForecastMethod> members, List<EtsModel> forms) {
    this.methodName = methodName;
    this.members = members;
    this.forms = forms;
  }

  /** Stable name that is published with every figure. */
  public String methodName() {
    return methodName;
  }

  List<ForecastMethod> members() {
    return members;
  }

  List<EtsModel> forms() {
    return forms;
  }
}
