package vn.labourmarket.gateway.forecasts;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import vn.labourmarket.gateway.market.EnrollmentFacts;
import vn.labourmarket.gateway.market.Market;
import vn.labourmarket.gateway.market.MarketQuery;
import vn.labourmarket.platform.time.Period;
import vn.labourmarket.platform.time.VietnamTime;

/** Reads histories from the read model: one statement for each kind of series. */
@ApplicationScoped
class SeriesReader {
  private static final LocalDate BEGINNING = LocalDate.of(1900, 1, 1);

  private final Market market;

  SeriesReader(Market market) {
    this.market = market;
  }

  /** Quarterly intake of the quarters that have ended. */
  Series supply(ForecastQuestion question) {
    LocalDate last = lastDay(question, Period.Type.QUARTER);
    MarketQuery query =
        start(question)
            .add(",")
            .add(EnrollmentFacts.reports(BEGINNING, last, null, null))
            .add(",")
            .add(EnrollmentFacts.plans(BEGINNING.getYear(), last.getYear(), null, null))
            .add(
                """
                , span as (
                  select distinct date_trunc('quarter', period_end::timestamp)::date as first_day,
                    (date_trunc('quarter', period_end::timestamp) + interval '3 months')::date - 1
                      as last_day
                  from report where area_id in (select area_id from share)
                ),
                """)
            .add(EnrollmentFacts.reporters())
            .add(
                """
                , coverage as (
                  select first_day, count(*) filter (where received) as received,
                    count(*) as expected
                  from reporter group by first_day)
                select null, extract(year from report.period_end)::int,
                  extract(quarter from report.period_end)::int,
                  sum(line.new_intake * weight), coalesce(bool_or(i.demonstration), false),
                  coalesce(min(coverage.received), 0), coalesce(min(coverage.expected), 0)
                from report join share on share.area_id = report.area_id
                left join report_line line on line.id = report.id
                  and line.aggregate_version = report.aggregate_version
                """)
            .addIf(question.qualification() != null, "and line.level = ?", question.qualification())
            .add(
                """
                left join institution i on i.id = report.institution_id
                left join coverage on coverage.first_day
                  = date_trunc('quarter', report.period_end::timestamp)::date
                group by 2, 3 order by 2, 3
                """);
    return SeriesAssembly.of(Series.Source.INTAKE_QUARTERLY, read(query, Period.Type.QUARTER), null)
        .get(0);
  }

  /** Posts by VSCO level-2 group and in all, from vacancies or surveys: the longer history. */
  List<Series> demand(ForecastQuestion question) {
    List<Series> vacancies =
        SeriesAssembly.of(
            Series.Source.VACANCY_OPENINGS_QUARTERLY,
            read(vacancyQuery(question), Period.Type.QUARTER),
            question.occupation());
    List<Series> surveys =
        SeriesAssembly.of(
            Series.Source.SURVEY_DEMAND_HALF_YEARLY,
            read(surveyQuery(question), Period.Type.HALF),
            question.occupation());
    return surveys.get(0).known() > vacancies.get(0).known() ? surveys : vacancies;
  }

  /** Quarterly posts in all, the only demand that can be compared with intake. */
  Series quarterlyDemand(ForecastQuestion question) {
    return SeriesAssembly.of(
            Series.Source.VACANCY_OPENINGS_QUARTERLY,
            read(vacancyQuery(question), Period.Type.QUARTER),
            question.occupation())
        .get(0);
  }

  private MarketQuery vacancyQuery(ForecastQuestion question) {
    return start(question)
        .add(
            """
            select left(v.occupation, 2), extract(year from v.posted_on)::int,
              extract(quarter from v.posted_on)::int, sum(v.number * weight),
              coalesce(bool_or(e.demonstration), false), 0, null::bigint
            from vacancy_version v join share on share.area_id = v.area_id
            left join employer e on e.id = v.employer_id
            where v.replaced_at is null and v.counted
              and v.status in ('OPEN', 'PARTIALLY_FILLED', 'FILLED', 'EXPIRED')
              and v.posted_on <= ?
            """,
            lastDay(question, Period.Type.QUARTER))
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
            , asked as (
              select o.period from survey_round o join share on share.area_id = o.area_id
              group by 1 having bool_and(o.status in ('CLOSED', 'PUBLISHED'))
            ), answer as (
              select r.* from response_version r left join survey_round o on o.id = r.round_id
              -- Written twice, as each has an index of its own.
              where (r.counted and r.area_id = any(array(select area_id from share))
                  or r.superseded_at is null and r.area_id = any(array(select area_id from share)))
                and (r.period_end <= ? or o.period in (select period from asked))
            ), coverage as (
              select period_start, count(distinct id) filter (where counted and replaced_at is null)
                  as received,
                count(distinct id) filter (where (counted and replaced_at is null)
                  or (superseded_at is null and status <> 'EXCLUDED')) as expected
              from answer group by period_start)
            select line.occupation, extract(year from r.period_start)::int,
              (extract(month from r.period_start)::int + 5) / 6, sum(line.number * weight),
              coalesce(bool_or(e.demonstration), false),
              min(coverage.received), min(coverage.expected)
            from answer r join share on share.area_id = r.area_id
            join coverage on coverage.period_start = r.period_start
            left join response_line line on line.id = r.id
              and line.aggregate_version = r.aggregate_version
            """,
            lastDay(question, Period.Type.HALF))
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

  /** The end of the last period that had ended when the newest change became known. */
  private static LocalDate lastDay(ForecastQuestion question, Period.Type type) {
    if (question.knownAt() == null) {
      return BEGINNING;
    }
    LocalDate today = LocalDate.ofInstant(question.knownAt(), VietnamTime.ZONE);
    int month = (today.getMonthValue() - 1) / type.months() * type.months() + 1;
    return today.withDayOfMonth(1).withMonth(month).minusDays(1);
  }

  private List<SeriesPoint> read(MarketQuery query, Period.Type type) {
    return market.list(
        query,
        row ->
            new SeriesPoint(
                row.getString(1),
                new Period(type, row.getInt(2), row.getInt(3)),
                row.getBigDecimal(4) == null ? BigDecimal.ZERO : row.getBigDecimal(4),
                row.getBoolean(5),
                row.getLong(6),
                row.getObject(7, Long.class)));
  }
}
