package vn.labourmarket.deploy.load.statistics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.statistics.forecasting.Combination;

/** What {@code deploy/load/statistics-report} runs. */
public final class StatisticsReport {
  private static final String USAGE =
      "deploy/load/statistics-report DIR [--json] [--only accuracy|disclosure|effort|throughput]"
          + " [--combination E6|FAST] [--large]";
  private static final List<String> PARTS =
      List.of("accuracy", "disclosure", "effort", "throughput");
  private static final int[] TRUNCATIONS = {8, 12, 20};

  private StatisticsReport() {}

  public static void main(String[] arguments) throws IOException {
    Arguments given;
    List<String> parts;
    List<Combination> combinations;
    try {
      if (arguments.length == 0 || !Files.isDirectory(Path.of(arguments[0]))) {
        throw new IllegalArgumentException(USAGE + "; DIR holds series or a survey's results");
      }
      String[] options = Stream.of(arguments).skip(1).toArray(String[]::new);
      given = new Arguments(options, Set.of("json", "large"), Set.of("only", "combination"));
      parts = chosen(given, "only", PARTS);
      combinations =
          chosen(given, "combination", Stream.of(Combination.values()).map(Enum::name).toList())
              .stream()
              .map(Combination::valueOf)
              .toList();
    } catch (IllegalArgumentException bad) {
      System.err.println(bad.getMessage());
      System.exit(2);
      return;
    }
    Path folder = Path.of(arguments[0]);
    List<Row> rows = new ArrayList<>();
    for (String part : parts) {
      rows.addAll(
          switch (part) {
            case "accuracy" -> accuracy(folder);
            case "disclosure" -> DisclosureRun.rows();
            case "effort" -> effort(folder);
            // A folder without series is no place to ask how long series take, unless asked.
            default ->
                parts.size() > 1 && StoredFile.in(folder.resolve("series")).isEmpty()
                    ? List.of()
                    : Throughput.rows(given.flag("large"), combinations);
          });
    }
    if (given.flag("json")) {
      System.out.println(Api.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(rows));
    } else {
      System.out.print(table(rows));
    }
  }

  /** All there are, or the one that is asked for. */
  private static List<String> chosen(Arguments given, String option, List<String> all) {
    String one = given.text(option, "");
    if (!one.isEmpty() && !all.contains(one)) {
      throw new IllegalArgumentException("--" + option + " is one of " + all);
    }
    return one.isEmpty() ? all : List.of(one);
  }

  /** Every set, whole and truncated, in the order of the files' names. */
  static List<Row> accuracy(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : StoredFile.in(folder.resolve("series"))) {
      rows.addAll(ofSet(folder, file));
    }
    rows.addAll(HierarchyAccuracy.rows(folder));
    rows.addAll(SparseAccuracy.rows(folder));
    rows.addAll(LateReportsAccuracy.rows(folder));
    rows.addAll(SmallAreaAgreement.rows(folder));
    rows.addAll(SurveyAgreement.rows(folder));
    return rows;
  }

  /** Processor time of a series for each set. */
  private static List<Row> effort(Path folder) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (Path file : StoredFile.in(folder.resolve("series"))) {
      rows.addAll(Effort.rows(name(file), TestSeries.read(file, season(file)), season(file)));
    }
    return rows;
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(StoredFile.ENDING, "");
  }

  /** As the name of the file says; of quarters where it says nothing. */
  static int season(Path file) {
    String name = name(file);
    if (name.matches(".*(yearly|annual).*|.*_y")) {
      return 1;
    }
    return name.matches(".*month.*|.*_m") ? 12 : 4;
  }

  private static List<Row> ofSet(Path folder, Path file) throws IOException {
    List<Row> rows = new ArrayList<>();
    String name = name(file);
    int season = season(file);
    List<TestSeries> all = TestSeries.read(file, season);
    rows.addAll(compared(folder, name, "all", "", season, all));
    for (int last : season == 4 ? TRUNCATIONS : new int[0]) {
      List<TestSeries> truncated =
          all.stream().filter(it -> it.history().length >= last).map(it -> it.last(last)).toList();
      rows.addAll(compared(folder, name, "last" + last, "_c" + last, season, truncated));
    }
    return rows;
  }

  private static List<Row> compared(
      Path folder, String set, String variant, String suffix, int season, List<TestSeries> series)
      throws IOException {
    Path stored = folder.resolve("peers").resolve(set + suffix + StoredFile.ENDING);
    Map<String, Map<String, Answers>> peers =
        Files.exists(stored) ? Answers.stored(stored) : Map.of();
    return series.isEmpty()
        ? List.of()
        : new Comparison(set, variant, season, series, peers).rows();
  }

  private static String table(List<Row> rows) {
    StringBuilder table = new StringBuilder();
    table.append(
        String.format(
            "%-18s %-7s %-28s %9s %20s  %s%n",
            "set", "variant", "measure", "value", "95 % of resamples", "best peer"));
    for (Row row : rows) {
      table.append(
          String.format(
              Locale.ROOT,
              "%-18s %-7s %-28s %9s %9s – %8s  %s%n",
              row.set(),
              row.variant(),
              row.measure(),
              figure(row.value()),
              figure(row.low()),
              figure(row.high()),
              row.peer() == null ? "–" : row.peer() + " " + figure(row.peerValue())));
    }
    return table.toString();
  }

  /** Differences that are nothing but rounding still show their size. */
  private static String figure(@Nullable Double value) {
    return value == null || value == 0 || Math.abs(value) >= 0.001
        ? String.format(Locale.ROOT, "%.3f", value)
        : String.format(Locale.ROOT, "%.0e", value);
  }
}
