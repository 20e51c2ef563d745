package vn.labourmarket.gateway.forecasts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.market.EnrollmentFacts;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketQuery;
import vn.labourmarket.platform.time.Period;
import vn.labourmarket.platform.time.VietnamTime;

/** Reads histories from the read model: one statement for each kind of series. */
@ApplicationScoped
class SeriesReader {
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  private record Point(
      @Nullable String group, Period period, BigDecimal value, boolean demonstration) {}

  private final Market market;

  SeriesReader(Market market) {
    this.market = market;
  }

  /** Quarterly intake from the first to the newest quarter that was reported. */
  Series supply(ForecastQuestion question) {
    MarketQuery query =
        start(question)
            .add(",")
            .add(EnrollmentFacts.reports(BEGINNING, end(question), null, null))
            .add(
                """
                select null, extract(year from report.period_end)::int,
                  extract(quarter from report.period_end)::int,
                  sum(line.new_intake * weight), coalesce(bool_or(i.demonstration), false)
                from report join share on share.area_id = report.area_id
                left join report_line line on line.id = report.id
                  and line.aggregate_version = report.aggregate_version
                """)
            .addIf(question.qualification() != null, "and line.level = ?", question.qualification())
            .add(
                """
                left join institution i on i.id = report.institution_id
                group by 2, 3 order by 2, 3
                """);
    NavigableMap<Period, BigDecimal> known = new TreeMap<>();
    boolean demonstration = false;
    for (Point point : read(query, Period.Type.QUARTER)) {
      known.put(point.period, point.value);
      demonstration |= point.demonstration;
    }
    return new Series(
        Series.Source.INTAKE_QUARTERLY,
        null,
        known.isEmpty() ? null : known.firstKey(),
        values(known, known, Series.Source.INTAKE_QUARTERLY),
        demonstration);
  }

  /** Posts by VSCO level-2 group and in all, from vacancies or surveys: the longer history. */
  List<Series> demand(ForecastQuestion question) {
    List<Series> vacancies =
        fill(
            Series.Source.VACANCY_OPENINGS_QUARTERLY,
            read(vacancyQuery(question), Period.Type.QUARTER),
            question);
    List<Series> surveys =
        fill(
            Series.Source.SURVEY_DEMAND_HALF_YEARLY,
            read(surveyQuery(question), Period.Type.HALF),
            question);
    return surveys.get(0).known() > vacancies.get(0).known() ? surveys : vacancies;
  }

  /** Quarterly posts in all, the only demand that can be compared with intake. */
  Series quarterlyDemand(ForecastQuestion question) {
    return fill(
            Series.Source.VACANCY_OPENINGS_QUARTERLY,
            read(vacancyQuery(question), Period.Type.QUARTER),
            question)
        .get(0);
  }

  private MarketQuery vacancyQuery(ForecastQuestion question) {
    return start(question)
        .add(
            """
            select left(v.occupation, 2), extract(year from v.posted_on)::int,
              extract(quarter from v.posted_on)::int, sum(v.number * weight),
              coalesce(bool_or(e.demonstration), false)
            from vacancy_version v join share on share.area_id = v.area_id
            left join employer e on e.id = v.employer_id
            where v.replaced_at is null and v.counted
              and v.status in ('OPEN', 'PARTIALLY_FILLED', 'FILLED', 'EXPIRED')
              and (date_trunc('quarter', v.posted_on) + interval '3 months')::date <= ?
            """,
            end(question).plusDays(1))
        .addIf(
            question.occupation() != null,
            "and starts_with(v.occupation, ?)",
            question.occupation())
        .addIf(
            question.qualification() != null, "and v.qualification = ?", question.qualification())
        .add("group by 1, 2, 3 order by 1, 2, 3");
  }

  private MarketQuery surveyQuery(ForecastQuestion question) {
    return start(question)
        .add(
            """
            select line.occupation, extract(year from r.period_start)::int,
              (extract(month from r.period_start)::int + 5) / 6, sum(line.number * weight),
              coalesce(bool_or(e.demonstration), false)
            from response_version r join share on share.area_id = r.area_id
            left join response_line line on line.id = r.id
              and line.aggregate_version = r.aggregate_version
            """)
        .addIf(
            question.occupation() != null,
            "and starts_with(line.occupation, ?)",
            question.occupation())
        .addIf(
            question.qualification() != null,
            "and line.qualification = ?",
            question.qualification())
        .add(
            """
            left join employer e on e.id = r.employer_id
            where r.counted and r.replaced_at is null
            group by 1, 2, 3 order by 1, 2, 3
            """);
  }

  private static MarketQuery start(ForecastQuestion question) {
    return MarketQuery.of("with").add(MarketQuery.shares(question.territory().shares()));
  }

  private static LocalDate end(ForecastQuestion question) {
    return question.knownAt() == null
        ? BEGINNING
        : LocalDate.ofInstant(question.knownAt(), VietnamTime.ZONE).minusDays(1);
  }

  private List<Point> read(MarketQuery query, Period.Type type) {
    return market.list(
        query,
        row ->
            new Point(
                row.getString(1),
                new Period(type, row.getInt(2), row.getInt(3)),
                row.getBigDecimal(4) == null ? BigDecimal.ZERO : row.getBigDecimal(4),
                row.getBoolean(5)));
  }

  /** First the sum of all groups, then each group; a group without posts has none. */
  private static List<Series> fill(
      Series.Source source, List<Point> points, ForecastQuestion question) {
    Map<String, Map<Period, BigDecimal>> groups = new TreeMap<>();
    NavigableMap<Period, BigDecimal> total = new TreeMap<>();
    boolean demonstration = false;
    for (Point point : points) {
      total.merge(point.period, point.value, BigDecimal::add);
      if (point.group != null) {
        groups
            .computeIfAbsent(point.group, group -> new TreeMap<>())
            .merge(point.period, point.value, BigDecimal::add);
      }
      demonstration |= point.demonstration;
    }
    Period first = total.isEmpty() ? null : total.firstKey();
    List<Series> series = new ArrayList<>();
    series.add(
        new Series(
            source, question.occupation(), first, values(total, total, source), demonstration));
    for (Map.Entry<String, Map<Period, BigDecimal>> group : groups.entrySet()) {
      if (!group.getKey().equals(question.occupation())) {
        series.add(
            new Series(
                source,
                group.getKey(),
                first,
                values(group.getValue(), total, source),
                demonstration));
      }
    }
    return series;
  }

  /** One value for each period from the first to the last in which anything was reported. */
  private static List<@Nullable BigDecimal> values(
      Map<Period, BigDecimal> known, NavigableMap<Period, ?> reported, Series.Source source) {
    List<@Nullable BigDecimal> values = new ArrayList<>();
    if (!reported.isEmpty()) {
      Period last = reported.lastKey();
      for (Period at = reported.firstKey(); at.compareTo(last) <= 0; at = Series.plus(at, 1)) {
        boolean unknown = source.isReported() && !reported.containsKey(at);
        values.add(unknown ? null : known.getOrDefault(at, BigDecimal.ZERO));
      }
    }
    return values;
  }
}
