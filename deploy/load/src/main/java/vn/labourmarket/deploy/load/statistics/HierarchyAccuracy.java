package vn.labourmarket.deploy.load.statistics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.ForecastMethods;
import vn.labourmarket.statistics.forecasting.ForecastPoint;
import vn.labourmarket.statistics.forecasting.Interval;
import vn.labourmarket.statistics.forecasting.PoolForecast;
import vn.labourmarket.statistics.hierarchy.Dimension;
import vn.labourmarket.statistics.hierarchy.ForecastPlan;
import vn.labourmarket.statistics.hierarchy.HierarchicalForecast;
import vn.labourmarket.statistics.hierarchy.Hierarchy;
import vn.labourmarket.statistics.hierarchy.NodeForecast;
import vn.labourmarket.statistics.hierarchy.NodePoint;
import vn.labourmarket.statistics.hierarchy.Reconciler;
import vn.labourmarket.statistics.hierarchy.Reconciliation;
import vn.labourmarket.statistics.hierarchy.SeriesTable;

/**
 * Reconciled forecasts of the cells and totals of tables, the last two years held back, beside what
 * was published for the same split.
 */
final class HierarchyAccuracy {
  private static final int YEARS = 2;
  private static final long SEED = 20261123;

  private final String name;
  private final int season;
  private final int horizon;
  private final List<Dimension> dimensions;
  private final List<List<String>> cells;
  private final Hierarchy hierarchy;
  private final double[][] known;
  private final double[][] future;
  private final Map<String, Double> published;

  private HierarchyAccuracy(Path folder, Path file) throws IOException {
    HierarchyFile stored = HierarchyFile.read(file);
    name = file.getFileName().toString().replace(StoredFile.ENDING, "");
    season = stored.seasonLength();
    horizon = YEARS * season;
    dimensions = stored.dimensions();
    cells = stored.cells();
    hierarchy = Hierarchy.of(dimensions, cells);
    int length = stored.histories()[0].length;
    double[][] all = new double[hierarchy.nodes().size()][length];
    for (int t = 0; t < length; t++) {
      double[] summed = hierarchy.summed(column(stored.histories(), t));
      for (int node = 0; node < all.length; node++) {
        all[node][t] = summed[node];
      }
    }
    known =
        Arrays.stream(all).map(it -> Arrays.copyOf(it, length - horizon)).toArray(double[][]::new);
    future =
        Arrays.stream(all)
            .map(it -> Arrays.copyOfRange(it, length - horizon, length))
            .toArray(double[][]::new);
    published =
        published(
            folder.resolve("published").resolve(name.split("_")[0] + "_hierarchy_published.csv"));
  }

  /** Of every file in the folder of tables, if there is one. */
  static List<Row> rows(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : StoredFile.in(folder.resolve("hierarchy"))) {
      rows.addAll(new HierarchyAccuracy(folder, file).rows());
    }
    return rows;
  }

  private static Map<String, Double> published(Path file) throws IOException {
    Map<String, Double> published = new HashMap<>();
    if (Files.exists(file)) {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      String[] names = lines.get(0).split(",");
      for (String line : lines.subList(1, lines.size())) {
        String[] fields = line.split(",");
        for (int i = 2; fields[1].equals("rmse") && i < fields.length; i++) {
          published.put(fields[0] + " " + names[i], Double.parseDouble(fields[i]));
        }
      }
    }
    return published;
  }

  private List<Row> rows() {
    PoolForecast pool = PoolForecast.of(Arrays.asList(known), season, horizon, Combination.E6);
    double[][] residuals = pool.oneStepErrors();
    List<Row> rows = new ArrayList<>();
    rows.addAll(
        rows(
            "ets",
            Arrays.stream(known)
                .parallel()
                .map(it -> means(ForecastMethods.ets().forecast(it, season, horizon)))
                .toArray(double[][]::new),
            residuals));
    rows.addAll(
        rows(
            "e6",
            pool.forecasts().stream().map(HierarchyAccuracy::means).toArray(double[][]::new),
            residuals));
    rows.addAll(intervals());
    return rows;
  }

  /** Of the whole answer: how many of the figures held back are in the intervals. */
  private List<Row> intervals() {
    double[][] histories = Arrays.copyOfRange(known, hierarchy.totals(), known.length);
    HierarchicalForecast forecast =
        HierarchicalForecast.of(
            new SeriesTable(dimensions, cells, histories, season, false),
            ForecastPlan.usual(horizon, SEED));
    double[] inside = new double[4];
    double[] figures = new double[2];
    for (NodeForecast node : forecast.nodes()) {
      int at = hierarchy.nodes().indexOf(node.codes());
      int level = at < hierarchy.totals() ? 0 : 1;
      for (NodePoint point : node.points()) {
        double actual = future[at][point.step() - 1];
        figures[level]++;
        inside[level] += isIn(point.interval80(), actual) ? 1 : 0;
        inside[2 + level] += isIn(point.interval95(), actual) ? 1 : 0;
      }
    }
    return List.of(
        row("e6 mint coverage80 totals", inside[0] / figures[0], "", ""),
        row("e6 mint coverage95 totals", inside[2] / figures[0], "", ""),
        row("e6 mint coverage80 Bottom", inside[1] / figures[1], "", ""),
        row("e6 mint coverage95 Bottom", inside[3] / figures[1], "", ""));
  }

  private static boolean isIn(Interval interval, double actual) {
    return interval.lower() <= actual && actual <= interval.upper();
  }

  private static double[] means(Forecast forecast) {
    return forecast.points().stream().mapToDouble(ForecastPoint::mean).toArray();
  }

  private List<Row> rows(String base, double[][] forecasts, double[][] residuals) {
    Map<String, double[][]> answers = new LinkedHashMap<>();
    answers.put("base", forecasts);
    double furthest = 0;
    double negative = 0;
    for (Reconciliation method : Reconciliation.values()) {
      Reconciler reconciler = new Reconciler(hierarchy, method, residuals);
      double[][] answer = new double[forecasts.length][horizon];
      for (int step = 0; step < horizon; step++) {
        double[] figures = reconciler.nonNegative(column(forecasts, step));
        double[] sums =
            hierarchy.summed(Arrays.copyOfRange(figures, hierarchy.totals(), figures.length));
        for (int node = 0; node < figures.length; node++) {
          answer[node][step] = figures[node];
          double away = Math.abs(figures[node] - sums[node]) / Math.max(1, Math.abs(sums[node]));
          furthest = Math.max(furthest, away);
          negative += figures[node] < 0 ? 1 : 0;
        }
      }
      answers.put(method.name().toLowerCase(java.util.Locale.ROOT), answer);
    }
    List<Row> rows = new ArrayList<>();
    int[] cells = IntStream.range(hierarchy.totals(), known.length).toArray();
    answers.forEach(
        (method, answer) -> {
          rows.add(row(base + " " + method + " RMSE Total", rmse(answer, 0), "Total", method));
          rows.add(
              row(base + " " + method + " RMSE Bottom", rmse(answer, cells), "Bottom", method));
          rows.add(
              row(
                  base + " " + method + " RMSE all",
                  rmse(answer, IntStream.range(0, known.length).toArray()),
                  "",
                  method));
        });
    rows.add(row(base + " farthest from coherent", furthest, "", ""));
    rows.add(row(base + " figures below zero", negative, "", ""));
    return rows;
  }

  private Row row(String measure, double value, String level, String method) {
    String column = method.equals("mint") ? "mint_shrink" : method;
    @Nullable Double peer = published.get(level + " " + column);
    return new Row(
        name, "all", measure, value, value, value, peer == null ? null : "published", peer);
  }

  private static double[] column(double[][] figures, int step) {
    return Arrays.stream(figures).mapToDouble(it -> it[step]).toArray();
  }

  /** Mean over nodes of the root of the mean squared error. */
  private double rmse(double[][] answer, int... nodes) {
    double sum = 0;
    for (int node : nodes) {
      double squares = 0;
      for (int step = 0; step < horizon; step++) {
        double error = answer[node][step] - future[node][step];
        squares += error * error;
      }
      sum += Math.sqrt(squares / horizon);
    }
    return sum / nodes.length;
  }
}
