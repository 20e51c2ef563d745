package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class SeasonalNaiveLawsTest {
  private final ForecastMethod method = new SeasonalNaive();

  @Provide
  Arbitrary<double[]> histories() {
    return Arbitraries.doubles()
        .between(-1e7, 1e7)
        .array(double[].class)
        .ofMinSize(0)
        .ofMaxSize(60);
  }

  @Property
  void everyAnswerIsFiniteAndItsQuantilesAreOrdered(
      @ForAll("histories") double[] history,
      @ForAll @IntRange(min = 1, max = 12) int season,
      @ForAll @IntRange(min = 1, max = 40) int horizon) {
    Forecast forecast = method.forecast(history, season, horizon);

    boolean usable = history.length >= ForecastMethod.FEWEST_OBSERVATIONS;
    assertEquals(usable ? horizon : 0, forecast.points().size());
    assertEquals(!usable, forecast.has(HistoryFlag.INSUFFICIENT_HISTORY));
    double width = -1;
    for (ForecastPoint point : forecast.points()) {
      double[] ordered = {
        point.interval95().lower(),
        point.interval80().lower(),
        point.p10(),
        point.p50(),
        point.p90(),
        point.interval80().upper(),
        point.interval95().upper()
      };
      double[] sorted = ordered.clone();
      Arrays.sort(sorted);
      assertArrayEquals(sorted, ordered);
      for (double value : ordered) {
        assertTrue(Double.isFinite(value));
      }
      assertTrue(point.standardError() >= width, "errors never shrink with the horizon");
      width = point.standardError();
    }
  }

  @Property
  void shiftingTheHistoryShiftsTheForecast(
      @ForAll("histories") double[] history,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double shift) {
    Forecast plain = method.forecast(history, 4, 8);

    Forecast shifted = method.forecast(Arrays.stream(history).map(y -> y + shift).toArray(), 4, 8);

    for (int i = 0; i < plain.points().size(); i++) {
      assertEquals(plain.points().get(i).mean() + shift, shifted.points().get(i).mean(), 1e-6);
      assertEquals(
          plain.points().get(i).standardError(), shifted.points().get(i).standardError(), 1e-6);
    }
  }

  @Property
  void scalingTheHistoryScalesTheForecast(
      @ForAll("histories") double[] history,
      @ForAll @DoubleRange(min = 0.01, max = 1000) double by) {
    Forecast plain = method.forecast(history, 4, 8);

    Forecast scaled = method.forecast(Arrays.stream(history).map(y -> y * by).toArray(), 4, 8);

    for (int i = 0; i < plain.points().size(); i++) {
      ForecastPoint expected = plain.points().get(i);
      ForecastPoint actual = scaled.points().get(i);
      double tolerance = 1e-9 * by * 1e7 + 1e-9;
      assertEquals(expected.mean() * by, actual.mean(), tolerance);
      assertEquals(expected.p10() * by, actual.p10(), tolerance);
      assertEquals(expected.interval95().upper() * by, actual.interval95().upper(), tolerance);
    }
  }

  @Property
  void theHistoryIsLeftAsItWas(@ForAll("histories") double[] history) {
    double[] before = history.clone();

    method.forecast(history, 4, 8);

    assertArrayEquals(before, history);
  }
}
