package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Agrees with R's forecast package where its answers to the benchmark series are at hand. */
class PeerComparisonTest {
  private static final Path BENCHMARK = Path.of("../../../shared/data/forecast-benchmark");

  @ParameterizedTest
  @CsvSource({
    "m3_quarterly, m3_quarterly, 4, 0",
    "m3_quarterly, m3_quarterly_c8, 4, 8",
    "m3_quarterly, m3_quarterly_c20, 4, 20",
    "tourism_quarterly, tourism_quarterly, 4, 0",
    "m3_yearly, m3_yearly, 1, 0",
  })
  void agreesWithSeasonalNaiveInR(String series, String peers, int season, int lastOnly) {
    List<Peer> compared = peers(series, peers, lastOnly, "snaive");

    for (Peer peer : compared) {
      double[] mean = numbers(peer.fields()[2]);
      double[] low80 = numbers(peer.fields()[3]);
      double[] high95 = numbers(peer.fields()[6]);
      Forecast forecast = new SeasonalNaive().forecast(peer.history(), season, mean.length);
      for (int i = 0; i < mean.length; i++) {
        ForecastPoint point = forecast.points().get(i);
        double tolerance = 1e-6 * Math.max(1, Math.abs(high95[i]));
        assertEquals(mean[i], point.mean(), tolerance, peer.fields()[0]);
        assertEquals(low80[i], point.p10(), tolerance, peer.fields()[0]);
        assertEquals(high95[i], point.interval95().upper(), tolerance, peer.fields()[0]);
      }
    }
    assertTrue(compared.size() > 100, "only " + compared.size() + " series compared");
  }

  /**
   * What needs no search agrees everywhere. Where both search for weights they differ on a few
   * series in a hundred: on those R's search ends at a larger sum of squares, as was seen when all
   * 19 of theta's were looked at. Of 15 forms of smoothing both choose by likelihoods that each
   * searches for in its own way: two thirds end at the same forecast, and of the others R has the
   * better criterion in 8 of 211. Methods that search long are compared on every second series.
   */
  @ParameterizedTest
  @CsvSource({
    "m3_quarterly, m3_quarterly, 4, 0, naive2, naive2, 1e-6, 1",
    "m3_quarterly, m3_quarterly_c12, 4, 12, naive2, naive2, 1e-6, 1",
    "tourism_quarterly, tourism_quarterly, 4, 0, naive2, naive2, 1e-6, 1",
    "us_employment_q, us_employment_q, 4, 0, naive2, naive2, 1e-6, 1",
    "m3_yearly, m3_yearly, 1, 0, naive2, naive2, 1e-6, 1",
    "m3_quarterly, m3_quarterly, 4, 0, simple-smoothing, ses, 1e-3, 0.99",
    "m3_quarterly, m3_quarterly, 4, 0, theta, theta_m4, 1e-3, 0.96",
    "m3_yearly, m3_yearly, 1, 0, theta, theta_m4, 1e-3, 0.96",
    "m3_quarterly, m3_quarterly, 4, 0, ets, ets, 1e-2, 0.65",
    "m3_quarterly, m3_quarterly, 4, 0, arima, auto.arima, 1e-2, 0.75",
  })
  void agreesWithTheBenchmarksOfTheCompetitionsInR(
      String series,
      String peers,
      int season,
      int lastOnly,
      String name,
      String theirs,
      double tolerance,
      double share) {
    ForecastMethod method =
        ForecastMethods.all().stream()
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow();
    List<Peer> compared = peers(series, peers, lastOnly, theirs);

    int agreeing = 0;
    int every = List.of("ets", "arima").contains(name) ? 2 : 1;
    int answered = 0;
    for (int i = 0; i < compared.size(); i += every) {
      Peer peer = compared.get(i);
      answered++;
      double[] mean = numbers(peer.fields()[2]);
      Forecast forecast = method.forecast(peer.history(), season, mean.length);
      boolean agrees = true;
      for (int step = 0; step < mean.length; step++) {
        double distance = Math.abs(mean[step] - forecast.points().get(step).mean());
        agrees &= distance <= tolerance * Math.max(1, Math.abs(mean[step]));
      }
      agreeing += agrees ? 1 : 0;
    }

    assertTrue(answered > 100, "only " + answered + " series compared");
    assertTrue(agreeing >= share * answered, agreeing + " of " + answered);
  }

  private record Peer(double[] history, String[] fields) {}

  private static List<Peer> peers(String series, String peers, int lastOnly, String method) {
    Path forecasts = BENCHMARK.resolve("peers").resolve(peers + ".csv.gz");
    assumeTrue(Files.exists(forecasts), "skipped: no forecast benchmark beside the project");
    Map<String, double[]> histories = new HashMap<>();
    for (String line : lines(BENCHMARK.resolve("series").resolve(series + ".csv.gz"))) {
      String[] fields = line.split(",");
      double[] all = numbers(fields[6]);
      int from = lastOnly == 0 ? 0 : Math.max(0, all.length - lastOnly);
      histories.put(fields[0], Arrays.copyOfRange(all, from, all.length));
    }
    return lines(forecasts).stream()
        .map(it -> it.split(","))
        .filter(it -> it[1].equals(method))
        .map(it -> new Peer(histories.get(it[0]), it))
        .toList();
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(";")).mapToDouble(Double::parseDouble).toArray();
  }

  private static List<String> lines(Path file) {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      return reader.lines().skip(1).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
