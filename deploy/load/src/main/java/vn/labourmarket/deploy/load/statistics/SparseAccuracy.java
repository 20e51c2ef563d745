package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.labourmarket.statistics.counts.CountDistribution;
import vn.labourmarket.statistics.counts.CountForecast;
import vn.labourmarket.statistics.counts.CountForecasts;
import vn.labourmarket.statistics.counts.CountTable;
import vn.labourmarket.statistics.scoring.PairedBootstrap;

/**
 * How near forecasts of small counts are to the rates that the counts were drawn with, beside the
 * plain mean of the same twelve quarters. Squared errors are divided by the cell's mean rate, which
 * is the variance of its counts: a small cell matters as much as a large one.
 */
final class SparseAccuracy {
  private static final int KNOWN = 12;
  private static final int SEASON = 4;
  private static final int[] ORIGINS = {32, 44, 56, 68};
  private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(20261123, 999);

  private final List<double[]> squares = new ArrayList<>();
  private int counted;
  private int inside;

  private SparseAccuracy() {}

  private record Cell(String region, String purpose, double[] rates, double[] counts) {}

  /** A row for each thinning and state: one table each. */
  static List<Row> rows(Path folder) throws IOException {
    Path file = folder.resolve("sparse-counts").resolve("thinned_counts.csv.gz");
    if (!Files.exists(file)) {
      return List.of();
    }
    TreeMap<String, TreeMap<String, Map<String, NamedCsvRecord>>> tables = new TreeMap<>();
    for (NamedCsvRecord row : StoredFile.rows(file)) {
      tables
          .computeIfAbsent(
              row.getField("thin") + " " + row.getField("state"), it -> new TreeMap<>())
          .computeIfAbsent(
              row.getField("region") + "\t" + row.getField("purpose"), it -> new TreeMap<>())
          .put(row.getField("quarter"), row);
    }
    TreeMap<String, SparseAccuracy> byThinning = new TreeMap<>();
    tables.forEach(
        (name, cells) ->
            byThinning
                .computeIfAbsent(name.split(" ")[0], it -> new SparseAccuracy())
                .score(cells.values().stream().map(SparseAccuracy::cell).toList()));
    List<Row> rows = new ArrayList<>();
    byThinning.forEach((thin, accuracy) -> rows.addAll(accuracy.rowsOf("thin " + thin)));
    return rows;
  }

  private static Cell cell(Map<String, NamedCsvRecord> quarters) {
    NamedCsvRecord first = quarters.values().iterator().next();
    return new Cell(
        first.getField("region"),
        first.getField("purpose"),
        quarters.values().stream()
            .mapToDouble(it -> Double.parseDouble(it.getField("rate")))
            .toArray(),
        quarters.values().stream()
            .mapToDouble(it -> Double.parseDouble(it.getField("count")))
            .toArray());
  }

  private void score(List<Cell> cells) {
    List<String> regions = cells.stream().map(Cell::region).distinct().toList();
    List<String> purposes = cells.stream().map(Cell::purpose).distinct().toList();
    int length = cells.stream().mapToInt(it -> it.counts().length).min().orElse(0);
    for (int origin : ORIGINS) {
      if (origin + SEASON > length) {
        continue;
      }
      double[][] known =
          cells.stream()
              .map(it -> Arrays.copyOfRange(it.counts(), origin - KNOWN, origin))
              .toArray(double[][]::new);
      List<CountForecast> answers =
          CountForecasts.of(
              new CountTable(
                  cells.stream().mapToInt(it -> regions.indexOf(it.region())).toArray(),
                  cells.stream().mapToInt(it -> purposes.indexOf(it.purpose())).toArray(),
                  known),
              SEASON,
              SEASON);
      for (int i = 0; i < known.length; i++) {
        if (CountForecasts.isSparse(known[i])) {
          score(cells.get(i), origin, known[i], answers.get(i).steps());
        }
      }
    }
  }

  private void score(Cell cell, int origin, double[] known, List<CountDistribution> answers) {
    double plain = Arrays.stream(known).average().orElse(0);
    double variance = Arrays.stream(cell.rates()).average().orElse(0);
    if (variance == 0) {
      return;
    }
    double[] both = new double[2];
    for (int step = 0; step < answers.size(); step++) {
      double rate = cell.rates()[origin + step];
      double count = cell.counts()[origin + step];
      both[0] += Math.pow(answers.get(step).mean() - rate, 2) / variance;
      both[1] += Math.pow(plain - rate, 2) / variance;
      counted++;
      inside +=
          answers.get(step).quantile(0.1) <= count && count <= answers.get(step).quantile(0.9)
              ? 1
              : 0;
    }
    squares.add(both);
  }

  private List<Row> rowsOf(String variant) {
    double[] ours = squares.stream().mapToDouble(it -> it[0]).toArray();
    double[] plain = squares.stream().mapToDouble(it -> it[1]).toArray();
    PairedBootstrap.Estimate ratio =
        BOOTSTRAP.of(
            ours.length,
            drawn ->
                100
                    * (Math.sqrt(
                            PairedBootstrap.mean(ours, drawn) / PairedBootstrap.mean(plain, drawn))
                        - 1));
    double coverage = (double) inside / counted;
    return List.of(
        new Row(
            "sparse counts",
            variant,
            "scaled RMSE against the plain mean in %",
            ratio.value(),
            ratio.low(),
            ratio.high(),
            "plain mean",
            0.0),
        new Row(
            "sparse counts",
            variant,
            "80 % coverage, at least",
            coverage,
            coverage,
            coverage,
            null,
            null));
  }
}
