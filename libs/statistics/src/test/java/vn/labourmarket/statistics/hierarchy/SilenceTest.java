package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.Interval;

/** How unsure totals are of what they were taken to be without their silent cells. */
class SilenceTest {
  private static final ForecastPlan PLAN =
      new ForecastPlan(4, Combination.FAST, Reconciliation.MINT, 200, 7);
  private static final double NONE = Double.NaN;
  private static final int KNOWN = 24;

  private static SeriesTable table(double[][] histories, boolean counts) {
    List<List<String>> cells = new ArrayList<>();
    for (int cell = 0; cell < histories.length; cell++) {
      cells.add(List.of("c" + (100 + cell), cell % 2 == 0 ? "N" : "S"));
    }
    Dimension flat = new Dimension(Map.of());
    return new SeriesTable(List.of(flat, flat), cells, histories, 4, counts);
  }

  /**
   * Cells that go their own ways by so much a quarter, the last ones, a fifth of the whole, also
   * together.
   */
  private static double[][] walks(int cells, int last, double own, double shared, Random random) {
    double[][] all = new double[cells][KNOWN + 4];
    double[] together = new double[KNOWN + 4];
    IntStream.range(1, together.length)
        .forEach(t -> together[t] = together[t - 1] + shared * random.nextGaussian());
    for (int cell = 0; cell < cells; cell++) {
      boolean among = cell >= cells - last;
      double size = 1000 * Math.exp(0.4 * random.nextGaussian());
      size *= among ? 0.25 * (cells - last) / last : 1;
      double walk = 0;
      for (int t = 0; t < all[cell].length; t++) {
        walk += own * random.nextGaussian();
        all[cell][t] = size * Math.exp(walk + (among ? together[t] : 0));
      }
    }
    return all;
  }

  /** Of 40 tables' wholes and 4 quarters each, and of the silent cells themselves. */
  private static double[] inside80(int cells, int silent, double own, double shared) {
    Random random = new Random(11);
    double[] inside = new double[2];
    for (int table = 0; table < 40; table++) {
      double[][] all = walks(cells, silent, own, shared, random);
      double[][] known =
          Arrays.stream(all).map(it -> Arrays.copyOf(it, KNOWN)).toArray(double[][]::new);
      for (int cell = cells - silent; cell < cells; cell++) {
        Arrays.fill(known[cell], KNOWN - 8, KNOWN, NONE);
      }
      HierarchicalForecast forecast = HierarchicalForecast.of(table(known, false), PLAN);
      for (int step = 0; step < 4; step++) {
        int at = KNOWN + step;
        double whole = Arrays.stream(all).mapToDouble(it -> it[at]).sum();
        inside[0] += holds(forecast, 0, step, whole) / 160;
        for (int cell = cells - silent; cell < cells; cell++) {
          int node = forecast.nodes().size() - cells + cell;
          inside[1] += holds(forecast, node, step, all[cell][at]) / 160 / silent;
        }
      }
    }
    return inside;
  }

  private static double holds(HierarchicalForecast forecast, int node, int step, double figure) {
    NodePoint point = forecast.nodes().get(node).points().get(step);
    return point.interval80().lower() <= figure && figure <= point.interval80().upper() ? 1 : 0;
  }

  /** Five of twelve cells have been silent for two years. */
  @Test
  void totalsHoldWhatSilentCellsDoTogether() {
    double[] inside = inside80(12, 5, 0.01, 0.03);

    assertTrue(inside[0] > 0.74 && inside[0] < 0.92, "wholes: " + inside[0]);
    assertTrue(inside[1] > 0.74 && inside[1] < 0.92, "cells: " + inside[1]);
  }

  /** A third of the cells: what they do by themselves was in their own forecasts. */
  @Test
  void totalsOfCellsThatGoTheirOwnWaysAreNotMuchTooWide() {
    double[] inside = inside80(12, 4, 0.03, 0);

    assertTrue(inside[0] > 0.74 && inside[0] < 0.94, "wholes: " + inside[0]);
  }

  /** North's cells are even, South's odd; of these some are silent. */
  @Test
  void onlyTotalsWithSilentCellsChangeAndNoneGetsNarrower() {
    for (boolean counts : new boolean[] {false, true}) {
      double[][] histories =
          Arrays.stream(walks(12, 3, 0.05, 0.05, new Random(2)))
              .map(it -> Arrays.copyOf(it, KNOWN))
              .map(it -> counts ? Arrays.stream(it).map(Math::rint).toArray() : it)
              .toArray(double[][]::new);
      Arrays.fill(histories[9], 20, KNOWN, NONE);
      Arrays.fill(histories[11], 22, KNOWN, NONE);
      SeriesTable table = table(histories, counts);
      Hierarchy hierarchy = Hierarchy.of(table.dimensions(), table.cells());
      int[] order = IntStream.range(0, 12).toArray();
      double[][] nodes = table.nodes(hierarchy, order);
      BaseForecasts base = new BaseForecasts(table, PLAN, hierarchy, nodes);
      Reconciler reconciler =
          new Reconciler(hierarchy, Reconciliation.MINT, base.errors(), base.leastVariances());
      double[][] means = new double[4][];
      Arrays.setAll(means, step -> reconciler.nonNegative(base.means(step)));
      HierarchicalForecast forecast = HierarchicalForecast.of(table, PLAN);

      JointDraws draws =
          JointDraws.of(
              hierarchy, base, means, PLAN, table.silence(hierarchy, order, nodes), counts);

      for (int step = 0; step < 4; step++) {
        double[][] drawn = draws.nodes(step);
        for (int node = 0; node < drawn.length; node++) {
          List<String> codes = hierarchy.nodes().get(node);
          boolean silent =
              !codes.get(1).equals("N") && List.of("*", "c109", "c111").contains(codes.get(0));
          double[] observed = draws.asIfObserved(node, step);
          assertEquals(silent, draws.isSilent(node), codes + "");
          assertEquals(!silent, Arrays.equals(observed, drawn[node]), codes + "");
          Arrays.sort(observed);
          Interval before = HierarchicalForecast.interval(observed, 0.8);
          Interval now = forecast.nodes().get(node).points().get(step).interval80();
          assertTrue(now.lower() <= before.lower() && before.upper() <= now.upper(), codes + "");
          assertTrue(silent || now.equals(before), codes + "");
        }
        for (int draw = 0; draw < 200; draw++) {
          int at = draw;
          double[] figures = Arrays.stream(drawn).mapToDouble(it -> it[at]).toArray();
          for (double away : hierarchy.discrepancies(figures)) {
            assertEquals(0, away, 1e-9 * figures[0], "adds up with what is made up");
          }
        }
      }
    }
  }

  /** A cell of 100 beside others of which all report: 100, then 110, 120 … where they doubled. */
  @Test
  void anErrorIsWhatOneWouldHaveBeenOffBefore() {
    double[][] cells = {
      {50, 50, 50, 50, 100, 100, 100, 100, 100, 100, 100, 100},
      {20, 20, 20, 20, 44, 40, 40, 30, 16, NONE, NONE, NONE}
    };
    PastSilence past =
        new PastSilence(cells, new int[] {0, 0}, new int[] {11, 8}, new int[] {0, 1}, 4, 11);

    // Mean 250/9; twice what it was a year before: 40, in the last quarter as much: 44.
    double mean = 250 / 9.0;
    double[] expected = {4 / mean, 0, 0, -10 / mean, -1};
    assertArrayEquals(expected, Arrays.copyOfRange(past.errors(1), 4, 9), 1e-12);
  }

  /** Of a year only is known how far off a cell is after two: by the root of two less. */
  @Test
  void fewYearsTellOfMore() {
    double[][] cells = {new double[20], new double[20]};
    Arrays.fill(cells[0], 100);
    Arrays.setAll(cells[1], t -> t < 4 ? 10 : t < 8 ? 11 : NONE);
    PastSilence past =
        new PastSilence(cells, new int[] {0, 0}, new int[] {19, 7}, new int[] {0, 1}, 4, 15);

    double each = Math.sqrt(2) / 10.5;
    assertArrayEquals(
        new double[] {each, each, each, each}, Arrays.copyOfRange(past.errors(1), 4, 8), 1e-12);
  }

  @Test
  void whoKnowsTooFewPeriodsIsAsUnsureAsOthersOrAsItIsLarge() {
    double[][] cells = {
      {50, 50, 50, 50, 60, 40, 60, 40},
      {50, 50, 50, 50, 40, 60, 40, 60},
      {NONE, NONE, NONE, NONE, 9, 11, NONE, NONE}
    };
    int[] first = {0, 0, 4};
    int[] last = {7, 7, 5};
    int[] below = {0, 1, 2};
    PastSilence past = new PastSilence(cells, first, last, below, 4, 7);
    PastSilence none = new PastSilence(cells, first, last, new int[] {2}, 4, 7);

    assertEquals(0, past.errors(2).length);
    assertEquals(0.2, past.usual(2), 1e-12, "10 of 50");
    assertEquals(1, none.usual(2));
  }

  /** Two cells that were off by the same, one that was off by the opposite. */
  @Test
  void cellsAreDrawnAsTheyErredTogether() {
    double[][] histories = new double[4][16];
    double[] way = {0, 4, -3, 2, 5, -4, 1, -2, 6, -5, 3, 0};
    Arrays.fill(histories[0], 1000);
    for (int t = 0; t < 16; t++) {
      double moved = t < 12 ? way[t] : NONE;
      histories[1][t] = 50 + moved;
      histories[2][t] = 50 + moved;
      histories[3][t] = 50 - moved;
    }
    SeriesTable table = table(histories, false);
    Hierarchy hierarchy = Hierarchy.of(table.dimensions(), table.cells());
    int[] order = IntStream.range(0, 4).toArray();
    Silence silence = table.silence(hierarchy, order, table.nodes(hierarchy, order));
    SplittableRandom random = new SplittableRandom(3);

    double squares = 0;
    for (int draw = 0; draw < 1_000; draw++) {
      float[] off = silence.drawn(random);
      assertEquals(0, off[0]);
      assertEquals(off[1], off[2], 1e-6);
      assertEquals(-off[1] * 607 / 593, off[3], 1e-6, "of means of 607/12 and 593/12");
      squares += off[1] * off[1] / 1_000;
    }

    // 5, -8, 4, -4, 1, -1, 2, 2 of 607/12
    double expected = (25 + 64 + 16 + 16 + 1 + 1 + 4 + 4) / 8.0 / (50.6 * 50.6);
    assertEquals(expected, squares, 0.15 * expected);
  }
}
