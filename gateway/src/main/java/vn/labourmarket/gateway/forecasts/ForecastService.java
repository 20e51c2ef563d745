package vn.labourmarket.gateway.forecasts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Exact;
import vn.labourmarket.platform.requests.Parameters;
import vn.labourmarket.platform.time.Period;
import vn.labourmarket.statistics.forecasting.Forecast;
import vn.labourmarket.statistics.forecasting.ForecastMethod;
import vn.labourmarket.statistics.forecasting.ForecastPoint;
import vn.labourmarket.statistics.forecasting.HistoryFlag;
import vn.labourmarket.statistics.forecasting.SeasonalNaive;

/** Continues histories with the one method there is so far. */
@ApplicationScoped
class ForecastService {
  private static final int YEARS = 2;
  private static final int LONGEST = 40;
  private static final String UNIT = "PERSON";

  /** A period was left out because too little of it was reported. */
  private static final String PARTIAL = "PARTIAL";

  private final ForecastMethod method = new SeasonalNaive();
  private final SeriesReader reader;

  ForecastService(SeriesReader reader) {
    this.reader = reader;
  }

  /**
   * What was forecast.
   *
   * @param coverage of the newest period that the whole rests on, null where nobody must report
   * @param demonstration invented data are in it
   */
  record Outcome(List<ForecastView> items, @Nullable BigDecimal coverage, boolean demonstration) {}

  Outcome of(ForecastQuestion question) {
    return switch (question.measure()) {
      case SUPPLY -> single(List.of(reader.supply(question)), question);
      case DEMAND -> single(reader.demand(question), question);
      case GAP -> gap(reader.quarterlyDemand(question), reader.supply(question), question);
    };
  }

  private Outcome single(List<Series> series, ForecastQuestion question) {
    return new Outcome(
        series.stream().map(it -> view(it, question)).toList(),
        series.get(0).newestCoverage(),
        series.stream().anyMatch(Series::demonstration));
  }

  private ForecastView view(Series series, ForecastQuestion question) {
    Forecast forecast = forecast(series, question);
    List<ForecastView.Point> points = new ArrayList<>();
    for (ForecastPoint point : forecast.points()) {
      Period period = period(series, point.step());
      if (isShown(period, question)) {
        points.add(point(period, point, true, null));
      }
    }
    return new ForecastView(
        series.source().name(),
        series.occupation(),
        UNIT,
        forecast.method(),
        forecast.parameters(),
        flags(forecast.flags(), series),
        history(series),
        partial(series),
        points);
  }

  /** Independent errors are assumed: variances add. */
  private Outcome gap(Series demand, Series supply, ForecastQuestion question) {
    Forecast wanted = forecast(demand, question);
    Forecast trained = forecast(supply, question);
    List<ForecastView.Point> points = new ArrayList<>();
    for (ForecastPoint mine : wanted.points()) {
      Period period = period(demand, mine.step());
      for (ForecastPoint other : trained.points()) {
        if (period(supply, other.step()).equals(period) && isShown(period, question)) {
          double error = Math.hypot(mine.standardError(), other.standardError());
          double mean = mine.mean() - other.mean();
          ForecastPoint gap = ForecastPoint.gaussian(mine.step(), mean, error);
          points.add(point(period, gap, false, shortage(gap)));
        }
      }
    }
    EnumSet<HistoryFlag> flags = EnumSet.noneOf(HistoryFlag.class);
    flags.addAll(wanted.flags());
    flags.addAll(trained.flags());
    ForecastView view =
        new ForecastView(
            demand.source().name() + "_MINUS_" + supply.source().name(),
            question.occupation(),
            UNIT,
            method.name(),
            Map.of(),
            flags(flags, demand, supply),
            List.of(),
            partial(supply),
            points);
    return new Outcome(
        List.of(view), supply.newestCoverage(), demand.demonstration() || supply.demonstration());
  }

  private static BigDecimal shortage(ForecastPoint gap) {
    return BigDecimal.valueOf(gap.probabilityAbove(0)).setScale(3, RoundingMode.HALF_UP);
  }

  private Forecast forecast(Series series, ForecastQuestion question) {
    int season = series.source().seasonLength();
    int horizon = season * YEARS;
    Period first = series.first();
    Period to = question.to();
    if (to != null && first != null && !series.values().isEmpty()) {
      int steps = 1;
      while (steps <= LONGEST && period(series, steps).lastDay().isBefore(to.lastDay())) {
        steps++;
      }
      if (steps > LONGEST) {
        throw Parameters.invalid(
            "to", Series.plus(first, series.values().size() + LONGEST - 1).toString());
      }
      horizon = steps;
    }
    return method.forecast(series.history(), season, horizon);
  }

  private static Period period(Series series, int step) {
    Period first = series.first();
    if (first == null) {
      throw new IllegalStateException("no history, no forecast");
    }
    return Series.plus(first, series.values().size() - 1 + step);
  }

  private static boolean isShown(Period period, ForecastQuestion question) {
    Period from = question.from();
    Period to = question.to();
    return (from == null || !period.firstDay().isBefore(from.firstDay()))
        && (to == null || !period.lastDay().isAfter(to.lastDay()));
  }

  private static List<ForecastView.Observation> history(Series series) {
    List<ForecastView.Observation> history = new ArrayList<>();
    Period first = series.first();
    for (int i = 0; first != null && i < series.values().size(); i++) {
      add(history, series, Series.plus(first, i), series.values().get(i));
    }
    return history;
  }

  private static List<ForecastView.Observation> partial(Series series) {
    List<ForecastView.Observation> partial = new ArrayList<>();
    series.partial().forEach((period, value) -> add(partial, series, period, value));
    return partial;
  }

  private static void add(
      List<ForecastView.Observation> into,
      Series series,
      Period period,
      @Nullable BigDecimal count) {
    BigDecimal value = Exact.plain(count);
    if (value != null) {
      into.add(
          new ForecastView.Observation(period.toString(), value, series.coverage().get(period)));
    }
  }

  private static List<String> flags(Set<HistoryFlag> found, Series... histories) {
    List<String> flags = new ArrayList<>(found.stream().map(Enum::name).toList());
    if (Arrays.stream(histories).anyMatch(it -> !it.partial().isEmpty())) {
      flags.add(PARTIAL);
    }
    return flags;
  }

  /** Counts are never negative; a gap may be. */
  private static ForecastView.Point point(
      Period period, ForecastPoint point, boolean count, @Nullable BigDecimal shortage) {
    return new ForecastView.Point(
        period.toString(),
        shown(point.mean(), count),
        shown(point.p10(), count),
        shown(point.p50(), count),
        shown(point.p90(), count),
        shown(point.interval95().lower(), count),
        shown(point.interval95().upper(), count),
        shortage);
  }

  private static BigDecimal shown(double value, boolean count) {
    return BigDecimal.valueOf(count ? Math.max(0, value) : value).setScale(1, RoundingMode.HALF_UP);
  }
}
