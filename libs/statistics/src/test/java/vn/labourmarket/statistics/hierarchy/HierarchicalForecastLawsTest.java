package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.labourmarket.statistics.forecasting.Combination;

/** What holds for every table. */
class HierarchicalForecastLawsTest {
  private static final List<Dimension> DIMENSIONS =
      List.of(new Dimension(Map.of("o0", "g", "o1", "g")), new Dimension(Map.of()));

  private static List<List<String>> cells(int occupations, int areas) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < occupations; i++) {
      for (int j = 0; j < areas; j++) {
        cells.add(List.of("o" + i, "a" + j));
      }
    }
    return cells;
  }

  /** From nothing at all to some thousands, with gaps, new cells and cells that never were. */
  private static double[][] histories(int cells, int periods, Random random) {
    double[][] histories = new double[cells][periods];
    for (double[] history : histories) {
      double size = Math.exp(9 * random.nextDouble() - 2);
      Arrays.setAll(history, t -> Math.rint(2 * size * random.nextDouble()));
      if (random.nextInt(4) == 0) {
        Arrays.fill(history, 0, random.nextInt(periods + 1), Double.NaN);
      }
      if (random.nextInt(4) == 0) {
        history[random.nextInt(periods)] = Double.NaN;
      }
    }
    return histories;
  }

  @Property(tries = 40)
  void everyFigureIsCoherentAndNoneIsNegative(
      @ForAll @IntRange(min = 1, max = 4) int occupations,
      @ForAll @IntRange(min = 1, max = 3) int areas,
      @ForAll @IntRange(min = 1, max = 18) int periods,
      @ForAll Reconciliation method,
      @ForAll boolean counts,
      @ForAll long seed) {
    List<List<String>> cells = cells(occupations, areas);
    double[][] histories = histories(cells.size(), periods, new Random(seed));
    SeriesTable table = new SeriesTable(DIMENSIONS, cells, histories, 4, counts);

    HierarchicalForecast forecast =
        HierarchicalForecast.of(table, new ForecastPlan(3, Combination.FAST, method, 80, seed));

    Hierarchy hierarchy = Hierarchy.of(DIMENSIONS, cells);
    List<List<String>> order = forecast.nodes().stream().map(NodeForecast::codes).toList();
    for (int step = 0; step < 3; step++) {
      int at = step;
      double[] means = new double[order.size()];
      double[] shown = new double[order.size()];
      double[] drawn = new double[order.size()];
      for (int node = 0; node < order.size(); node++) {
        int to = hierarchy.nodes().indexOf(order.get(node));
        NodePoint point = forecast.nodes().get(node).points().get(at);
        means[to] = point.mean();
        shown[to] = point.shown();
        drawn[to] = forecast.paths(node)[17][at];
        assertTrue(point.mean() >= 0 && point.interval95().lower() >= 0);
        assertTrue(point.interval95().lower() <= point.interval80().lower());
        assertTrue(point.interval80().upper() <= point.interval95().upper());
        assertTrue(Double.isFinite(point.interval95().upper()));
      }
      for (double[] figures : List.of(means, shown, drawn)) {
        double largest = Arrays.stream(figures).max().orElse(0);
        for (double away : hierarchy.discrepancies(figures)) {
          assertEquals(0, away, 1e-9 * largest);
        }
      }
    }
  }

  @Property(tries = 8)
  void neitherAnotherOrderNorAnotherTimeChangesAnything(@ForAll long seed) {
    List<List<String>> cells = cells(4, 3);
    double[][] histories = histories(12, 16, new Random(seed));
    List<Integer> order = new ArrayList<>(IntStream.range(0, 12).boxed().toList());
    Collections.shuffle(order, new Random(seed + 1));
    ForecastPlan plan = new ForecastPlan(3, Combination.FAST, Reconciliation.MINT, 80, seed);

    HierarchicalForecast one =
        HierarchicalForecast.of(new SeriesTable(DIMENSIONS, cells, histories, 4, true), plan);
    HierarchicalForecast other =
        HierarchicalForecast.of(
            new SeriesTable(
                DIMENSIONS,
                order.stream().map(cells::get).toList(),
                order.stream().map(it -> histories[it]).toArray(double[][]::new),
                4,
                true),
            plan);

    assertEquals(one.nodes(), other.nodes());
    assertArrayEquals(one.paths(0), other.paths(0));
  }
}
