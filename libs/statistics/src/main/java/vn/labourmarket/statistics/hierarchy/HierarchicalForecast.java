package vn.labourmarket.statistics.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import vn.labourmarket.statistics.forecasting.HistoryFlag;
import vn.labourmarket.statistics.forecasting.Interval;

/**
 * Forecasts of every cell and total of a cross-classified table that add up, with intervals.
 *
 * <p>Cells and totals are forecast each by itself: where figures are counts, those with a mean
 * below 5 or more than half zeros as counts, all others as one pool. The means are reconciled,
 * cells below zero set to zero. Intervals are quantiles of joint draws, each of which adds up at
 * every node; those of silent cells and of totals that go on without them hold what was made up for
 * them, and are no narrower than if it had been observed. Immutable; the order of the cells changes
 * nothing but rounding, and nothing but the seed is random.
 */
public final class HierarchicalForecast {
  /** A tenth of 400 is 40, not the 39 that binary fractions leave. */
  private static final double ROUNDING = 1e-6;

  private final List<NodeForecast> nodes;
  private final JointDraws draws;

  private HierarchicalForecast(List<NodeForecast> nodes, JointDraws draws) {
    this.nodes = nodes;
    this.draws = draws;
  }

  /**
   * Continues a table.
   *
   * @throws IllegalArgumentException for cells that {@link Hierarchy#of} refuses, or forecasts that
   *     add to more than 2^62, which can't be shown as whole numbers
   */
  public static HierarchicalForecast of(SeriesTable table, ForecastPlan plan) {
    int[] order =
        IntStream.range(0, table.cells().size())
            .boxed()
            .sorted((a, b) -> Arrays.compare(codes(table, a), codes(table, b)))
            .mapToInt(Integer::intValue)
            .toArray();
    List<List<String>> cells = Arrays.stream(order).mapToObj(table.cells()::get).toList();
    Hierarchy hierarchy = Hierarchy.of(table.dimensions(), cells);
    double[][] histories = table.nodes(hierarchy, order);
    BaseForecasts base = new BaseForecasts(table, plan, hierarchy, histories);
    Reconciler reconciler =
        new Reconciler(hierarchy, plan.reconciliation(), base.errors(), base.leastVariances());
    double[][] reconciled = new double[plan.horizon()][];
    IntStream.range(0, reconciled.length)
        .parallel()
        .forEach(step -> reconciled[step] = reconciler.nonNegative(base.means(step)));
    Silence silent = table.silence(hierarchy, order, histories);
    JointDraws draws = JointDraws.of(hierarchy, base, reconciled, plan, silent, table.counts());
    List<List<NodePoint>> points = new ArrayList<>();
    hierarchy.nodes().forEach(it -> points.add(new ArrayList<>()));
    ShownFigures display = new ShownFigures(table.dimensions(), hierarchy);
    for (int step = 0; step < plan.horizon(); step++) {
      double[] means = base.means(step);
      long[] shown = display.of(reconciled[step]);
      double[][] drawn = draws.nodes(step);
      for (int node = 0; node < means.length; node++) {
        double[] observed = draws.isSilent(node) ? draws.asIfObserved(node, step) : drawn[node];
        Arrays.sort(observed);
        Arrays.sort(drawn[node]);
        points
            .get(node)
            .add(
                new NodePoint(
                    step + 1,
                    means[node],
                    reconciled[step][node],
                    shown[node],
                    around(interval(drawn[node], 0.8), interval(observed, 0.8)),
                    around(interval(drawn[node], 0.95), interval(observed, 0.95))));
      }
    }
    List<NodeForecast> nodes = new ArrayList<>();
    boolean[] gaps = totalsWithGaps(table, hierarchy, order);
    for (int node = 0; node < points.size(); node++) {
      nodes.add(
          new NodeForecast(
              hierarchy.nodes().get(node),
              base.method(node),
              node < gaps.length && gaps[node] ? withGaps(base.flags(node)) : base.flags(node),
              points.get(node)));
    }
    return new HierarchicalForecast(List.copyOf(nodes), draws);
  }

  private static String[] codes(SeriesTable table, int cell) {
    return table.cells().get(cell).toArray(new String[0]);
  }

  /** Which totals hold a cell whose gaps were filled. */
  private static boolean[] totalsWithGaps(SeriesTable table, Hierarchy hierarchy, int[] order) {
    boolean[] cells = new boolean[order.length];
    for (int cell = 0; cell < order.length; cell++) {
      cells[cell] = table.hasGaps(order[cell]);
    }
    boolean[] totals = new boolean[hierarchy.totals()];
    for (int total = 0; total < totals.length; total++) {
      totals[total] = Arrays.stream(hierarchy.below(total)).anyMatch(it -> cells[it]);
    }
    return totals;
  }

  private static Set<HistoryFlag> withGaps(Set<HistoryFlag> flags) {
    EnumSet<HistoryFlag> more = EnumSet.of(HistoryFlag.GAPS);
    more.addAll(flags);
    return more;
  }

  /**
   * Between two of the draws, as many left out below as above: so many that the next draw would lie
   * between them with this probability or a little more.
   */
  static Interval interval(double[] sorted, double coverage) {
    int rank = (int) Math.floor((sorted.length + 1) * (1 - coverage) / 2 + ROUNDING);
    int out = Math.max(0, rank - 1);
    return new Interval(coverage, sorted[out], sorted[sorted.length - 1 - out]);
  }

  /** Draws are chance: what is less sure might come out surer. */
  private static Interval around(Interval one, Interval other) {
    return new Interval(
        one.coverage(), Math.min(one.lower(), other.lower()), Math.max(one.upper(), other.upper()));
  }

  /** Totals first, the whole as the first one, then the cells by their codes. */
  public List<NodeForecast> nodes() {
    return nodes;
  }

  /**
   * Ways in which a node may go on, for intervals of sums over its steps. A draw of one number is
   * the same draw at every node: there it adds up.
   *
   * @param node index in {@link #nodes}
   * @return one array per draw with one figure per step
   */
  public double[][] paths(int node) {
    return draws.paths(node);
  }
}
