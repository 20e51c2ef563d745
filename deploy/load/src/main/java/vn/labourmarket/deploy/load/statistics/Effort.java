package vn.labourmarket.deploy.load.statistics;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.ForecastMethod;
import vn.labourmarket.statistics.forecasting.ForecastMethods;
import vn.labourmarket.statistics.forecasting.PoolForecast;

/**
 * Processor time of each method for a series, beside R's {@code forecast} in the same run where the
 * machine has it ({@code apt-get install r-base-core r-cran-forecast}).
 */
final class Effort {
  private static final int SERIES = 60;
  private static final int ROUNDS = 8;
  private static final int HORIZON = 8;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private static final Map<String, String> PEERS =
      Map.of("ets", "ets", "arima", "auto.arima", "theta", "thetaf");

  private static final String SCRIPT =
      """
      suppressMessages(library(forecast))
      lines <- readLines(commandArgs(trailingOnly = TRUE)[1])
      series <- lapply(strsplit(lines, ";"), function(x) ts(as.numeric(x), frequency = %d))
      methods <- list(
        ets = function(x) forecast(ets(x), h = 8),
        auto.arima = function(x) forecast(auto.arima(x), h = 8),
        thetaf = function(x) thetaf(x, h = 8))
      for (name in names(methods)) {
        begin <- proc.time()
        for (x in series) try(methods[[name]](x), silent = TRUE)
        spent <- proc.time() - begin
        cat(name, 1000 * (spent[["user.self"]] + spent[["sys.self"]]) / length(series), "\\n")
      }
      """;

  private Effort() {}

  /** A row for each method on some series of a set. */
  static List<Row> rows(String set, List<TestSeries> all, int season) throws IOException {
    List<double[]> histories = all.stream().limit(SERIES).map(TestSeries::history).toList();
    Map<String, Double> peers = peers(histories, season);
    List<Row> rows = new ArrayList<>();
    for (ForecastMethod method : ForecastMethods.all()) {
      @Nullable String peer = PEERS.get(method.name());
      @Nullable Double theirs = peer == null ? null : peers.get(peer);
      rows.add(
          row(
              set,
              method.name(),
              () -> histories.forEach(it -> method.forecast(it, season, HORIZON)),
              THREADS::getCurrentThreadCpuTime,
              histories.size(),
              theirs == null ? null : "R " + peer,
              theirs));
    }
    for (Combination combination : Combination.values()) {
      rows.add(
          row(
              set,
              combination.methodName() + " with intervals",
              () -> PoolForecast.of(histories, season, HORIZON, combination),
              // In steps of ten milliseconds, but of all threads.
              SYSTEM::getProcessCpuTime,
              histories.size(),
              null,
              null));
    }
    return rows;
  }

  private static Row row(
      String set,
      String method,
      Runnable work,
      LongSupplier spent,
      int series,
      @Nullable String peer,
      @Nullable Double theirs) {
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      long begin = spent.getAsLong();
      work.run();
      rounds[round] = (spent.getAsLong() - begin) / 1e6 / series;
    }
    // The first rounds were compiled on the way.
    double[] warm = Arrays.copyOfRange(rounds, ROUNDS / 2, ROUNDS);
    Arrays.sort(warm);
    return new Row(
        set,
        "all",
        method + " CPU ms a series",
        warm[warm.length / 2],
        warm[0],
        warm[warm.length - 1],
        peer,
        theirs);
  }

  /** Nothing where there is no R with its package. */
  private static Map<String, Double> peers(List<double[]> histories, int season)
      throws IOException {
    Path series = Files.createTempFile("series", ".txt");
    Path script = Files.createTempFile("forecast", ".R");
    try {
      Files.write(
          series,
          histories.stream()
              .map(
                  it ->
                      Arrays.stream(it).mapToObj(Double::toString).collect(Collectors.joining(";")))
              .toList());
      Files.writeString(script, SCRIPT.formatted(season));
      Map<String, Double> millis = new HashMap<>();
      for (String line : answered("Rscript", script.toString(), series.toString())) {
        String[] words = line.split(" ");
        millis.put(words[0], Double.parseDouble(words[1]));
      }
      return millis;
    } finally {
      Files.delete(series);
      Files.delete(script);
    }
  }

  private static List<String> answered(String... command) throws IOException {
    Process process;
    try {
      process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    } catch (IOException missing) {
      return List.of();
    }
    String answer =
        new String(
            process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    try {
      return process.waitFor() == 0 ? answer.lines().toList() : List.of();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }
}
