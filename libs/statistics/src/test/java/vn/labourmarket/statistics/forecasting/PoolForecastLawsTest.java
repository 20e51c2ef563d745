package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for all pools. */
class PoolForecastLawsTest {
  private static final int TAME = 80;

  /**
   * A flat series that jumps once, a staircase, or sizes that have nothing to do with each other.
   */
  private static double[] wild(Random random) {
    int kind = random.nextInt(3);
    int jump = 4 + random.nextInt(12);
    double[] series = new double[20];
    Arrays.setAll(
        series,
        t ->
            switch (kind) {
              case 0 -> t < jump ? 200 : 300;
              case 1 -> 8 + (t + jump) / 5;
              default -> Math.exp(5 * random.nextGaussian());
            });
    return series;
  }

  @Property(tries = 6)
  void wildSeriesInAPoolHardlyChangeTheIntervalsOfOthers(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 8) int joining) {
    Random random = new Random(seed);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < TAME; i++) {
      pool.add(IntStream.range(0, 20).mapToDouble(t -> 100 + 5 * random.nextGaussian()).toArray());
    }
    List<double[]> joined = new ArrayList<>(pool);
    IntStream.range(0, joining).forEach(i -> joined.add(wild(random)));

    double[] before = widths(PoolForecast.of(pool, 4, 4, Combination.FAST));
    double[] after = widths(PoolForecast.of(joined, 4, 4, Combination.FAST));

    assertEquals(before[0], after[0], 0.2 * before[0], "80 %");
    assertEquals(before[1], after[1], 0.2 * before[1], "95 %");
  }

  /** Quarters are missing by season: a round that is skipped every other year. */
  @Property(tries = 8)
  void missingPeaksDoNotTellThatThereWasNone(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 1, max = 3) int missing) {
    double[] year = {1, 1.2, 3, 1.1};
    Random random = new Random(seed);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      double level = 50 + 10 * i;
      double[] series =
          IntStream.range(0, 24)
              .mapToDouble(t -> level * year[t % 4] * (1 + 0.03 * random.nextGaussian()))
              .toArray();
      for (int peak = 0; peak < missing; peak++) {
        series[2 + 4 * ((i + 2 * peak) % 6)] = Double.NaN;
      }
      pool.add(series);
    }

    PoolForecast forecast = PoolForecast.of(pool, 4, 4, Combination.FAST);

    double off = 0;
    double width = 0;
    for (int i = 0; i < 30; i++) {
      ForecastPoint peak = forecast.forecasts().get(i).points().get(2);
      off += peak.mean() / (3 * (50 + 10 * i)) / 30 - 1 / 30.0;
      width += peak.interval95().width() / peak.mean() / 30;
    }
    assertEquals(0, off, 0.03);
    assertEquals(0, width, 0.3);
  }

  /** Mean widths of the intervals of those that were there first. */
  private static double[] widths(PoolForecast pool) {
    double[] widths = new double[2];
    for (Forecast forecast : pool.forecasts().subList(0, TAME)) {
      for (ForecastPoint point : forecast.points()) {
        widths[0] += point.interval80().width() / TAME / 4;
        widths[1] += point.interval95().width() / TAME / 4;
      }
    }
    return widths;
  }
}
