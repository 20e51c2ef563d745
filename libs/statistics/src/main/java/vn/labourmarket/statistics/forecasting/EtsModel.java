package vn.labourmarket.statistics.forecasting;

import java.util.List;
import java.util.stream.Stream;

/**
 * A form of exponential smoothing, named as in the literature by error, trend and season: {@code
 * MAdM} has a multiplicative error, a damped trend and a multiplicative season.
 *
 * <p>Source: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder, Forecasting with Exponential
 * Smoothing: The State Space Approach (2008), chapter 2. Multiplicative trends and additive errors
 * with a multiplicative season are left out, for their forecasts are unstable.
 */
record EtsModel(boolean relativeError, Trend trend, Season season) {
  enum Trend {
    NONE,
    LINEAR,
    DAMPED
  }

  enum Season {
    NONE,
    ADDED,
    MULTIPLIED
  }

  /** All fifteen. */
  static final List<EtsModel> ALL =
      Stream.of(
              models(false, Season.NONE),
              models(false, Season.ADDED),
              models(true, Season.NONE),
              models(true, Season.ADDED),
              models(true, Season.MULTIPLIED))
          .flatMap(List::stream)
          .toList();

  /** Nine, where time is short: an error and a season of one kind go together. */
  static final List<EtsModel> FEWER =
      Stream.of(
              models(false, Season.NONE),
              models(false, Season.ADDED),
              models(true, Season.MULTIPLIED))
          .flatMap(List::stream)
          .toList();

  private static List<EtsModel> models(boolean relativeError, Season season) {
    return Stream.of(Trend.values()).map(it -> new EtsModel(relativeError, it, season)).toList();
  }

  boolean hasTrend() {
    return trend != Trend.NONE;
  }

  boolean isSeasonal() {
    return season != Season.NONE;
  }

  /**
   * Quantities of the first state that are free: seasons add to nothing, or multiply to nothing.
   */
  int states(int seasonLength) {
    return 1 + (hasTrend() ? 1 : 0) + (isSeasonal() ? seasonLength - 1 : 0);
  }

  /** Weights and damping. */
  int weights() {
    int trends = trend == Trend.DAMPED ? 2 : hasTrend() ? 1 : 0;
    return 1 + trends + (isSeasonal() ? 1 : 0);
  }

  @Override
  public String toString() {
    String trendName =
        switch (trend) {
          case NONE -> "N";
          case LINEAR -> "A";
          case DAMPED -> "Ad";
        };
    String seasonName =
        switch (season) {
          case NONE -> "N";
          case ADDED -> "A";
          case MULTIPLIED -> "M";
        };
    return (relativeError ? "M" : "A") + trendName + seasonName;
  }
}
