package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class PoolForecastTest {

  @Test
  void leavesOutTheLowestAndTheHighestMember() {
    double[] history = walks(1, 30, 3).get(0);
    double[] first =
        Stream.concat(Combination.FAST.others().stream(), Stream.of(Combination.FAST.smoothing()))
            .mapToDouble(it -> it.forecast(history, 4, 1).points().get(0).mean())
            .toArray();
    // A pool of one has no windows enough: the pooled member answers as the naive one does.
    double[] all = Arrays.copyOf(first, 5);
    all[4] = first[0];
    Arrays.sort(all);

    Forecast forecast =
        PoolForecast.of(List.of(history), 4, 1, Combination.FAST).forecasts().get(0);

    assertEquals((all[1] + all[2] + all[3]) / 3, forecast.points().get(0).mean(), 1e-9);
    assertEquals("fast", forecast.method());
  }

  @Test
  void intervalsHoldWhatTheyPromiseOnWalks() {
    List<double[]> whole = walks(300, 32, 7);
    List<double[]> known = whole.stream().map(it -> Arrays.copyOf(it, 24)).toList();

    List<Forecast> forecasts = PoolForecast.of(known, 4, 8, Combination.FAST).forecasts();

    int within80 = 0;
    int within95 = 0;
    for (int i = 0; i < whole.size(); i++) {
      for (ForecastPoint point : forecasts.get(i).points()) {
        double actual = whole.get(i)[23 + point.step()];
        within80 +=
            point.interval80().lower() <= actual && actual <= point.interval80().upper() ? 1 : 0;
        within95 +=
            point.interval95().lower() <= actual && actual <= point.interval95().upper() ? 1 : 0;
      }
    }
    assertEquals(0.8, within80 / 2400.0, 0.05);
    assertEquals(0.95, within95 / 2400.0, 0.025);
  }

  @Test
  void pathsHaveThePointsSpreadAndTheStepsGoTogether() {
    PoolForecast pool = PoolForecast.of(walks(60, 24, 9), 4, 6, Combination.FAST);
    List<ForecastPoint> points = pool.forecasts().get(5).points();

    double[][] paths = pool.paths(5, 20_000, 77);

    for (int step = 0; step < 6; step++) {
      int at = step;
      double[] sorted = Arrays.stream(paths).mapToDouble(it -> it[at]).sorted().toArray();
      double width = points.get(step).p90() - points.get(step).p10();
      assertEquals(points.get(step).p10(), sorted[2_000], 0.03 * width);
      assertEquals(points.get(step).p90(), sorted[18_000], 0.03 * width);
    }
    double apart = Arrays.stream(paths).mapToDouble(it -> Math.abs(it[5] - it[4])).sum();
    double[][] others = pool.paths(5, 20_000, 78);
    double mixed =
        IntStream.range(0, paths.length)
            .mapToDouble(i -> Math.abs(paths[i][5] - others[i][4]))
            .sum();
    assertTrue(apart < 0.7 * mixed);
    assertArrayEquals(paths, pool.paths(5, 20_000, 77));
    assertThrows(IllegalArgumentException.class, () -> pool.paths(60, 2, 77));
    assertThrows(IllegalArgumentException.class, () -> pool.paths(5, -1, 77));
  }

  @Test
  void twoSeriesOfOneSeedAreDrawnIndependently() {
    PoolForecast pool = PoolForecast.of(walks(60, 24, 9), 4, 1, Combination.FAST);
    double[][] some = pool.paths(0, 2_000, 77);
    double[][] others = pool.paths(1, 2_000, 77);
    double one = pool.forecasts().get(0).points().get(0).mean();
    double other = pool.forecasts().get(1).points().get(0).mean();

    long together =
        IntStream.range(0, 2_000).filter(i -> some[i][0] > one == others[i][0] > other).count();

    assertEquals(1_000, together, 100);
  }

  @Test
  void nobodyIsSureOfASeasonThatWasNeverSeen() {
    double[] history = new double[20];
    Arrays.setAll(history, t -> t % 4 == 1 ? Double.NaN : 10 * (t % 4) + t % 3);

    List<ForecastPoint> points =
        PoolForecast.of(List.of(history), 4, 4, Combination.FAST).forecasts().get(0).points();

    // Levels of about 1, 21 and 31
    assertTrue(points.get(1).standardError() > 15);
    assertTrue(points.get(0).standardError() < 5);
    assertTrue(points.get(2).standardError() < 5);
  }

  @Test
  void shortHistoriesTakeTheSeasonOfTheirGroup() {
    double[] year = {0.7, 1.3, 0.9, 1.1};
    Random random = new Random(4);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double level = 50 + 10 * i;
      pool.add(
          IntStream.range(0, 9)
              .mapToDouble(t -> level * year[t % 4] * (1 + 0.02 * random.nextGaussian()))
              .toArray());
    }

    double alone = error(PoolForecast.of(pool, 4, 4, Combination.FAST), year);
    double grouped = error(PoolForecast.of(pool, new int[12], 4, 4, Combination.FAST), year);

    assertTrue(grouped < 0.03, "off by " + grouped);
    assertTrue(grouped < alone / 2, "alone off by " + alone);
  }

  /** Shares of one total are proportional to the last digit: nothing is left to compare with. */
  @Test
  void proportionalSeriesKeepTheirSeason() {
    Random random = new Random(4);
    for (int shape = 0; shape < 20; shape++) {
      double[] year = random.doubles(4, 5, 40).toArray();
      List<double[]> pool = new ArrayList<>();
      for (int i = 1; i <= 10; i++) {
        double level = i;
        pool.add(IntStream.range(0, 8).mapToDouble(t -> level * year[t % 4]).toArray());
      }

      GroupSeason season = GroupSeason.of(pool, new int[10], 4);

      double mean = Arrays.stream(year).average().orElse(0);
      assertEquals(year[0] / mean, season.season(pool.get(0), 0).indices()[0], 1e-9);
    }
  }

  @Test
  void neitherNewCellsNorOnesAroundZeroCostAGroupItsSeason() {
    double[] year = {0.7, 1.3, 0.9, 1.1};
    Random random = new Random(4);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      double level = 50 + 10 * i;
      double[] padded = new double[16];
      Arrays.fill(padded, Double.NaN);
      for (int t = 0; t < 9; t++) {
        padded[7 + t] = level * year[t % 4] * (1 + 0.02 * random.nextGaussian());
      }
      pool.add(padded);
    }
    pool.add(new double[] {5, -3, 4, -6, 5, -4, 3, -5, 6});

    PoolForecast grouped = PoolForecast.of(pool, new int[13], 4, 4, Combination.FAST);

    assertTrue(error(grouped, year) < 0.03, "off by " + error(grouped, year));
  }

  @Test
  void seriesThatTellNothingDoNotCrowdOutOthersFromCalibration() {
    List<double[]> pool = new ArrayList<>(Collections.nCopies(1_100, new double[20]));
    List<double[]> walks = walks(80, 20, 5);
    pool.addAll(walks);

    Forecast among = PoolForecast.of(pool, 4, 4, Combination.FAST).forecasts().get(1_100);

    Forecast alone = PoolForecast.of(walks, 4, 4, Combination.FAST).forecasts().get(0);
    assertEquals(alone.parameters(), among.parameters());
    assertEquals(160.0, among.parameters().get("calibrationWindows"));
  }

  @Test
  void refusesSeasonsAndHorizonsThatAreNone() {
    for (List<double[]> pool : List.of(List.<double[]>of(), List.of(new double[9]))) {
      assertThrows(
          IllegalArgumentException.class, () -> PoolForecast.of(pool, 0, 4, Combination.FAST));
      assertThrows(
          IllegalArgumentException.class, () -> PoolForecast.of(pool, 4, -1, Combination.FAST));
    }
  }

  /** Mean relative error of the steps after nine quarters. */
  private static double error(PoolForecast forecast, double[] year) {
    double sum = 0;
    for (int i = 0; i < 12; i++) {
      for (ForecastPoint point : forecast.forecasts().get(i).points()) {
        double actual = (50 + 10 * i) * year[(8 + point.step()) % 4];
        sum += Math.abs(point.mean() / actual - 1) / 48;
      }
    }
    return sum;
  }

  @Test
  void aGroupWithoutASeasonChangesNothing() {
    List<double[]> pool = walks(10, 10, 2);

    PoolForecast grouped = PoolForecast.of(pool, new int[10], 4, 4, Combination.FAST);

    assertEquals(PoolForecast.of(pool, 4, 4, Combination.FAST).forecasts(), grouped.forecasts());
  }

  @Test
  void withoutOthersToLearnFromAShortHistoryIsNotForecast() {
    PoolForecast pool =
        PoolForecast.of(List.of(new double[] {1, 2, 3}, new double[0]), 4, 4, Combination.E6);

    for (Forecast forecast : pool.forecasts()) {
      assertTrue(forecast.has(HistoryFlag.INSUFFICIENT_HISTORY));
      assertEquals(List.of(), forecast.points());
    }
    assertArrayEquals(new double[][] {{}, {}}, pool.paths(0, 2, 1));
  }

  @Test
  void amongOthersAShortHistoryIsForecastAndFlagged() {
    List<double[]> pool = walks(60, 24, 9);
    pool.add(new double[] {100, 101});

    Forecast few = PoolForecast.of(pool, 4, 6, Combination.FAST).forecasts().get(60);

    assertEquals(EnumSet.of(HistoryFlag.INSUFFICIENT_HISTORY), few.flags());
    assertEquals(6, few.points().size());
    assertTrue(few.points().get(5).interval80().width() > 2);
  }

  @Test
  void oneMoreObservationDoesNotRemoveAllDoubt() {
    List<double[]> pool = walks(60, 24, 9);
    for (int known = 3; known <= 20; known++) {
      double[] constant = new double[known];
      Arrays.fill(constant, 50);
      pool.add(constant);
    }
    pool.add(new double[] {50, 50, 50, 51});

    List<Forecast> forecasts = PoolForecast.of(pool, 4, 4, Combination.FAST).forecasts();

    for (int i = 60; i < pool.size(); i++) {
      Interval few = forecasts.get(60).points().get(1).interval95();
      Interval interval = forecasts.get(i).points().get(1).interval95();
      assertTrue(interval.width() <= few.width(), "" + i);
      assertTrue(interval.width() > 0.3 * few.width(), "" + i);
    }
  }

  /** What follows on zeros, 50 where the lowest level is 2.5, is nothing to multiply 50 by. */
  @Test
  void whatFollowsOnZerosSaysNothingOfFigures() {
    Random random = new Random(6);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      pool.add(IntStream.range(0, 20).mapToDouble(t -> random.nextInt(10) == 0 ? 50 : 0).toArray());
    }
    double[] fifty = new double[20];
    Arrays.fill(fifty, 50);
    pool.add(fifty);
    pool.add(new double[20]);
    pool.add(new double[] {50});

    List<Forecast> forecasts = PoolForecast.of(pool, 4, 1, Combination.FAST).forecasts();

    ForecastPoint constant = forecasts.get(100).points().get(0);
    assertTrue(constant.interval95().upper() <= 150, "" + constant);
    assertTrue(constant.interval80().width() > 10, "" + constant);
    assertTrue(forecasts.get(102).points().get(0).interval95().upper() <= 150, "of one figure");
    assertEquals(50, forecasts.get(101).points().get(0).interval95().upper(), 1e-9, "of none");
  }

  /** Of 1,000 quotas a tenth changed once: of eight equal ones a change follows once in 120. */
  @Test
  void whoNeverChangedCountsAmongThoseItIsLike() {
    Random random = new Random(6);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      double quota = 100 + random.nextInt(900);
      int change = i < 100 ? 1 + random.nextInt(19) : 20;
      pool.add(IntStream.range(0, 20).mapToDouble(t -> t < change ? quota : 1.5 * quota).toArray());
    }

    List<Forecast> forecasts = PoolForecast.of(pool, 4, 1, Combination.FAST).forecasts();

    for (Forecast forecast : forecasts.subList(100, 1_000)) {
      ForecastPoint point = forecast.points().get(0);
      assertTrue(point.interval95().width() < 0.1 * point.mean(), "" + point);
    }
  }

  /** Of four equal values a fifth that is different follows often, where values are rounded. */
  @Test
  void whoNeverChangedByChanceIsAsUnsureAsOthersWere() {
    Random random = new Random(6);
    List<double[]> pool = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      pool.add(
          IntStream.range(0, 4)
              .mapToDouble(t -> Math.rint(7 + 0.5 * random.nextGaussian()))
              .toArray());
    }

    List<Forecast> forecasts = PoolForecast.of(pool, 4, 1, Combination.FAST).forecasts();

    int constant = 0;
    int inside = 0;
    for (Forecast forecast : forecasts) {
      Interval interval = forecast.points().get(0).interval95();
      double next = Math.rint(7 + 0.5 * random.nextGaussian());
      if (forecast.has(HistoryFlag.CONSTANT_HISTORY)) {
        constant++;
        inside += interval.lower() <= next && next <= interval.upper() ? 1 : 0;
      }
    }
    assertTrue(inside > 0.9 * constant, inside + " of " + constant);
  }

  @Property(tries = 200)
  void quantilesAndProbabilitiesAreEachOthersInverse(
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability,
      @ForAll @DoubleRange(min = 1, max = 3) double factor80,
      @ForAll @DoubleRange(min = 1, max = 3) double factor95) {
    ForecastPoint point =
        ForecastPoint.calibrated(1, 40, 7, factor80, Math.max(factor80, factor95));

    double quantile = point.quantile(probability);

    assertEquals(1 - probability, point.probabilityAbove(quantile), 1e-9);
    assertEquals(point.interval95().lower(), point.quantile(0.025), 1e-9);
    assertEquals(point.p90(), point.quantile(0.9), 1e-9);
  }

  @Provide
  Arbitrary<List<double[]>> pools() {
    return Arbitraries.doubles()
        .between(-100, 1000)
        .array(double[].class)
        .ofMinSize(0)
        .ofMaxSize(26)
        .list()
        .ofMaxSize(8);
  }

  @Property(tries = 25)
  void theOrderOfTheSeriesChangesNothing(
      @ForAll("pools") List<double[]> pool, @ForAll Combination combination) {
    List<double[]> reversed = new ArrayList<>(pool);
    Collections.reverse(reversed);

    List<Forecast> forth = PoolForecast.of(pool, 4, 5, combination).forecasts();
    List<Forecast> back = new ArrayList<>(PoolForecast.of(reversed, 4, 5, combination).forecasts());

    Collections.reverse(back);
    for (int i = 0; i < pool.size(); i++) {
      assertEquals(forth.get(i).flags(), back.get(i).flags());
      for (int step = 0; step < forth.get(i).points().size(); step++) {
        double upper = forth.get(i).points().get(step).interval95().upper();
        assertTrue(Double.isFinite(upper));
        assertEquals(
            upper,
            back.get(i).points().get(step).interval95().upper(),
            1e-6 * (1 + Math.abs(upper)));
      }
    }
  }

  private static List<double[]> walks(int count, int length, long seed) {
    Random random = new Random(seed);
    List<double[]> walks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] walk = new double[length];
      walk[0] = 100 + 20 * random.nextGaussian();
      for (int t = 1; t < length; t++) {
        walk[t] = walk[t - 1] + random.nextGaussian();
      }
      walks.add(walk);
    }
    return walks;
  }
}
