package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShortHistoriesTest {

  /** Others jump between 10 and 30, so that from 10 it is 20 or nothing, and from 30, too. */
  @Test
  void isAsUnsureAsTheOthersWere() {
    double[] jumping = new double[48];
    Arrays.setAll(jumping, t -> t % 2 == 0 ? 10 : 30);

    List<ForecastPoint> one = points(List.of(jumping), new double[] {100}, 2);
    List<ForecastPoint> two = points(List.of(jumping), new double[] {100, 300}, 2);

    assertEquals(100, one.get(0).mean());
    // Sorted: from 30 down by two thirds, then from 10 up by twice the level
    assertEquals(100 + 200, one.get(0).interval80().upper(), 1e-9);
    assertEquals(100, one.get(1).interval80().upper(), 1e-9, "two steps on it is as it was");
    // The mean of two is off by half of itself, the last one by its distance or by nothing
    assertEquals(200, two.get(0).mean(), 1e-9);
    assertEquals(200 + 100, two.get(0).interval95().upper(), 1e-9);
  }

  @Test
  void walksAreContinuedFromWhereTheyAre() {
    List<double[]> walks = walks(30, 3);

    List<ForecastPoint> points = points(walks, new double[] {100, 104, 108}, 8);

    assertEquals(108, points.get(0).mean());
    assertTrue(points.get(7).interval80().width() > 1.5 * points.get(0).interval80().width());
  }

  @Test
  void intervalsHoldWhatTheyPromise() {
    ShortHistories learned = new ShortHistories(walks(200, 5), List.of(), 1, 4);
    List<double[]> others = walks(2_000, 6);

    int inside = 0;
    for (double[] other : others) {
      Interval interval = learned.points(Arrays.copyOf(other, 2)).get(3).interval80();
      inside += interval.lower() <= other[5] && other[5] <= interval.upper() ? 1 : 0;
    }

    assertEquals(0.8, inside / 2_000.0, 0.03);
  }

  @Test
  void whatIsMissingAtTheEndIsForecastOver() {
    double[] shorter = {100, Double.NaN, Double.NaN};

    List<ForecastPoint> late = points(walks(30, 3), shorter, 4);

    List<ForecastPoint> plain = points(walks(30, 3), new double[] {100}, 4);
    assertEquals(plain.get(2).interval80(), late.get(0).interval80());
    assertEquals(plain.get(3).interval80(), late.get(3).interval80(), "no further than is learned");
  }

  @Test
  void aPoolWithoutOthersSaysNothing() {
    assertEquals(List.of(), points(List.of(new double[9]), new double[] {100}, 4));
    assertEquals(List.of(), points(walks(30, 3), new double[0], 4));
  }

  private static List<ForecastPoint> points(List<double[]> others, double[] known, int horizon) {
    return new ShortHistories(others, List.of(), 1, horizon).points(known);
  }

  private static List<double[]> walks(int count, long seed) {
    Random random = new Random(seed);
    List<double[]> walks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double[] walk = new double[24];
      walk[0] = 100 + 20 * random.nextDouble();
      for (int t = 1; t < walk.length; t++) {
        walk[t] = walk[t - 1] + 2 * random.nextGaussian();
      }
      walks.add(walk);
    }
    return walks;
  }
}
