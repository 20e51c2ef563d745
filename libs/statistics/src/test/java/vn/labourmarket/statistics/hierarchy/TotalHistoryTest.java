package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.HistoryFlag;

/** Cells that fall silent, and totals that hold them. */
class TotalHistoryTest {
  private static final ForecastPlan PLAN =
      new ForecastPlan(4, Combination.FAST, Reconciliation.MINT, 200, 7);
  private static final double NONE = Double.NaN;

  private static SeriesTable table(double[][] histories) {
    List<List<String>> cells = new ArrayList<>();
    IntStream.range(0, histories.length).forEach(cell -> cells.add(List.of("c" + cell)));
    return new SeriesTable(List.of(new Dimension(Map.of())), cells, histories, 4, false);
  }

  private static double[] whole(double[]... histories) {
    SeriesTable table = table(histories);
    Hierarchy hierarchy = Hierarchy.of(table.dimensions(), table.cells());
    return table.nodes(hierarchy, IntStream.range(0, histories.length).toArray())[0];
  }

  private static double[][] growing() {
    double[][] histories = new double[8][24];
    for (int cell = 0; cell < 8; cell++) {
      int size = 100 + 10 * cell;
      Arrays.setAll(histories[cell], t -> size + 3 * t + t % 3);
    }
    return histories;
  }

  /** One of eight, in a table whose others grow by three a quarter. */
  @Test
  void aSilentCellDoesNotStopTheTotal() {
    double[][] histories = growing();
    Arrays.fill(histories[7], 14, 24, NONE);

    NodeForecast silent = HierarchicalForecast.of(table(histories), PLAN).nodes().get(0);
    NodeForecast known = HierarchicalForecast.of(table(growing()), PLAN).nodes().get(0);

    double all = known.points().get(0).base();
    assertEquals(all, silent.points().get(0).base(), 0.01 * all, "as if the others said it all");
    assertEquals(Set.of(HistoryFlag.GAPS), silent.flags());
  }

  @Test
  void aSeasonInWhichNothingHappensEndsNoHistory() {
    double[] others = {8, 0, 8, 8, 8, 0, 8, 8, 8, 0, 8, 8};
    double[] silent = {2, 0, 2, 2, 2, 0, 2, 2, NONE, NONE, NONE, NONE};

    assertArrayEquals(
        new double[] {10, 0, 10, 10, 10, 0, 10, 10, 10, 0, 10, 10}, whole(others, silent), 1e-9);
  }

  /** In the third quarters the silent cell is two fifths of the total, in the others a sixth. */
  @Test
  void onceEndedAHistoryStaysSo() {
    double[] others = {100, 100, 30, 100, 100, 100, 30, 100, 100, 100, 30, 100};
    double[] silent = {20, 20, 20, 20, 20, 20, 20, 20, NONE, NONE, NONE, NONE};

    assertArrayEquals(
        new double[] {120, 120, 50, 120, 120, 120, 50, 120, 120, 120, NONE, NONE},
        whole(others, silent),
        1e-9);
  }

  /** One cell is ahead of seven that grow by three a quarter, too: nothing is made up for them. */
  @Test
  void aCellThatIsAheadDoesNotMakeUpWhatOthersWillReport() {
    double[][] histories = growing();
    IntStream.range(1, 8).forEach(cell -> Arrays.fill(histories[cell], 20, 24, NONE));

    NodeForecast whole = HierarchicalForecast.of(table(histories), PLAN).nodes().get(0);

    // Steps count from the end of the table: 1,080 and 24 a quarter
    assertEquals(1080 + 24 * 24 + 8, whole.points().get(0).base(), 40);
    assertEquals(Set.of(HistoryFlag.GAPS), whole.flags());
  }

  @Test
  void whatIsSilentGrowsAsTheOthersDid() {
    double[] others = {80, 80, 80, 80, 100, 100, 90, 80, 120, 100, 80, 80};
    double[] silent = {20, 20, 20, 20, 20, NONE, NONE, NONE, NONE, NONE, NONE, NONE};

    // 20 · 100/80, 20 · 90/80, 20 · 80/80; then 20 · 120/100, and what was added times its growth
    double[] expected = {100, 100, 100, 100, 120, 125, 112.5, 100, 144, 125, 100, 100};
    assertArrayEquals(expected, whole(others, silent), 1e-9);
  }

  @Test
  void aTotalEndsWhereMoreThanAQuarterIsSilent() {
    double[] large = {70, 70, 70, 70, 70, NONE, NONE, NONE};
    double[] small = {30, 30, 30, 30, 30, 33, 33, 33};
    double[] most = {74, 74, 74, 74, 74, 74, 74, 74};
    double[] rest = {26, 26, 26, 26, 26, NONE, NONE, NONE};

    double[] ended = {100, 100, 100, 100, 100, NONE, NONE, NONE};
    assertArrayEquals(ended, whole(large, small));
    assertArrayEquals(ended, whole(most, rest));
  }

  @Test
  void aCellThatWasHardlyThereIsItsMeanWhileItIsSilent() {
    double[] others = {80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80, 80};
    double[] young = {NONE, NONE, NONE, NONE, NONE, 8, 12, NONE, NONE, NONE, NONE, NONE};

    double[] expected = {80, 80, 80, 80, 80, 88, 92, 90, 90, 88, 92, 90};
    assertArrayEquals(expected, whole(others, young), 1e-9);
  }

  @Test
  void silenceWithinTheFirstYearEndsTheTotal() {
    double[] others = {80, 80, 80, 80, 80, 80};
    double[] silent = {5, 5, NONE, NONE, NONE, NONE};

    assertArrayEquals(new double[] {85, 85, NONE, NONE}, Arrays.copyOf(whole(others, silent), 4));
  }

  /** Of the quarters that follow four fifths are in the intervals, or more, with 1 of 10 silent. */
  @Test
  void totalsWithSilentCellsAreAsSureAsTheySay() {
    Random random = new Random(3);
    int inside = 0;
    for (int table = 0; table < 25; table++) {
      double[][] all = new double[10][24];
      for (double[] cell : all) {
        cell[0] = 200 + random.nextInt(100);
        for (int t = 1; t < 24; t++) {
          cell[t] = cell[t - 1] * 1.01 + 4 * random.nextGaussian();
        }
      }
      double[][] known =
          Arrays.stream(all).map(it -> Arrays.copyOf(it, 20)).toArray(double[][]::new);
      Arrays.fill(known[table % 10], 13, 20, NONE);
      List<NodePoint> points = HierarchicalForecast.of(table(known), PLAN).nodes().get(0).points();
      for (int step = 0; step < 4; step++) {
        int at = 20 + step;
        double sum = Arrays.stream(all).mapToDouble(it -> it[at]).sum();
        inside +=
            points.get(step).interval80().lower() <= sum
                    && sum <= points.get(step).interval80().upper()
                ? 1
                : 0;
      }
    }
    assertTrue(inside >= 0.7 * 100, "of 100: " + inside);
  }
}
