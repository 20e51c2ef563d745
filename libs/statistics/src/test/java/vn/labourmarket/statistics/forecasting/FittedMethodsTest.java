package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small series whose continuation follows from the methods' definitions. */
class FittedMethodsTest {

  @Test
  void naive2RepeatsAPureSeason() {
    double[] year = {80, 120, 90, 110};
    double[] history = IntStream.range(0, 32).mapToDouble(i -> year[i % 4]).toArray();

    Forecast forecast = ForecastMethods.naive2().forecast(history, 4, 6);

    assertArrayEquals(new double[] {80, 120, 90, 110, 80, 120}, means(forecast), 1e-9);
    assertEquals(0, forecast.points().get(5).standardError(), 1e-9);
  }

  @Test
  void naive2AddsTheSeasonWhereValuesAreBelowZero() {
    double[] year = {-20, 20, -10, 10};
    double[] history = IntStream.range(0, 32).mapToDouble(i -> year[i % 4]).toArray();

    assertArrayEquals(year, means(ForecastMethods.naive2().forecast(history, 4, 4)), 1e-9);
  }

  @Test
  void aSeasonIsSoughtInThreeYearsAtLeast() {
    double[] year = {80, 120, 90, 110};
    double[] history = IntStream.range(0, 11).mapToDouble(i -> year[i % 4]).toArray();

    assertArrayEquals(
        new double[] {90, 90}, means(ForecastMethods.naive2().forecast(history, 4, 2)), 1e-9);
  }

  @Test
  void noOtherWeightAndFirstLevelSmoothesBetter() {
    double[] history = {12, 15, 11, 14, 18, 16, 19, 17, 21, 20};

    Forecast forecast = ForecastMethods.simpleSmoothing().forecast(history, 1, 2);

    // Given every weight and first level on a fine grid, by the recursion as it is written
    double least = Double.POSITIVE_INFINITY;
    double last = 0;
    for (double alpha = 0.001; alpha < 1; alpha += 0.001) {
      for (double first = 8; first < 18; first += 0.02) {
        double level = first;
        double squares = 0;
        for (double y : history) {
          squares += (y - level) * (y - level);
          level += alpha * (y - level);
        }
        if (squares < least) {
          least = squares;
          last = level;
        }
      }
    }
    assertEquals(last, forecast.points().get(0).mean(), 0.02);
    assertEquals(last, forecast.points().get(1).mean(), 0.02);
    assertEquals(Math.sqrt(least / 8), forecast.points().get(0).standardError(), 1e-4);
  }

  @Test
  void holtContinuesALine() {
    double[] history = IntStream.range(0, 12).mapToDouble(i -> 50 + 3 * i).toArray();

    Forecast forecast = ForecastMethods.holt().forecast(history, 1, 4);

    assertArrayEquals(new double[] {86, 89, 92, 95}, means(forecast), 1e-6);
  }

  @Test
  void dampedTrendContinuesATrendThatFades() {
    double phi = 0.9;
    double[] all =
        IntStream.range(0, 20)
            .mapToDouble(i -> 100 + 40 * phi * (1 - Math.pow(phi, i)) / (1 - phi))
            .toArray();

    Forecast forecast = ForecastMethods.dampedTrend().forecast(Arrays.copyOf(all, 14), 1, 6);

    assertArrayEquals(Arrays.copyOfRange(all, 14, 20), means(forecast), 0.05);
    assertEquals(phi, forecast.parameters().get("phi"), 0.005);
  }

  @Test
  void thetaContinuesALineWithHalfItsSlope() {
    double[] history = IntStream.range(0, 12).mapToDouble(i -> 50 + 4 * i).toArray();

    Forecast forecast = ForecastMethods.theta().forecast(history, 1, 3);

    assertArrayEquals(new double[] {96, 98, 100}, means(forecast), 1e-3);
  }

  @Test
  void dynamicThetaLeansOnALineAsFarAsItMay() {
    double[] history = IntStream.range(0, 16).mapToDouble(i -> 50 + 4 * i).toArray();

    Forecast forecast = ForecastMethods.dynamicTheta().forecast(history, 1, 3);

    assertEquals(100, forecast.parameters().get("theta"), 1e-6);
    assertArrayEquals(new double[] {114, 118, 122}, means(forecast), 0.2);
  }

  @Test
  void answersWhatCannotBeFittedNaivelyAndSaysSo() {
    double[] five = {3, 5, 4, 6, 5};
    double[] zeros = new double[12];
    for (ForecastMethod method : fitted()) {
      Forecast few = method.forecast(five, 4, 2);
      Forecast zero = method.forecast(zeros, 4, 2);
      Forecast none = method.forecast(new double[] {1, 2, 3}, 4, 2);

      assertEquals(method.name(), few.method());
      assertEquals(Set.of(HistoryFlag.SHORT_HISTORY, HistoryFlag.NOT_FITTED), few.flags());
      assertArrayEquals(new double[] {5, 4}, means(few));
      assertTrue(zero.has(HistoryFlag.ALL_ZERO) && zero.has(HistoryFlag.NOT_FITTED));
      assertArrayEquals(new double[2], means(zero));
      assertTrue(none.has(HistoryFlag.INSUFFICIENT_HISTORY));
      assertEquals(List.of(), none.points());
    }
  }

  @Test
  void aFewValuesAroundALongGapAreNotFitted() {
    double[] history = new double[21];
    Arrays.fill(history, Double.NaN);
    history[0] = 1;
    history[18] = 19;
    history[19] = 20;
    history[20] = 21;
    for (ForecastMethod method : fitted()) {
      Forecast forecast = method.forecast(history, 4, 4);

      assertTrue(forecast.has(HistoryFlag.NOT_FITTED), method.name());
      assertEquals(4, forecast.observations());
    }
  }

  /** Noise of one unit on a level of a thousand million. */
  @Test
  void smallErrorsOfALargeLevelAreNotLost() {
    Random random = new Random(8);
    double[] history =
        IntStream.range(0, 40).mapToDouble(i -> 1e9 + random.nextGaussian()).toArray();
    for (ForecastMethod method : fitted()) {
      double error = method.forecast(history, 4, 1).points().get(0).standardError();

      assertTrue(error > 0.5 && error < 2.5, method.name() + " " + error);
    }
  }

  @Test
  void periodsMissingAtTheEndAreForecastFirstAndLeftOut() {
    double[] history = IntStream.range(0, 12).mapToDouble(i -> 50 + 3 * i).toArray();
    double[] late = Arrays.copyOf(history, 14);
    late[12] = Double.NaN;
    late[13] = Double.NaN;

    Forecast forecast = ForecastMethods.holt().forecast(late, 1, 2);

    assertArrayEquals(new double[] {92, 95}, means(forecast), 1e-6);
    assertEquals(Set.of(HistoryFlag.GAPS), forecast.flags());
    assertEquals(List.of(1, 2), forecast.points().stream().map(ForecastPoint::step).toList());
  }

  static List<ForecastMethod> fitted() {
    return ForecastMethods.all().stream().filter(it -> it instanceof FittedMethod).toList();
  }

  private static double[] means(Forecast forecast) {
    return forecast.points().stream().mapToDouble(ForecastPoint::mean).toArray();
  }
}
