package vn.labourmarket.statistics.counts;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.HistoryFlag;

class CountForecastsTest {

  @Test
  void fewOrMostlyNoneIsSparse() {
    assertTrue(CountForecasts.isSparse(new double[] {4, 5, 3, 4}));
    assertTrue(CountForecasts.isSparse(new double[] {0, 90, 0, 0, 80}));
    assertFalse(CountForecasts.isSparse(new double[] {6, 5, 9, 0}));
    assertFalse(CountForecasts.isSparse(new double[] {-100, -90}));
    assertFalse(CountForecasts.isSparse(new double[0]));
    assertFalse(CountForecasts.isSparse(new double[] {Double.NaN}));
    assertTrue(CountForecasts.isSparse(new double[] {Double.NaN, 4, 9, 0, Double.NaN}));
  }

  /** One period: the sums are the counts; by hand as the docs of the class have it. */
  @Test
  void drawsACellTowardsWhatItsRowAndColumnExpect() {
    CountTable table =
        new CountTable(
            new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, new double[][] {{9}, {1}, {1}, {9}});
    // Expected 5 everywhere: squares 100, beyond chance 4·(16 − 5) = 44; the prior is worth 100/44
    double prior = 100 / 44.0;
    double high = (9 + prior) / (5 + prior) * 5;
    double low = (1 + prior) / (5 + prior) * 5;
    double whole = 2 * (high + low);

    CellShares shares = CellShares.of(table);

    assertArrayEquals(
        new double[] {high / whole, low / whole, low / whole, high / whole},
        shares.shares(),
        1e-12);
    // What was expected rests on ten counts in the row and ten in the column itself
    double ofMargins = prior / (5 + prior) * (prior / (5 + prior)) * (1 / 10.0 + 1 / 10.0);
    assertEquals(1 / (1 / (9 + prior) + ofMargins), shares.certainty()[0], 1e-12);
  }

  @Test
  void whatIsNoWilderThanChanceIsSharedAsExpected() {
    CellShares shares =
        CellShares.of(
            new CountTable(
                new int[] {0, 0, 1, 1},
                new int[] {0, 1, 0, 1},
                new double[][] {{3}, {5}, {4}, {4}}));

    assertArrayEquals(
        new double[] {8 * 7 / 256.0, 8 * 9 / 256.0, 8 * 7 / 256.0, 8 * 9 / 256.0},
        shares.shares(),
        1e-4);
  }

  @Test
  void nothingIsExpectedWhereNothingEverWas() {
    List<CountForecast> answers =
        CountForecasts.of(
            new CountTable(new int[] {0, 1}, new int[] {0, 0}, new double[2][12]), 4, 3);

    for (CountForecast answer : answers) {
      for (CountDistribution step : answer.steps()) {
        assertEquals(0, step.mean());
        assertEquals(0, step.quantile(0.99));
      }
    }
  }

  @Test
  void refusesTablesThatAreNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new CountTable(new int[0], new int[0], new double[0][]));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CountTable(new int[] {0}, new int[] {0}, new double[][] {{-1}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> new CountTable(new int[] {0, 1}, new int[] {0, 0}, new double[][] {{1}, {1, 2}}));
  }

  @Test
  void aCellThatHadNoneBorrowsFromItsRowAndColumn() {
    double[][] counts = new double[4][16];
    Random random = new Random(3);
    for (int cell = 0; cell < 3; cell++) {
      for (int t = 0; t < 16; t++) {
        counts[cell][t] = random.nextInt(3);
      }
    }

    List<CountForecast> answers =
        CountForecasts.of(
            new CountTable(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, counts), 4, 2);

    assertTrue(mean(answers, 3, 0) > 0.05);
    assertTrue(mean(answers, 3, 0) < mean(answers, 0, 0));
  }

  /** Quarters without a count are neither zeros nor a reason to refuse the table. */
  @Test
  void aMissingCountIsNoZero() {
    double[][] counts = new double[4][16];
    Random random = new Random(3);
    for (double[] cell : counts) {
      Arrays.setAll(cell, t -> 2 + random.nextInt(3));
    }
    double whole = mean(answers(counts), 3, 0);
    Arrays.fill(counts[3], 0, 6, Double.NaN);
    counts[3][12] = Double.NaN;

    CountForecast gappy = answers(counts).get(3);

    assertEquals(whole, gappy.steps().get(0).mean(), 0.15 * whole);
    assertEquals(Set.of(HistoryFlag.GAPS), gappy.flags());
    assertTrue(Double.isNaN(gappy.oneStepErrors()[12]));
  }

  /** Rows of 2 and 4, columns of 1 and 2 each: the last one must be 8 to fit in. */
  @Test
  void aCellThatWasNeverCountedIsAsRowAndColumnExpect() {
    double[][] counts = new double[4][16];
    Arrays.fill(counts[0], 2);
    Arrays.fill(counts[1], 4);
    Arrays.fill(counts[2], 4);
    Arrays.fill(counts[3], Double.NaN);

    CountForecast never = answers(counts).get(3);

    CellShares shares = CellShares.of(table(counts));
    assertArrayEquals(new double[] {2 / 18.0, 4 / 18.0, 4 / 18.0, 8 / 18.0}, shares.shares(), 1e-3);
    assertEquals(Set.of(HistoryFlag.INSUFFICIENT_HISTORY, HistoryFlag.GAPS), never.flags());
    assertTrue(never.steps().get(0).mean() > 0);
  }

  @Test
  void inATableOfOneDimensionACellThatHadNoneMayStillGetOne() {
    Random random = new Random(3);
    double[][] counts = new double[6][12];
    for (int cell = 1; cell < 6; cell++) {
      Arrays.setAll(counts[cell], t -> random.nextInt(4));
    }
    int[] one = new int[6];
    int[] each = {0, 1, 2, 3, 4, 5};

    for (CountTable table :
        List.of(
            new CountTable(one, each, counts),
            new CountTable(each, one, counts),
            new CountTable(each, each, counts))) {
      CountDistribution none = CountForecasts.of(table, 4, 1).get(0).steps().get(0);
      assertTrue(none.mean() > 0.01 && none.mean() < 0.1, "" + none.mean());
      assertTrue(none.quantile(0.99) >= 1);
      assertTrue(CellShares.of(table).certainty()[0] < 300, "of the 90 that were counted");
    }
  }

  /** Three occupations in two areas, of which the third had none in either. */
  @Test
  void aRowOrColumnThatHadNoneMayStillGetOne() {
    Random random = new Random(3);
    double[][] counts = new double[6][12];
    for (int cell = 0; cell < 4; cell++) {
      Arrays.setAll(counts[cell], t -> random.nextInt(4));
    }
    int[] three = {0, 0, 1, 1, 2, 2};
    int[] two = {0, 1, 0, 1, 0, 1};

    for (CountTable table :
        List.of(new CountTable(three, two, counts), new CountTable(two, three, counts))) {
      double whole = 0;
      for (int cell = 4; cell < 6; cell++) {
        CountDistribution none = CountForecasts.of(table, 4, 1).get(cell).steps().get(0);
        assertTrue(none.quantile(0.995) >= 1, "" + none.mean());
        whole += none.mean();
      }
      assertTrue(whole > 0.01 && whole < 0.1, "half a count in twelve quarters: " + whole);
    }
    Arrays.fill(counts[4], Double.NaN);
    assertTrue(
        CellShares.of(new CountTable(three, two, counts)).shares()[4] > 1e-3, "never counted");
  }

  private static CountTable table(double[][] counts) {
    return new CountTable(new int[] {0, 0, 1, 1}, new int[] {0, 1, 0, 1}, counts);
  }

  private static List<CountForecast> answers(double[][] counts) {
    return CountForecasts.of(table(counts), 4, 2);
  }

  private static double mean(List<CountForecast> answers, int cell, int step) {
    return answers.get(cell).steps().get(step).mean();
  }

  @Property(tries = 40)
  void answersAreCountsWhateverTheOrderOfTheCells(
      @ForAll @IntRange(min = 1, max = 5) int rows,
      @ForAll @IntRange(min = 1, max = 4) int columns,
      @ForAll @IntRange(min = 1, max = 20) int periods,
      @ForAll long seed) {
    Random random = new Random(seed);
    int cells = rows * columns;
    int[] row = new int[cells];
    int[] column = new int[cells];
    double[][] counts = new double[cells][periods];
    for (int cell = 0; cell < cells; cell++) {
      row[cell] = cell / columns;
      column[cell] = cell % columns;
      Arrays.setAll(counts[cell], t -> random.nextInt(4) == 0 ? random.nextInt(9) : 0);
    }

    List<CountForecast> forth = CountForecasts.of(new CountTable(row, column, counts), 4, 5);
    List<CountForecast> back =
        CountForecasts.of(
            new CountTable(Arrays.stream(row).map(it -> rows - 1 - it).toArray(), column, counts),
            4,
            5);

    for (int cell = 0; cell < cells; cell++) {
      for (int step = 0; step < 5; step++) {
        assertTrue(mean(forth, cell, step) >= 0);
        assertEquals(mean(forth, cell, step), mean(back, cell, step), 1e-9);
        CountDistribution answer = forth.get(cell).steps().get(step);
        assertTrue(answer.quantile(0.025) <= answer.quantile(0.975));
      }
    }
  }
}
