package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SeasonalNaiveTest {
  private final ForecastMethod method = new SeasonalNaive();

  @Test
  void fewObservationsAreAShortHistoryHoweverFarApart() {
    double[] observations = new double[24];
    Arrays.fill(observations, Double.NaN);
    observations[0] = 3;
    observations[21] = 4;
    observations[22] = 5;
    observations[23] = 4;

    assertEquals(
        Set.of(HistoryFlag.SHORT_HISTORY, HistoryFlag.GAPS), HistoryFlag.of(observations, 4));
    assertThrows(IllegalArgumentException.class, () -> HistoryFlag.of(new double[] {1.1e300}, 4));
  }

  @Test
  void repeatsTheLastSeasonAndWidensWithEverySeason() {
    // Given two years of quarters whose seasonal differences are 3, 4, 0, 0
    double[] history = {10, 20, 30, 40, 13, 24, 30, 40};

    // When
    Forecast forecast = method.forecast(history, 4, 9);

    // Then sigma = sqrt((9 + 16) / 4) = 2.5
    assertEquals(2.5, forecast.parameters().get("sigma"), 1e-12);
    assertEquals(
        List.of(13.0, 24.0, 30.0, 40.0, 13.0, 24.0, 30.0, 40.0, 13.0),
        forecast.points().stream().map(ForecastPoint::mean).toList());
    assertEquals(2.5, forecast.points().get(3).standardError(), 1e-12);
    assertEquals(2.5 * Math.sqrt(2), forecast.points().get(4).standardError(), 1e-12);
    assertEquals(2.5 * Math.sqrt(3), forecast.points().get(8).standardError(), 1e-12);
    assertEquals(13 - 1.2815515655 * 2.5, forecast.points().get(0).p10(), 1e-9);
    assertEquals(13 + 1.9599639845 * 2.5, forecast.points().get(0).interval95().upper(), 1e-9);
    assertEquals(Set.of(), forecast.flags());
  }

  @Test
  void inventsNothingFromFewerThanFourObservations() {
    for (double[] history : List.of(new double[0], new double[] {5}, new double[] {5, 6, 7})) {
      Forecast forecast = method.forecast(history, 4, 8);

      assertTrue(forecast.has(HistoryFlag.INSUFFICIENT_HISTORY));
      assertEquals(List.of(), forecast.points());
    }
  }

  @Test
  void borrowsTheSpreadOfNeighboursWhenThereIsOnlyOneSeason() {
    Forecast forecast = method.forecast(new double[] {10, 13, 9, 9}, 4, 4);

    assertEquals(Set.of(HistoryFlag.SHORT_HISTORY), forecast.flags());
    assertEquals(10, forecast.points().get(0).mean());
    assertEquals(Math.sqrt((9 + 16) / 3.0), forecast.points().get(0).standardError(), 1e-12);
  }

  @Test
  void continuesTheLastValueWhenThereIsLessThanASeason() {
    Forecast forecast = method.forecast(new double[] {1, 2, 3, 4, 6}, 12, 3);

    assertEquals(Set.of(HistoryFlag.SHORT_HISTORY), forecast.flags());
    assertEquals(6, forecast.points().get(2).mean());
    assertEquals(1.0, forecast.parameters().get("seasonLength"));
  }

  @Test
  void saysThatAConstantHistoryIsConstant() {
    Forecast constant = method.forecast(new double[] {7, 7, 7, 7, 7, 7, 7, 7}, 4, 2);
    Forecast zero = method.forecast(new double[8], 4, 2);

    assertEquals(Set.of(HistoryFlag.CONSTANT_HISTORY), constant.flags());
    assertEquals(0, constant.points().get(0).interval95().width());
    assertEquals(Set.of(HistoryFlag.CONSTANT_HISTORY, HistoryFlag.ALL_ZERO), zero.flags());
    assertEquals(0, zero.points().get(1).p90());
  }

  @Test
  void refusesWhatIsNotFinite() {
    double[] broken = {1, 2, Double.POSITIVE_INFINITY, 4, 5};

    assertThrows(IllegalArgumentException.class, () -> method.forecast(broken, 4, 1));
    assertThrows(IllegalArgumentException.class, () -> method.forecast(new double[4], 0, 1));
    assertThrows(IllegalArgumentException.class, () -> method.forecast(new double[4], 4, 0));
  }

  @Test
  void startsItsForecastBeforeThePeriodsThatAreMissingAtTheEnd() {
    double none = Double.NaN;
    double[] history = {none, 10, none, 30, 40, 10, 20, 30, 40, none, none};

    Forecast forecast = method.forecast(history, 4, 3);

    // 10, 20, 30, 40 twice; the two missing quarters are the first of the third year
    assertEquals(
        List.of(30.0, 40.0, 10.0), forecast.points().stream().map(ForecastPoint::mean).toList());
    assertEquals(Set.of(HistoryFlag.SHORT_HISTORY, HistoryFlag.GAPS), forecast.flags());
    assertEquals(7, forecast.observations());
  }

  @Test
  void takesTheNewestObservationOfASeasonThatWasNotObservedTheYearBefore() {
    double none = Double.NaN;
    double[] history = {10, 20, 30, 40, 13, 24, 30, 40, none, none, none, none, none, none, 38};

    Forecast forecast = method.forecast(history, 4, 4);

    // The third quarter was 30 twice and is 38 two years later: differences 3, 4, 0, 0, 8 / sqrt(2)
    double sigma = Math.sqrt((9 + 16 + 32) / 5.0);
    assertEquals(sigma, forecast.parameters().get("sigma"), 1e-12);
    assertEquals(
        List.of(40.0, 13.0, 24.0, 38.0),
        forecast.points().stream().map(ForecastPoint::mean).toList());
    assertEquals(sigma * Math.sqrt(2), forecast.points().get(0).standardError(), 1e-12);
    assertEquals(sigma * Math.sqrt(3), forecast.points().get(1).standardError(), 1e-12);
    assertEquals(sigma, forecast.points().get(3).standardError(), 1e-12);
    assertEquals(Set.of(HistoryFlag.GAPS), forecast.flags());
  }

  @Test
  void putsTheLineBetweenNeighboursWhereASeasonWasNeverObserved() {
    double none = Double.NaN;
    double[] history = {10, none, 30, 40, 13, none, 30, 44};

    Forecast forecast = method.forecast(history, 4, 6);

    assertEquals((13 + 30) / 2.0, forecast.points().get(1).mean(), 1e-12);
    // Differences 3, 0, 4; the seasons' means 11.5, 30, 42 lie around 27.8, of which a fourth one
    // may be as far away
    double sigma = 5 / Math.sqrt(3);
    double mean = 83.5 / 3;
    double squares = Math.pow(11.5 - mean, 2) + Math.pow(30 - mean, 2) + Math.pow(42 - mean, 2);
    double spread = Math.sqrt(squares / 2 * 4 / 3);
    assertEquals(sigma, forecast.points().get(0).standardError(), 1e-12);
    assertEquals(Math.hypot(sigma, spread), forecast.points().get(1).standardError(), 1e-9);
    assertEquals(
        Math.hypot(sigma * Math.sqrt(2), spread), forecast.points().get(5).standardError(), 1e-9);
  }

  /** Colleges that take pupils once a year: the other quarters may well have none. */
  @Test
  void seasonsOfWhichOneWasEverSeenMayBeAnything() {
    double none = Double.NaN;
    double[] history = {
      none, none, 50, none, none, none, 60, none, none, none, 70, none, none, none, 80
    };

    Forecast forecast = method.forecast(history, 4, 4);

    for (int i = 0; i < 3; i++) {
      assertEquals(Math.hypot(10, 65), forecast.points().get(i).standardError(), 1e-9);
      assertTrue(forecast.points().get(i).p10() < 0);
    }
    assertEquals(10, forecast.points().get(3).standardError(), 1e-12);
  }

  @Test
  void isAsUnsureOfASeasonInAnyUnit() {
    double none = Double.NaN;
    double[] history = {10, none, 30, 40, 13, none, 30, 44};
    double plain = method.forecast(history, 4, 2).points().get(1).standardError();
    for (double unit : new double[] {1e-300, 1e290}) {
      double[] other = Arrays.stream(history).map(it -> it * unit).toArray();

      double scaled = method.forecast(other, 4, 2).points().get(1).standardError();

      assertEquals(plain, scaled / unit, 1e-9);
    }
  }
}
