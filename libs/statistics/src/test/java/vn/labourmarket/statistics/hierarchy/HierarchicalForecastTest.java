package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.HistoryFlag;

class HierarchicalForecastTest {
  private static final List<Dimension> OCCUPATION_BY_AREA =
      List.of(new Dimension(Map.of("51", "5", "52", "5")), new Dimension(Map.of()));
  private static final List<List<String>> CELLS =
      List.of(List.of("51", "N"), List.of("52", "N"), List.of("51", "S"), List.of("52", "S"));
  private static final ForecastPlan PLAN =
      new ForecastPlan(4, Combination.FAST, Reconciliation.MINT, 200, 7);

  /** Four cells of 40, 20, 2 in the mean and of none: the last two are counts. */
  private static double[][] counts(int periods) {
    Random random = new Random(11);
    double[] means = {40, 20, 2, 0};
    double[][] counts = new double[4][periods];
    for (int cell = 0; cell < 4; cell++) {
      double mean = means[cell];
      Arrays.setAll(counts[cell], t -> Math.rint(mean * (0.5 + random.nextDouble())));
    }
    return counts;
  }

  private static SeriesTable table(double[][] histories, boolean counts) {
    return new SeriesTable(OCCUPATION_BY_AREA, CELLS, histories, 4, counts);
  }

  @Test
  void sparseCellsAreCountsAndEverythingAddsUpInWholeNumbers() {
    HierarchicalForecast forecast = HierarchicalForecast.of(table(counts(24), true), PLAN);

    assertEquals(12, forecast.nodes().size());
    assertEquals(List.of("*", "*"), forecast.nodes().get(0).codes());
    assertEquals("counts", node(forecast, "51", "S").method());
    assertEquals("counts", node(forecast, "52", "S").method());
    assertEquals("counts", node(forecast, "*", "S").method(), "two in the mean, too");
    assertEquals("fast", node(forecast, "51", "N").method());
    assertEquals("fast", node(forecast, "51", "*").method());
    for (int step = 0; step < 4; step++) {
      NodePoint whole = node(forecast, "*", "*").points().get(step);
      assertEquals(62, whole.mean(), 12);
      double north = node(forecast, "*", "N").points().get(step).mean();
      double south = node(forecast, "*", "S").points().get(step).mean();
      assertEquals(whole.mean(), north + south, 1e-9 * whole.mean());
      int at = step;
      assertEquals(
          whole.shown(),
          CELLS.stream()
              .mapToLong(it -> node(forecast, it.get(0), it.get(1)).points().get(at).shown())
              .sum());
      assertEquals(Math.rint(whole.interval80().lower()), whole.interval80().lower());
      assertEquals(0, node(forecast, "52", "S").points().get(step).interval80().lower());
      assertTrue(node(forecast, "51", "S").points().get(step).interval95().upper() >= 3);
    }
  }

  @Test
  void threeQuartersOfCellsWithoutOthersAreNotCertain() {
    double[][] histories = {{10, 40, 20}, {100, 90, 110}, {0, 0, 0}, {30, 30, 30}};

    HierarchicalForecast forecast = HierarchicalForecast.of(table(histories, false), PLAN);

    for (NodeForecast node : forecast.nodes()) {
      NodePoint point = node.points().get(0);
      assertTrue(point.interval80().width() > point.mean(), node.codes() + "");
      assertTrue(point.interval80().lower() <= point.mean(), node.codes() + "");
      assertTrue(point.mean() <= point.interval80().upper(), node.codes() + "");
      assertTrue(node.flags().contains(HistoryFlag.INSUFFICIENT_HISTORY));
    }
  }

  @Test
  void largeFiguresEndNoDrawBesideTheirMean() {
    double[][] histories = new double[4][24];
    Arrays.fill(histories[0], 123_456_789);
    Arrays.fill(histories[1], 98_765_432_109.0);
    Arrays.fill(histories[2], 0x1p56);
    Arrays.fill(histories[3], 1);

    HierarchicalForecast forecast = HierarchicalForecast.of(table(histories, false), PLAN);

    for (NodeForecast node : forecast.nodes()) {
      NodePoint point = node.points().get(0);
      assertTrue(point.interval80().lower() <= point.mean(), node.codes() + "");
      assertTrue(point.mean() <= point.interval80().upper(), node.codes() + "");
      assertEquals(point.mean(), point.shown(), 32, "of 56 digits 52 are a number's");
    }
    histories[0][5] = 0x1p57;
    assertThrows(IllegalArgumentException.class, () -> table(histories, false));
  }

  /** Wages of eight million people in a quarter, in dong: more than 2^50. */
  @Test
  void figuresOfWholeNationsAddUpAsTheyAreShown() {
    double[][] histories = new double[4][24];
    for (int cell = 0; cell < 4; cell++) {
      double size = 4.1e14 * (cell + 1);
      Arrays.setAll(histories[cell], t -> Math.rint(size * (1 + 0.01 * (t % 3))));
    }

    HierarchicalForecast forecast = HierarchicalForecast.of(table(histories, true), PLAN);

    long whole = node(forecast, "*", "*").points().get(0).shown();
    assertEquals(4.1e15, whole, 0.1e15);
    long cells =
        forecast.nodes().stream().skip(8).mapToLong(it -> it.points().get(0).shown()).sum();
    assertEquals(whole, cells);
  }

  @Test
  void aCellThatEndedIsZeroAndLeavesTheTotalsKnown() {
    List<List<String>> cells = new ArrayList<>();
    double[][] histories = new double[8][24];
    for (int cell = 0; cell < 8; cell++) {
      cells.add(List.of("c" + cell));
      int size = 100 + 10 * cell;
      Arrays.setAll(histories[cell], t -> size + 3 * t + t % 3);
    }
    Arrays.fill(histories[7], 14, 24, 0);
    List<Dimension> one = List.of(new Dimension(Map.of()));

    HierarchicalForecast ended =
        HierarchicalForecast.of(new SeriesTable(one, cells, histories, 4, false), PLAN);

    assertEquals(7 * 203, ended.nodes().get(0).points().get(0).base(), 40);
    assertEquals(0, ended.nodes().get(8).points().get(0).mean(), 10);
    assertEquals(Set.of(), ended.nodes().get(0).flags());
  }

  /** The next of n + 1 draws that are alike lies between two ranks as often as these are apart. */
  @Test
  void intervalsHoldAsManyOfTheNextDrawsAsTheySay() {
    for (int draws : new int[] {80, 200, 400, 1_000}) {
      double[] ranks = IntStream.rangeClosed(1, draws).asDoubleStream().toArray();
      for (double coverage : new double[] {0.8, 0.95}) {
        double held = HierarchicalForecast.interval(ranks, coverage).width() / (draws + 1);

        assertEquals(coverage + 1.0 / draws, held, 1.0 / draws + 1e-9, draws + "");
      }
    }
  }

  /** Schools that report once a year: of each third cell the peak is missing in each year. */
  @Test
  void missingPeaksOfCellsAreNotMissingInTheirTotals() {
    List<List<String>> cells = new ArrayList<>();
    double[][] histories = new double[60][24];
    double[] seasons = {100, 120, 300, 110};
    Random random = new Random(4);
    for (int cell = 0; cell < 60; cell++) {
      cells.add(List.of("c" + cell));
      Arrays.setAll(histories[cell], t -> seasons[t % 4] * (1 + 0.03 * random.nextGaussian()));
      for (int year = 0; year < 6; year++) {
        histories[cell][4 * year + 2] =
            (cell + year) % 3 == 0 ? Double.NaN : histories[cell][4 * year + 2];
      }
    }
    List<Dimension> one = List.of(new Dimension(Map.of()));

    HierarchicalForecast forecast =
        HierarchicalForecast.of(new SeriesTable(one, cells, histories, 4, false), PLAN);

    NodePoint peak = forecast.nodes().get(0).points().get(2);
    assertEquals(60 * 300, peak.base(), 0.02 * 60 * 300);
    assertEquals(60 * 300, peak.mean(), 0.02 * 60 * 300);
    assertTrue(forecast.nodes().get(0).flags().contains(HistoryFlag.GAPS));
  }

  /** 30 of 70 cells are structurally empty: their totals are as if these were not there. */
  @Test
  void cellsThatWereNeverObservedAddNothingToTheirTotals() {
    List<List<String>> cells = new ArrayList<>();
    double[][] histories = new double[70][24];
    Random random = new Random(4);
    for (int cell = 0; cell < 70; cell++) {
      cells.add(List.of("c" + cell));
      double[] history = histories[cell];
      Arrays.setAll(history, t -> 100 + 5 * random.nextGaussian());
      Arrays.fill(history, 0, cell < 40 ? 0 : 24, Double.NaN);
    }
    List<Dimension> one = List.of(new Dimension(Map.of()));

    HierarchicalForecast forecast =
        HierarchicalForecast.of(new SeriesTable(one, cells, histories, 4, false), PLAN);

    for (NodeForecast node : forecast.nodes()) {
      NodePoint point = node.points().get(0);
      assertTrue(point.interval95().lower() <= point.mean(), node.codes() + "");
      assertTrue(point.mean() <= point.interval95().upper(), node.codes() + "");
    }
    double[] whole = column(forecast.paths(0), 0);
    double error = forecast.nodes().get(0).points().get(0).interval95().width() / 4;
    assertEquals(
        forecast.nodes().get(0).points().get(0).mean(),
        Arrays.stream(whole).average().orElse(0),
        3 * error / Math.sqrt(whole.length));
  }

  @Test
  void whatNothingIsKnownOfIsDrawnAroundItsMean() {
    Outcome bare = new Outcome.Bare(40);
    Random random = new Random(7);
    double sum = 0;
    double squares = 0;
    for (int draw = 0; draw < 100_000; draw++) {
      double figure = bare.at(10, random.nextGaussian(), 0);
      sum += figure / 100_000;
      squares += figure * figure / 100_000;
    }

    assertEquals(10, sum, 0.1);
    assertEquals(10, Math.sqrt(squares - sum * sum), 0.5, "as unsure as it is large");
    assertEquals(0, new Outcome.Bare(0).at(0, 2, 0), "never observed");
  }

  @Test
  void aDrawIsTheSameDrawAtEveryNode() {
    HierarchicalForecast forecast = HierarchicalForecast.of(table(counts(24), true), PLAN);
    double[][] whole = forecast.paths(0);
    double[][] sum = new double[200][4];
    for (int node = 8; node < 12; node++) {
      double[][] paths = forecast.paths(node);
      for (int draw = 0; draw < 200; draw++) {
        for (int step = 0; step < 4; step++) {
          assertEquals(Math.rint(paths[draw][step]), paths[draw][step]);
          sum[draw][step] += paths[draw][step];
        }
      }
    }

    assertArrayEquals(whole, sum);
    double[] first = column(whole, 0);
    Arrays.sort(first);
    assertEquals(first[19], forecast.nodes().get(0).points().get(0).interval80().lower());
    assertEquals(first[180], forecast.nodes().get(0).points().get(0).interval80().upper());
  }

  @Test
  void figuresThatAreNoCountsAreNeverTakenAsCounts() {
    double[][] thousands = counts(24);
    for (double[] cell : thousands) {
      Arrays.setAll(cell, t -> (cell[t] + 1) / 1000);
    }

    HierarchicalForecast forecast = HierarchicalForecast.of(table(thousands, false), PLAN);

    assertTrue(forecast.nodes().stream().allMatch(it -> it.method().equals("fast")));
    NodePoint whole = forecast.nodes().get(0).points().get(0);
    assertEquals(0.066, whole.mean(), 0.012);
    assertTrue(whole.interval80().lower() > 0.03 && whole.interval80().upper() < 0.1);
  }

  @Test
  void gapsAndNewCellsAreFlaggedAndLeaveTheTotalsKnown() {
    double[][] histories = counts(24);
    histories[0][10] = Double.NaN;
    Arrays.fill(histories[1], 0, 22, Double.NaN);
    Arrays.fill(histories[2], Double.NaN);

    HierarchicalForecast forecast = HierarchicalForecast.of(table(histories, true), PLAN);

    assertEquals(Set.of(HistoryFlag.GAPS), node(forecast, "51", "N").flags());
    assertTrue(node(forecast, "52", "N").flags().contains(HistoryFlag.INSUFFICIENT_HISTORY));
    assertEquals("counts", node(forecast, "51", "S").method(), "never counted");
    assertEquals(Set.of(HistoryFlag.GAPS), node(forecast, "*", "*").flags(), "one cell's");
    assertEquals(Set.of(), node(forecast, "52", "*").flags(), "new cells are no gaps");
    for (NodeForecast node : forecast.nodes()) {
      assertEquals(4, node.points().size());
    }
  }

  @Test
  void theFirstPeriodIsContinuedAsItWasWithoutBeingSureOfIt() {
    HierarchicalForecast forecast =
        HierarchicalForecast.of(table(new double[][] {{7}, {9}, {11}, {13}}, false), PLAN);

    assertEquals(40, forecast.nodes().get(0).points().get(3).mean(), 1e-9);
    assertTrue(forecast.nodes().get(0).points().get(3).interval95().upper() > 60, "who knows?");
    assertTrue(forecast.nodes().get(0).flags().contains(HistoryFlag.INSUFFICIENT_HISTORY));
  }

  /** Independent cells: the whole's error is less than the sum of theirs. */
  @Test
  void intervalsHoldWhatTheyPromiseAtEveryLevel() {
    Random random = new Random(5);
    int size = 60;
    List<List<String>> cells = new ArrayList<>();
    double[][] all = new double[size][28];
    for (int cell = 0; cell < size; cell++) {
      cells.add(List.of("o" + cell % 20, "a" + cell / 20));
      all[cell][0] = 200;
      for (int t = 1; t < 28; t++) {
        all[cell][t] = all[cell][t - 1] + 3 * random.nextGaussian();
      }
    }
    double[][] known = Arrays.stream(all).map(it -> Arrays.copyOf(it, 24)).toArray(double[][]::new);
    Dimension flat = new Dimension(Map.of());

    HierarchicalForecast forecast =
        HierarchicalForecast.of(new SeriesTable(List.of(flat, flat), cells, known, 1, false), PLAN);

    double insideCells = 0;
    double insideTotals = 0;
    int totals = forecast.nodes().size() - size;
    for (int node = 0; node < forecast.nodes().size(); node++) {
      List<String> codes = forecast.nodes().get(node).codes();
      for (NodePoint point : forecast.nodes().get(node).points()) {
        double actual =
            IntStream.range(0, size)
                .filter(i -> covers(codes, cells.get(i)))
                .mapToDouble(i -> all[i][23 + point.step()])
                .sum();
        boolean inside =
            point.interval80().lower() <= actual && actual <= point.interval80().upper();
        insideCells += inside && node >= totals ? 1 : 0;
        insideTotals += inside && node < totals ? 1 : 0;
      }
    }
    assertEquals(0.8, insideCells / (4 * size), 0.08);
    assertEquals(0.8, insideTotals / (4 * totals), 0.12);
    double cellWidth = forecast.nodes().get(totals).points().get(0).interval80().width();
    double wholeWidth = forecast.nodes().get(0).points().get(0).interval80().width();
    assertTrue(wholeWidth < 16 * cellWidth, "of 60 cells: " + wholeWidth / cellWidth);
  }

  private static boolean covers(List<String> codes, List<String> cell) {
    return IntStream.range(0, codes.size())
        .allMatch(i -> codes.get(i).equals("*") || codes.get(i).equals(cell.get(i)));
  }

  @Test
  void displayedFiguresAreRoundedWithinEachParent() {
    Hierarchy hierarchy = Hierarchy.of(OCCUPATION_BY_AREA, CELLS);
    double[] figures = hierarchy.summed(new double[] {1.4, 1.4, 1.4, 0.4});

    long[] shown = new ShownFigures(OCCUPATION_BY_AREA, hierarchy).of(figures);

    // 4.6 → 5; 51 has 2.8 and 52 has 1.8: 3 and 2; then 1.4 and 1.4 → 2 and 1, 1.4 and 0.4 → 2 and
    // 0
    double[] cells = {2, 2, 1, 0};
    assertArrayEquals(hierarchy.summed(cells), Arrays.stream(shown).asDoubleStream().toArray());
  }

  @Test
  void refusesTablesThatAreNone() {
    double[][] negative = counts(8);
    negative[2][3] = -1;
    assertThrows(IllegalArgumentException.class, () -> table(negative, true));
    assertThrows(IllegalArgumentException.class, () -> table(new double[3][8], true));
    assertThrows(IllegalArgumentException.class, () -> table(new double[4][0], true));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ForecastPlan(0, Combination.FAST, Reconciliation.MINT, 100, 1));
    assertThrows(
        IllegalArgumentException.class,
        () -> new ForecastPlan(4, Combination.FAST, Reconciliation.MINT, 10, 1));
  }

  private static NodeForecast node(HierarchicalForecast forecast, String occupation, String area) {
    return forecast.nodes().stream()
        .filter(it -> it.codes().equals(List.of(occupation, area)))
        .findFirst()
        .orElseThrow();
  }

  private static double[] column(double[][] rows, int at) {
    return Arrays.stream(rows).flatMapToDouble(it -> DoubleStream.of(it[at])).toArray();
  }
}
