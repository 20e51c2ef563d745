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
    Path forecasts = BENCHMARK.resolve("peers").resolve(peers + ".csv.gz");
    assumeTrue(Files.exists(forecasts), "skipped: no forecast benchmark beside the project");
    Map<String, double[]> histories = new HashMap<>();
    for (String line : lines(BENCHMARK.resolve("series").resolve(series + ".csv.gz"))) {
      String[] fields = line.split(",");
      histories.put(fields[0], numbers(fields[6]));
    }
    int compared = 0;
    for (String line : lines(forecasts)) {
      String[] fields = line.split(",");
      if (fields[1].equals("snaive")) {
        compare(histories.get(fields[0]), season, lastOnly, fields);
        compared++;
      }
    }
    assertTrue(compared > 100, "only " + compared + " series compared");
  }

  private static void compare(double[] all, int season, int lastOnly, String[] fields) {
    int from = lastOnly == 0 ? 0 : Math.max(0, all.length - lastOnly);
    double[] history = Arrays.copyOfRange(all, from, all.length);
    double[] mean = numbers(fields[2]);
    double[] low80 = numbers(fields[3]);
    double[] high95 = numbers(fields[6]);

    Forecast forecast = new SeasonalNaive().forecast(history, season, mean.length);

    for (int i = 0; i < mean.length; i++) {
      ForecastPoint point = forecast.points().get(i);
      double tolerance = 1e-6 * Math.max(1, Math.abs(high95[i]));
      assertEquals(mean[i], point.mean(), tolerance, fields[0]);
      assertEquals(low80[i], point.p10(), tolerance, fields[0]);
      assertEquals(high95[i], point.interval95().upper(), tolerance, fields[0]);
    }
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
