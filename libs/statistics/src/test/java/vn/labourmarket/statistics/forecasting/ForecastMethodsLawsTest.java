package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/** What holds for every method and every history. */
class ForecastMethodsLawsTest {
  /** Those that search one valley, or none; others choose a form, which is no matter of degree. */
  private static final List<ForecastMethod> WITHOUT_CHOICE =
      List.of(
          ForecastMethods.seasonalNaive(),
          ForecastMethods.naive2(),
          ForecastMethods.simpleSmoothing(),
          ForecastMethods.theta(),
          ForecastMethods.dynamicTheta());

  @Provide
  Arbitrary<double[]> histories() {
    Arbitrary<Double> values =
        Arbitraries.frequencyOf(
            Tuple.of(12, Arbitraries.doubles().between(-1e3, 1e4)),
            Tuple.of(2, Arbitraries.just(0.0)),
            Tuple.of(1, Arbitraries.just(Double.NaN)));
    return values.array(double[].class).ofMinSize(0).ofMaxSize(40);
  }

  @Provide
  Arbitrary<Double> scales() {
    return Arbitraries.of(1e-300, 1e-9, 1.0, 1e12, 1e290);
  }

  @Property(tries = 300)
  void everyAnswerIsFiniteAndOrdered(
      @ForAll("histories") double[] history,
      @ForAll("scales") double scale,
      @ForAll @IntRange(min = 1, max = 12) int season,
      @ForAll @IntRange(min = 1, max = 20) int horizon) {
    double[] before = Arrays.stream(history).map(it -> it * scale).toArray();
    for (ForecastMethod method : ForecastMethods.all()) {
      double[] given = before.clone();

      Forecast forecast = method.forecast(given, season, horizon);

      assertArrayEquals(before, given, "the history is left as it was");
      int points = forecast.has(HistoryFlag.INSUFFICIENT_HISTORY) ? 0 : horizon;
      assertEquals(points, forecast.points().size(), method.name());
      for (ForecastPoint point : forecast.points()) {
        double[] ordered = {
          point.interval95().lower(),
          point.p10(),
          point.p50(),
          point.p90(),
          point.interval95().upper()
        };
        assertTrue(DoubleStream.of(ordered).allMatch(Double::isFinite), method.name());
        assertArrayEquals(DoubleStream.of(ordered).sorted().toArray(), ordered, method.name());
        assertTrue(point.standardError() >= 0);
      }
    }
  }

  @Property(tries = 200)
  void doublingTheUnitHalvesEveryFigureExactly(
      @ForAll("histories") double[] history, @ForAll @IntRange(min = -40, max = 40) int exponent) {
    double unit = Math.scalb(1.0, exponent);
    double[] other = Arrays.stream(history).map(it -> it * unit).toArray();
    for (ForecastMethod method : ForecastMethods.all()) {
      Forecast plain = method.forecast(history, 4, 8);

      Forecast scaled = method.forecast(other, 4, 8);

      for (int i = 0; i < plain.points().size(); i++) {
        assertEquals(plain.points().get(i).mean() * unit, scaled.points().get(i).mean());
        assertEquals(
            plain.points().get(i).standardError() * unit, scaled.points().get(i).standardError());
      }
      assertEquals(plain.flags(), scaled.flags());
    }
  }

  /** Another unit may lead a search along another way to the same place. */
  @Property(tries = 100)
  void anotherUnitChangesNoFigureButForRounding(
      @ForAll long seed, @ForAll @IntRange(min = -9, max = 9) int magnitude) {
    double[] history = walk(seed, 28);
    double unit = Math.pow(10, magnitude);
    double[] other = Arrays.stream(history).map(it -> it * unit).toArray();
    for (ForecastMethod method : WITHOUT_CHOICE) {
      List<ForecastPoint> plain = method.forecast(history, 4, 8).points();

      List<ForecastPoint> scaled = method.forecast(other, 4, 8).points();

      for (int i = 0; i < 8; i++) {
        double tolerance = 1e-3 * plain.get(i).standardError();
        assertEquals(plain.get(i).mean(), scaled.get(i).mean() / unit, tolerance, method.name());
        assertEquals(
            plain.get(i).interval95().upper(),
            scaled.get(i).interval95().upper() / unit,
            tolerance,
            method.name());
      }
    }
  }

  @Property(tries = 100)
  void aShiftOfASeriesWithoutSeasonShiftsItsForecast(
      @ForAll long seed, @ForAll @IntRange(min = -400, max = 400) int shift) {
    double[] history = walk(seed, 28);
    double[] other = Arrays.stream(history).map(it -> it + shift).toArray();
    for (ForecastMethod method : WITHOUT_CHOICE) {
      if (method.equals(ForecastMethods.dynamicTheta())) {
        // Its line begins at zero, wherever the series does.
        continue;
      }
      List<ForecastPoint> plain = method.forecast(history, 1, 6).points();

      List<ForecastPoint> shifted = method.forecast(other, 1, 6).points();

      for (int i = 0; i < 6; i++) {
        double tolerance = 1e-3 * plain.get(i).standardError();
        assertEquals(plain.get(i).mean() + shift, shifted.get(i).mean(), tolerance, method.name());
        assertEquals(
            plain.get(i).standardError(), shifted.get(i).standardError(), tolerance, method.name());
      }
    }
  }

  private static double[] walk(long seed, int length) {
    Random random = new Random(seed);
    double[] walk = new double[length];
    walk[0] = 900;
    for (int t = 1; t < length; t++) {
      walk[t] = walk[t - 1] + 2 + 10 * random.nextGaussian();
    }
    return walk;
  }
}
