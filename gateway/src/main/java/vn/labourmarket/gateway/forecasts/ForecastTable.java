package vn.labourmarket.gateway.forecasts;

import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.CsvTable;
import vn.labourmarket.gateway.answers.Provenance;

/** Forecasts as one table: past values as observations, what was left out, then the points. */
final class ForecastTable {
  private static final List<String> HEADER =
      List.of(
          "measure",
          "series",
          "occupation",
          "areaCode",
          "qualification",
          "period",
          "kind",
          "value",
          "p10",
          "p50",
          "p90",
          "lower95",
          "upper95",
          "shortageProbability",
          "method",
          "flags",
          "asOf",
          "demonstration",
          "coverage",
          "incomplete");

  private ForecastTable() {}

  static Response answer(ForecastsView view) {
    return CsvTable.answer(
        "forecast-" + view.measure(),
        new Provenance(view.asOf(), view.coverage(), view.incomplete()),
        HEADER,
        csv -> view.items().forEach(item -> write(csv, view, item)));
  }

  private static void write(CsvTable csv, ForecastsView view, ForecastView item) {
    for (ForecastView.Observation past : item.history()) {
      row(csv, view, item, past.period(), "OBSERVATION", past.value(), null, past.coverage());
    }
    for (ForecastView.Observation past : item.partial()) {
      row(csv, view, item, past.period(), "PARTIAL", past.value(), null, past.coverage());
    }
    for (ForecastView.Point point : item.points()) {
      row(csv, view, item, point.period(), "FORECAST", point.mean(), point, null);
    }
    if (item.points().isEmpty()) {
      row(csv, view, item, "", "FORECAST", null, null, null);
    }
  }

  private static void row(
      CsvTable csv,
      ForecastsView view,
      ForecastView item,
      String period,
      String kind,
      @Nullable Object value,
      ForecastView.@Nullable Point point,
      @Nullable BigDecimal coverage) {
    List<@Nullable Object> cells = new ArrayList<>();
    cells.add(view.measure());
    cells.add(item.series());
    cells.add(item.occupation());
    cells.add(view.areaCode());
    cells.add(view.qualification());
    cells.add(period);
    cells.add(kind);
    cells.add(value);
    cells.add(point == null ? null : point.p10());
    cells.add(point == null ? null : point.p50());
    cells.add(point == null ? null : point.p90());
    cells.add(point == null ? null : point.lower95());
    cells.add(point == null ? null : point.upper95());
    cells.add(point == null ? null : point.shortageProbability());
    cells.add(item.method());
    cells.add(String.join(" ", item.flags()));
    cells.add(view.asOf());
    cells.add(view.demonstration());
    cells.add(coverage);
    cells.add(String.join(" ", view.incomplete()));
    csv.row(cells);
  }
}
