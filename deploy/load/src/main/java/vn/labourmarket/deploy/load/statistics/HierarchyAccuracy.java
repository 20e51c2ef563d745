package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.ForecastMethods;
import vn.labourmarket.statistics.forecasting.ForecastPoint;
import vn.labourmarket.statistics.forecasting.PoolForecast;
import vn.labourmarket.statistics.hierarchy.Dimension;
import vn.labourmarket.statistics.hierarchy.Hierarchy;
import vn.labourmarket.statistics.hierarchy.Reconciler;
import vn.labourmarket.statistics.hierarchy.Reconciliation;

/**
 * Reconciled forecasts of regions by purpose, the last two years held back, beside what was
 * published for the same split.
 */
final class HierarchyAccuracy {
  private static final String FILE = "tourism_quarterly_region_purpose";
  private static final int SEASON = 4;
  private static final int HORIZON = 8;

  private final Hierarchy hierarchy;
  private final double[][] known;
  private final double[][] future;
  private final Map<String, Double> published;

  private HierarchyAccuracy(Path folder) throws IOException {
    TreeMap<List<String>, TreeMap<String, Double>> cells =
        new TreeMap<>(Comparator.comparing(List::toString));
    Map<String, String> states = new HashMap<>();
    for (NamedCsvRecord row :
        StoredFile.rows(folder.resolve("hierarchy").resolve(FILE + StoredFile.ENDING))) {
      String region = row.getField("State") + "/" + row.getField("Region");
      states.put(region, row.getField("State"));
      cells
          .computeIfAbsent(List.of(region, row.getField("Purpose")), it -> new TreeMap<>())
          .put(row.getField("q"), Double.parseDouble(row.getField("Trips")));
    }
    hierarchy =
        Hierarchy.of(
            List.of(new Dimension(states), new Dimension(Map.of())), List.copyOf(cells.keySet()));
    double[][] bottom =
        cells.values().stream()
            .map(it -> it.values().stream().mapToDouble(Double::doubleValue).toArray())
            .toArray(double[][]::new);
    int length = bottom[0].length;
    double[][] all = new double[hierarchy.nodes().size()][length];
    for (int t = 0; t < length; t++) {
      int at = t;
      double[] summed = hierarchy.summed(Arrays.stream(bottom).mapToDouble(it -> it[at]).toArray());
      for (int node = 0; node < all.length; node++) {
        all[node][t] = summed[node];
      }
    }
    known =
        Arrays.stream(all).map(it -> Arrays.copyOf(it, length - HORIZON)).toArray(double[][]::new);
    future =
        Arrays.stream(all)
            .map(it -> Arrays.copyOfRange(it, length - HORIZON, length))
            .toArray(double[][]::new);
    published = published(folder.resolve("published").resolve("tourism_hierarchy_published.csv"));
  }

  /** Nothing where the folder has no such series. */
  static List<Row> rows(Path folder) throws IOException {
    return Files.exists(folder.resolve("hierarchy").resolve(FILE + StoredFile.ENDING))
        ? new HierarchyAccuracy(folder).rows()
        : List.of();
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
    PoolForecast pool = PoolForecast.of(Arrays.asList(known), SEASON, HORIZON, Combination.E6);
    double[][] residuals = pool.oneStepErrors();
    List<Row> rows = new ArrayList<>();
    rows.addAll(
        rows(
            "ets",
            Arrays.stream(known)
                .parallel()
                .map(it -> means(ForecastMethods.ets().forecast(it, SEASON, HORIZON)))
                .toArray(double[][]::new),
            residuals));
    rows.addAll(
        rows(
            "e6",
            pool.forecasts().stream().map(HierarchyAccuracy::means).toArray(double[][]::new),
            residuals));
    return rows;
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
      double[][] answer = new double[forecasts.length][HORIZON];
      for (int step = 0; step < HORIZON; step++) {
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
        FILE, "all", measure, value, value, value, peer == null ? null : "published", peer);
  }

  private static double[] column(double[][] figures, int step) {
    return Arrays.stream(figures).mapToDouble(it -> it[step]).toArray();
  }

  /** Mean over nodes of the root of the mean squared error. */
  private double rmse(double[][] answer, int... nodes) {
    double sum = 0;
    for (int node : nodes) {
      double squares = 0;
      for (int step = 0; step < HORIZON; step++) {
        double error = answer[node][step] - future[node][step];
        squares += error * error;
      }
      sum += Math.sqrt(squares / HORIZON);
    }
    return sum / nodes.length;
  }
}
