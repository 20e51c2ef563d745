package vn.labourmarket.deploy.load.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.statistics.forecasting.Combination;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.ForecastMethod;
import vn.labourmarket.statistics.forecasting.ForecastMethods;
import vn.labourmarket.statistics.forecasting.PoolForecast;
import vn.labourmarket.statistics.forecasting.PooledRegression;
import vn.labourmarket.statistics.scoring.PairedBootstrap;

/** Our methods beside the stored ones, on the series that the stored ones have. */
final class Comparison {
  private static final PairedBootstrap BOOTSTRAP = new PairedBootstrap(20260101, 999);

  private final String set;
  private final String variant;
  private final List<TestSeries> series;
  private final Map<String, Scores> ours = new LinkedHashMap<>();
  private final Map<String, Scores> theirs = new LinkedHashMap<>();

  /**
   * Forecasts and scores.
   *
   * @param peers forecasts by method and series. Series without one of naive2 are left out when
   *     there are peers at all, and peers that failed on a series that remains
   */
  Comparison(
      String set,
      String variant,
      int season,
      List<TestSeries> all,
      Map<String, Map<String, Answers>> peers) {
    this.set = set;
    this.variant = variant;
    Map<String, Answers> reference = peers.getOrDefault("naive2", Map.of());
    series =
        reference.isEmpty()
            ? all
            : all.stream().filter(it -> reference.containsKey(it.name())).toList();
    for (ForecastMethod method : ForecastMethods.all()) {
      List<Answers> answers =
          series.stream()
              .map(it -> Answers.of(method.forecast(it.history(), season, it.steps()), it))
              .toList();
      ours.put(method.name(), new Scores(series, answers));
    }
    add(PooledRegression.NAME, all, pool -> PooledRegression.forecast(pool, season, steps(all)));
    for (Combination combination : Combination.values()) {
      add(
          combination.methodName(),
          all,
          pool -> PoolForecast.of(pool, season, steps(all), combination).forecasts());
    }
    peers.forEach(
        (name, answers) -> {
          if (series.stream().allMatch(it -> answers.containsKey(it.name()))) {
            theirs.put(
                name,
                new Scores(series, series.stream().map(it -> answers.get(it.name())).toList()));
          }
        });
  }

  private static int steps(List<TestSeries> all) {
    return all.stream().mapToInt(TestSeries::steps).max().orElse(1);
  }

  /** A method that learns from all series: one pool for each origin. */
  private void add(
      String name, List<TestSeries> all, Function<List<double[]>, List<Forecast>> method) {
    Map<String, Answers> answers = new HashMap<>();
    for (List<TestSeries> pool :
        all.stream().collect(Collectors.groupingBy(TestSeries::origin)).values()) {
      List<Forecast> forecasts = method.apply(pool.stream().map(TestSeries::history).toList());
      for (int i = 0; i < forecasts.size(); i++) {
        answers.put(pool.get(i).name(), Answers.of(forecasts.get(i), pool.get(i)));
      }
    }
    ours.put(
        name,
        new Scores(
            series,
            series.stream().map(it -> Objects.requireNonNull(answers.get(it.name()))).toList()));
  }

  List<Row> rows() {
    Scores naive2 = Objects.requireNonNull(ours.get(ForecastMethods.naive2().name()));
    List<Row> rows = new ArrayList<>();
    ours.forEach(
        (name, scores) ->
            scores
                .figures(naive2)
                .forEach((measure, figure) -> rows.add(row(name, measure, figure, naive2))));
    return rows;
  }

  private Row row(String name, String measure, ToDoubleFunction<int[]> figure, Scores naive2) {
    PairedBootstrap.Estimate estimate = BOOTSTRAP.of(series.size(), figure);
    Best best = best(measure, naive2);
    return new Row(
        set,
        variant,
        name + " " + measure,
        estimate.value(),
        estimate.low(),
        estimate.high(),
        best == null ? null : best.name(),
        best == null ? null : best.value());
  }

  private record Best(String name, double value) {}

  private @Nullable Best best(String measure, Scores naive2) {
    int[] everySeries = new int[series.size()];
    Arrays.setAll(everySeries, i -> i);
    Best best = null;
    for (Map.Entry<String, Scores> peer : theirs.entrySet()) {
      ToDoubleFunction<int[]> figure = peer.getValue().figures(naive2).get(measure);
      if (figure != null) {
        double value = figure.applyAsDouble(everySeries);
        if (best == null || distance(measure, value) < distance(measure, best.value())) {
          best = new Best(peer.getKey(), value);
        }
      }
    }
    return best;
  }

  private static double distance(String measure, double value) {
    return switch (measure) {
      case "coverage80" -> Math.abs(value - 0.8);
      case "coverage95" -> Math.abs(value - 0.95);
      default -> value;
    };
  }
}
