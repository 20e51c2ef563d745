package vn.labourmarket.deploy.load.statistics;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.ForecastPoint;

/**
 * A forecast as it is scored.
 *
 * @param mean one value per step
 * @param bounds lower and upper bound of 80 %, then of 95 %; empty arrays where there are none
 */
record Answers(double[] mean, double[][] bounds) {

  /** The first steps of a forecast, as many as can be scored. */
  static Answers of(Forecast forecast, TestSeries series) {
    List<ForecastPoint> points = forecast.points().subList(0, series.future().length);
    return new Answers(
        points.stream().mapToDouble(ForecastPoint::mean).toArray(),
        new double[][] {
          points.stream().mapToDouble(it -> it.interval80().lower()).toArray(),
          points.stream().mapToDouble(it -> it.interval80().upper()).toArray(),
          points.stream().mapToDouble(it -> it.interval95().lower()).toArray(),
          points.stream().mapToDouble(it -> it.interval95().upper()).toArray()
        });
  }

  /** Stored forecasts by method and series. */
  static Map<String, Map<String, Answers>> stored(Path file) throws IOException {
    Map<String, Map<String, Answers>> methods = new LinkedHashMap<>();
    for (NamedCsvRecord row : StoredFile.rows(file)) {
      Answers answers =
          new Answers(
              StoredFile.numbers(row.getField("mean")),
              new double[][] {
                StoredFile.numbers(row.getField("lo80")),
                StoredFile.numbers(row.getField("hi80")),
                StoredFile.numbers(row.getField("lo95")),
                StoredFile.numbers(row.getField("hi95"))
              });
      methods
          .computeIfAbsent(row.getField("method"), it -> new HashMap<>())
          .put(row.getField("series"), answers);
    }
    return methods;
  }

  boolean hasIntervals() {
    return bounds[0].length == mean.length;
  }
}
