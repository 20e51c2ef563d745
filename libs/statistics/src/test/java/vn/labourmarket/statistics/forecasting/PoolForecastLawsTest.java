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

  @Property(tries = 12)
  void wildSeriesInAPoolHardlyChangeTheIntervalsOfOthers(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 1, max = 8) int joining,
      @ForAll Combination combination) {
    Random random = new Random(seed);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < TAME; i++) {
      pool.add(IntStream.range(0, 20).mapToDouble(t -> 100 + 5 * random.nextGaussian()).toArray());
    }
    List<double[]> joined = new ArrayList<>(pool);
    IntStream.range(0, joining).forEach(i -> joined.add(wild(random)));

    double[] before = widths(PoolForecast.of(pool, 4, 4, combination));
    double[] after = widths(PoolForecast.of(joined, 4, 4, combination));

    assertEquals(before[0], after[0], 0.2 * before[0], "80 %");
    assertEquals(before[1], after[1], 0.2 * before[1], "95 %");
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
