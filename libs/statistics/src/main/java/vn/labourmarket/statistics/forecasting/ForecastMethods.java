package vn.labourmarket.statistics.forecasting;

import java.util.List;

/**
 * The methods for one series. All but the seasonal naive one take the season out by classical
 * decomposition where a test finds one, continue the rest and put the season back.
 *
 * <p>Members are fitted by least squares of the errors of one step, with first states exact and a
 * search of fixed length over what remains: the same history gives the same answer.
 */
public final class ForecastMethods {
  private static final ForecastMethod SEASONAL_NAIVE = new SeasonalNaive();
  private static final ForecastMethod NAIVE2 = adjusted("naive2", SmoothingMembers::naive);
  private static final ForecastMethod SIMPLE =
      adjusted("simple-smoothing", SmoothingMembers::simple);
  private static final ForecastMethod HOLT = adjusted("holt", SmoothingMembers::holt);
  private static final ForecastMethod DAMPED = adjusted("damped-trend", SmoothingMembers::damped);
  private static final ForecastMethod THETA = adjusted("theta", SmoothingMembers::theta);
  private static final ForecastMethod DYNAMIC_THETA =
      adjusted("dynamic-theta", DynamicTheta::continued);

  private static final ForecastMethod COMPLEX =
      adjusted("complex-smoothing", ComplexSmoothing::continued);
  static final FittedMethod ETS = new FittedMethod("ets", Ets.among(EtsModel.ALL));
  static final FittedMethod FAST_ETS = new FittedMethod("ets-fast", Ets.among(EtsModel.FEWER));
  private static final ForecastMethod ARIMA = new FittedMethod("arima", Arima::continued);

  private ForecastMethods() {}

  /** The value of the same season one year before. */
  public static ForecastMethod seasonalNaive() {
    return SEASONAL_NAIVE;
  }

  /** The last seasonally adjusted value: what OWA compares with. */
  public static ForecastMethod naive2() {
    return NAIVE2;
  }

  /** Simple exponential smoothing. */
  public static ForecastMethod simpleSmoothing() {
    return SIMPLE;
  }

  /** Exponential smoothing with Holt's trend. */
  public static ForecastMethod holt() {
    return HOLT;
  }

  /** Exponential smoothing with a trend that fades. */
  public static ForecastMethod dampedTrend() {
    return DAMPED;
  }

  /** The Theta method as the M4 competition's benchmark has it. */
  public static ForecastMethod theta() {
    return THETA;
  }

  /** The dynamic optimised Theta model. */
  public static ForecastMethod dynamicTheta() {
    return DYNAMIC_THETA;
  }

  /** Complex exponential smoothing. */
  public static ForecastMethod complexSmoothing() {
    return COMPLEX;
  }

  /** Exponential smoothing, the best of 15 forms by the corrected Akaike criterion. */
  public static ForecastMethod ets() {
    return ETS;
  }

  /** Exponential smoothing, the best of 9 forms. */
  public static ForecastMethod fastEts() {
    return FAST_ETS;
  }

  /** Seasonal ARIMA, its order chosen step by step by the corrected Akaike criterion. */
  public static ForecastMethod arima() {
    return ARIMA;
  }

  /** Every method, the simplest first. */
  public static List<ForecastMethod> all() {
    return List.of(
        SEASONAL_NAIVE,
        NAIVE2,
        SIMPLE,
        HOLT,
        DAMPED,
        THETA,
        DYNAMIC_THETA,
        COMPLEX,
        FAST_ETS,
        ETS,
        ARIMA);
  }

  private static ForecastMethod adjusted(String name, Member member) {
    return new FittedMethod(name, Seasonality.adjusted(member));
  }
}
