package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Histories of two years. */
class ErrorGrowthTest {
  private static final double[] YEAR = {5, -3, 0, 2};

  /** Whose errors grow with the power of a half, as those of a walk. */
  private static final Answered WALK =
      new Answered(
          new double[8],
          IntStream.rangeClosed(1, 8).mapToDouble(Math::sqrt).toArray(),
          8,
          Set.of(),
          new double[8]);

  private static final Answered FLAT =
      new Answered(
          new double[8], new double[] {1, 1, 1, 1, 1, 1, 1, 1}, 8, Set.of(), new double[8]);

  private static double growth(List<double[]> pool, Answered each) {
    return ErrorGrowth.of(pool, Collections.nCopies(pool.size(), each), 4);
  }

  private static List<double[]> walks(int number, Random random) {
    return IntStream.range(0, number)
        .mapToObj(
            i -> {
              double[] walk = new double[8];
              double level = 100;
              for (int t = 0; t < 8; t++) {
                level += random.nextGaussian();
                walk[t] = level + YEAR[t % 4];
              }
              return walk;
            })
        .toList();
  }

  @Test
  void ofWalksIsWhatTheMembersLack() {
    List<double[]> pool = walks(4_000, new Random(1));

    assertEquals(0.5, growth(pool, FLAT), 0.05);
    assertEquals(0, growth(pool, WALK), 0.05);
  }

  @Test
  void ofACycleIsAsLargeAsTheNumberOfSteps() {
    // Yearly differences grow by the same amount in every quarter
    double[] cycle = IntStream.range(0, 8).mapToDouble(t -> t * t + YEAR[t % 4]).toArray();

    assertEquals(1, growth(Collections.nCopies(4_000, cycle), FLAT), 0.01);
    assertEquals(0.5, growth(Collections.nCopies(4_000, cycle), WALK), 0.01);
  }

  @Test
  void ofAFewSeriesIsHardlyMoreThanTheUsualOne() {
    double[] cycle = IntStream.range(0, 8).mapToDouble(t -> t * t + YEAR[t % 4]).toArray();

    assertEquals((1 + 4 * 0.2) / 5, growth(Collections.nCopies(10, cycle), FLAT), 1e-9);
  }

  @Test
  void isTheUsualOneWhereNothingTells() {
    double[] trend = IntStream.range(0, 8).mapToDouble(t -> 2 * t).toArray();
    double[] gaps = new double[8];
    Arrays.fill(gaps, 2, 7, Double.NaN);
    List<double[]> pool = walks(100, new Random(2));

    assertEquals(0.2, growth(Collections.nCopies(100, trend), FLAT));
    assertEquals(0.2, growth(List.of(gaps), FLAT));
    assertEquals(0.2, ErrorGrowth.of(pool, Collections.nCopies(100, FLAT), 2));
  }
}
