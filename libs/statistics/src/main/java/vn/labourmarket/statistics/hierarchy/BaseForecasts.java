package vn.labourmarket.statistics.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.labourmarket.statistics.counts.CountDistribution;
import vn.labourmarket.statistics.counts.CountForecast;
import vn.labourmarket.statistics.counts.CountForecasts;
import vn.labourmarket.statistics.counts.CountTable;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.HistoryFlag;
import vn.labourmarket.statistics.forecasting.PoolForecast;

/**
 * Forecasts of all nodes of a table, each by itself: sparse counts as counts, all others as one
 * pool. A sparse total of nothing but sparse cells is what these add to.
 */
final class BaseForecasts {
  static final String COUNTS = "counts";

  /** Residuals of one period say nothing of how errors go together. */
  private static final int FEWEST_PERIODS = 2;

  /** Of an interval of 95 %, in standard deviations. */
  private static final double WIDTH_95 = 2 * 1.96;

  private final Hierarchy hierarchy;
  private final double[][] histories;
  private final SeriesTable table;
  private final ForecastPlan plan;
  private final Outcome[][] outcomes;
  private final double[][] errors;
  private final List<Set<HistoryFlag>> flags = new ArrayList<>();
  private final String[] methods;
  private final PoolForecast pool;

  BaseForecasts(SeriesTable table, ForecastPlan plan, Hierarchy hierarchy, double[][] histories) {
    this.table = table;
    this.plan = plan;
    this.hierarchy = hierarchy;
    this.histories = histories;
    int n = histories.length;
    this.outcomes = new Outcome[n][plan.horizon()];
    this.errors = new double[n][];
    this.methods = new String[n];
    for (double[] history : histories) {
      flags.add(HistoryFlag.of(history, table.seasonLength()));
    }
    boolean[] sparse = sparse();
    count(sparse);
    this.pool = smooth(sparse);
  }

  private boolean[] sparse() {
    boolean[] sparse = new boolean[histories.length];
    for (int node = histories.length - 1; node >= 0 && table.counts(); node--) {
      boolean never = Arrays.stream(histories[node]).allMatch(Double::isNaN);
      sparse[node] = never || CountForecasts.isSparse(histories[node]);
      for (int cell : node < hierarchy.totals() ? hierarchy.below(node) : new int[0]) {
        sparse[node] &= sparse[hierarchy.totals() + cell];
      }
    }
    return sparse;
  }

  private void count(boolean[] sparse) {
    int totals = hierarchy.totals();
    int[] cells = IntStream.range(totals, sparse.length).filter(i -> sparse[i]).toArray();
    if (cells.length == 0) {
      return;
    }
    Map<Object, Integer> rows = new HashMap<>();
    Map<Object, Integer> columns = new HashMap<>();
    int[] row = new int[cells.length];
    int[] column = new int[cells.length];
    for (int i = 0; i < cells.length; i++) {
      List<String> codes = hierarchy.nodes().get(cells[i]);
      row[i] = numbered(rows, codes.get(0));
      column[i] = numbered(columns, codes.subList(1, codes.size()));
    }
    double[][] counts = Arrays.stream(cells).mapToObj(i -> histories[i]).toArray(double[][]::new);
    List<CountForecast> answers =
        CountForecasts.of(
            new CountTable(row, column, counts), table.seasonLength(), plan.horizon());
    for (int i = 0; i < cells.length; i++) {
      CountForecast answer = answers.get(i);
      methods[cells[i]] = COUNTS;
      errors[cells[i]] = padded(answer.oneStepErrors());
      Arrays.setAll(outcomes[cells[i]], step -> new Outcome.Counted(answer.steps().get(step)));
    }
    IntStream.range(0, totals).filter(total -> sparse[total]).forEach(this::add);
  }

  /** Of a total whose cells are counts, taken as independent. */
  private void add(int total) {
    double[] sum = new double[Math.max(FEWEST_PERIODS, table.periods())];
    double[] means = new double[plan.horizon()];
    double[] variances = new double[plan.horizon()];
    for (int cell : hierarchy.below(total)) {
      int node = hierarchy.totals() + cell;
      for (int t = 0; t < sum.length; t++) {
        sum[t] += Double.isNaN(errors[node][t]) ? 0 : errors[node][t];
      }
      for (int step = 0; step < means.length; step++) {
        if (outcomes[node][step] instanceof Outcome.Counted counted) {
          means[step] += counted.distribution().mean();
          variances[step] += counted.distribution().variance();
        }
      }
    }
    methods[total] = COUNTS;
    errors[total] = sum;
    for (int step = 0; step < means.length; step++) {
      double mean = means[step];
      double excess = mean > 0 ? Math.max(0, (variances[step] - mean) / mean / mean) : 0;
      outcomes[total][step] = new Outcome.Counted(new CountDistribution(mean, excess));
    }
  }

  private PoolForecast smooth(boolean[] sparse) {
    int[] nodes = IntStream.range(0, sparse.length).filter(i -> !sparse[i]).toArray();
    Map<Object, Integer> groups = new HashMap<>();
    List<double[]> series = new ArrayList<>();
    int[] group = new int[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      List<String> path = table.dimensions().get(0).path(hierarchy.nodes().get(nodes[i]).get(0));
      group[i] = numbered(groups, path.get(Math.min(1, path.size() - 1)));
      series.add(histories[nodes[i]]);
    }
    PoolForecast smooth =
        PoolForecast.of(series, group, table.seasonLength(), plan.horizon(), plan.combination());
    double[][] past = smooth.oneStepErrors();
    Zeros zeros = new Zeros(hierarchy, histories, nodes);
    for (int i = 0; i < nodes.length; i++) {
      Forecast forecast = smooth.forecasts().get(i);
      int node = nodes[i];
      flags.set(node, forecast.flags());
      methods[node] = forecast.method();
      errors[node] = padded(past[i]);
      Arrays.setAll(
          outcomes[node],
          step ->
              forecast.points().isEmpty()
                  ? zeros.bare(node, step)
                  : new Outcome.Smooth(forecast.points().get(step)));
    }
    return smooth;
  }

  private static int numbered(Map<Object, Integer> known, Object name) {
    return known.computeIfAbsent(name, it -> known.size());
  }

  private static double[] padded(double[] residuals) {
    double[] padded = Arrays.copyOf(residuals, Math.max(FEWEST_PERIODS, residuals.length));
    Arrays.fill(padded, residuals.length, padded.length, Double.NaN);
    return padded;
  }

  /** One figure per node. */
  double[] means(int step) {
    return Arrays.stream(outcomes).mapToDouble(it -> it[step].mean()).toArray();
  }

  /** Errors of one step, a row for each node. */
  double[][] errors() {
    return errors;
  }

  /** Of nodes that never changed, so that they have no errors: by what others say of them. */
  double[] leastVariances() {
    double[] least = new double[outcomes.length];
    for (int node = 0; node < least.length; node++) {
      if (flags.get(node).contains(HistoryFlag.CONSTANT_HISTORY)
          && outcomes[node][0] instanceof Outcome.Smooth smooth) {
        least[node] = Math.pow(smooth.point().interval95().width() / WIDTH_95, 2);
      }
    }
    return least;
  }

  Outcome outcome(int node, int step) {
    return outcomes[node][step];
  }

  String method(int node) {
    return methods[node];
  }

  Set<HistoryFlag> flags(int node) {
    return flags.get(node);
  }

  /** See {@link PoolForecast#score}. */
  double score(int step, double[] independent) {
    return pool.score(step, independent);
  }
}
