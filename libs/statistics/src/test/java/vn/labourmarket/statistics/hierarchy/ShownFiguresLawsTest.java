package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import vn.labourmarket.statistics.forecasting.Combination;

/** Whole numbers of every size that may be shown. */
class ShownFiguresLawsTest {
  private static final List<Dimension> DIMENSIONS =
      List.of(new Dimension(Map.of("o0", "g", "o1", "g")), new Dimension(Map.of()));

  private static List<List<String>> cells(int number) {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      cells.add(List.of("o" + i % 4, "a" + i / 4));
    }
    return cells;
  }

  /** In whole numbers of 64 bits: those of 53 would hide what is missing. */
  private static void assertAddsUp(Hierarchy hierarchy, long[] shown) {
    for (int total = 0; total < hierarchy.totals(); total++) {
      long sum = 0;
      for (int cell : hierarchy.below(total)) {
        sum = Math.addExact(sum, shown[hierarchy.totals() + cell]);
      }
      assertEquals(sum, shown[total]);
    }
  }

  @Property(tries = 2_000)
  void addUpExactlyAtEveryNodeAndAreNear(
      @ForAll @IntRange(min = 1, max = 40) int number,
      @ForAll @DoubleRange(min = -3, max = 62) double power,
      @ForAll @DoubleRange(min = 0, max = 30) double spread,
      @ForAll long seed) {
    Random random = new Random(seed);
    double[] sizes = new double[number];
    Arrays.setAll(sizes, i -> Math.pow(2, -spread * random.nextDouble()));
    double whole = Arrays.stream(sizes).sum();
    Hierarchy hierarchy = Hierarchy.of(DIMENSIONS, cells(number));
    double[] figures =
        hierarchy.summed(
            Arrays.stream(sizes)
                .map(it -> it / whole * Math.pow(2, power) * (1 - 1e-14))
                .toArray());

    long[] shown = new ShownFigures(DIMENSIONS, hierarchy).of(figures);

    assertAddsUp(hierarchy, shown);
    // Cells are cut to parts of one, or to several ones, before they are added.
    double part = Math.scalb(1.0, Math.getExponent(figures[0]) - 51);
    double unit = Math.max(1, part);
    assertEquals(
        figures[0], shown[0], unit / 2 + number / 2.0 * Math.max(part, Math.scalb(1.0, -20)));
    for (int i = hierarchy.totals(); i < shown.length; i++) {
      assertTrue(shown[i] >= 0);
      // Each of the three splits moves a figure by less than one.
      assertEquals(figures[i], shown[i], 3.5 * unit);
    }
  }

  /** 4,000 cells of a half thousandth are two persons. */
  @Example
  void manySmallCellsAreNotLostBeforeTheyAreAdded() {
    Hierarchy hierarchy = Hierarchy.of(DIMENSIONS, cells(4_000));
    double[] figures = new double[4_000];
    Arrays.fill(figures, 0.0005);
    double[] smaller = new double[4_000];
    Arrays.fill(smaller, 0.0004);
    ShownFigures display = new ShownFigures(DIMENSIONS, hierarchy);

    assertEquals(2, display.of(hierarchy.summed(figures))[0]);
    assertEquals(2, display.of(hierarchy.summed(smaller))[0], "of 1.6");
  }

  @Property
  void areRefusedWhereTheyWouldNotFit(@ForAll @DoubleRange(min = 62.01, max = 1023) double power) {
    Hierarchy hierarchy = Hierarchy.of(DIMENSIONS, cells(5));
    double[] figures = new double[5];
    Arrays.fill(figures, Math.pow(2, power) / 5);
    ShownFigures display = new ShownFigures(DIMENSIONS, hierarchy);
    double[] all = hierarchy.summed(figures);

    assertThrows(IllegalArgumentException.class, () -> display.of(all));
  }

  @Example
  void areShownUpToTheLimitAndNotWhereTheyAreNone() {
    Hierarchy hierarchy = Hierarchy.of(DIMENSIONS, cells(2));
    ShownFigures display = new ShownFigures(DIMENSIONS, hierarchy);

    assertEquals(1L << 62, display.of(hierarchy.summed(new double[] {0x1p62, 0}))[0]);
    for (double none : new double[] {Math.nextUp(0x1p62), Double.POSITIVE_INFINITY, Double.NaN}) {
      double[] all = hierarchy.summed(new double[] {none, 0});
      assertThrows(IllegalArgumentException.class, () -> display.of(all), none + "");
    }
  }

  @Property(tries = 12)
  void ofForecastsNearTheLimitOfATableAddUp(
      @ForAll @DoubleRange(min = 51, max = 57) double power, @ForAll long seed) {
    Random random = new Random(seed);
    double[][] histories = new double[7][16];
    for (double[] history : histories) {
      double size = Math.pow(2, power) / 7 * random.nextDouble();
      Arrays.setAll(history, t -> Math.rint(size * (0.9 + 0.1 * random.nextDouble())));
    }

    HierarchicalForecast forecast =
        HierarchicalForecast.of(
            new SeriesTable(DIMENSIONS, cells(7), histories, 4, true),
            new ForecastPlan(2, Combination.FAST, Reconciliation.MINT, 80, seed));

    Hierarchy hierarchy = Hierarchy.of(DIMENSIONS, cells(7));
    for (int step = 0; step < 2; step++) {
      long[] shown = new long[forecast.nodes().size()];
      for (NodeForecast node : forecast.nodes()) {
        shown[hierarchy.nodes().indexOf(node.codes())] = node.points().get(step).shown();
      }
      assertAddsUp(hierarchy, shown);
    }
  }
}
