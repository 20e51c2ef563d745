package vn.labourmarket.gateway.market;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which reports count. Only accepted ENR_Q and ENR_MONTHLY reports hold increments of intake; the
 * other forms tell the same people again. Where an institution has a quarterly report, the monthly
 * reports of that quarter are not counted beside it.
 */
public final class EnrollmentFacts {
  private static final String FORMS = "%s.obligation in ('ENR_Q', 'ENR_MONTHLY')";

  /** The report {@code q} stands for another, too. */
  private static final String STANDS_FOR =
      """
      q.obligation = 'ENR_Q' and q.institution_id = %1$s.institution_id
        and q.period_start <= %1$s.period_start and q.period_end >= %1$s.period_end
      """;

  private EnrollmentFacts() {}

  /**
   * Adds the condition that a version of a report counts, for statements that go through few of
   * them: it is judged report by report.
   *
   * @param first first day asked for
   * @param last last day asked for
   */
  public static void counting(
      MarketQuery query, String alias, LocalDate first, LocalDate last, @Nullable Instant asOf) {
    query
        .add("and " + FORMS.formatted(alias))
        .add("and (%s.obligation = 'ENR_Q' or not exists (".formatted(alias))
        .add("select from report_version q where " + STANDS_FOR.formatted(alias))
        .add("and q.period_start >= ? and q.period_end <= ?", first, last)
        .holds("q", asOf)
        .add("))");
  }

  /**
   * The rows {@code report} to select from: the versions that count.
   *
   * @param first first day asked for
   * @param last last day asked for; reports that end later are left out
   * @param organisation the only institution, null for all
   * @param asOf what was known then, null for now
   */
  public static MarketQuery reports(
      LocalDate first, LocalDate last, @Nullable UUID organisation, @Nullable Instant asOf) {
    return MarketQuery.of(
            """
            accepted as (
              select r.* from report_version r
              where %s and r.period_start >= ? and r.period_end <= ?
            """
                .formatted(FORMS.formatted("r")),
            first,
            last)
        .holds("r", asOf)
        .addIf(organisation != null, "and r.institution_id = ?", organisation)
        .add(
            """
            ), report as (
              select * from accepted a where a.obligation = 'ENR_Q' or not exists (
                select 1 from accepted q where %s))
            """
                .formatted(STANDS_FOR.formatted("a")));
  }

  /**
   * The rows {@code plan} to select from: the plans of some years as they count, with {@code
   * first_total}, {@code first_version} and {@code first_recorded_at} of the version registered
   * first.
   */
  public static MarketQuery plans(
      int firstYear, int lastYear, @Nullable UUID organisation, @Nullable Instant asOf) {
    return MarketQuery.of(
            "plan as (select p.*, f.total as first_total, f.aggregate_version as first_version,"
                + " f.recorded_at as first_recorded_at"
                + " from plan_version p cross join lateral ("
                + " select o.total, o.aggregate_version, o.recorded_at from plan_version o"
                + " where o.id = p.id and o.counted"
                + " order by o.plan_version, o.aggregate_version limit 1) f"
                + " where p.year between ? and ?",
            firstYear,
            lastYear)
        .holds("p", asOf)
        .addIf(organisation != null, "and p.institution_id = ?", organisation)
        .add(")");
  }

  /**
   * The rows {@code reporter(first_day, institution_id, received)} to select from: who was expected
   * to report each {@code span(first_day, last_day)} of whole months in one year. Expected are the
   * institutions with a registered plan of the year, and those with an accepted report in this year
   * or the year before; closed ones only if they reported. Received means that accepted reports
   * fill the span, from the quarter on in which the plan was registered or the first of these
   * reports begins: a month is no quarter, and who began in July owes nothing of the first
   * half-year. A plan registered after its year, such as one of the past, counts from January on.
   * Goes behind the rows of shares, reports, plans and spans.
   */
  public static MarketQuery reporters() {
    return MarketQuery.of(
        """
        known as (
          select first_day, institution_id,
            date_trunc('quarter', min(began)::timestamp)::date as began
          from (
            select span.first_day, plan.institution_id,
              case extract(year from plan.first_recorded_at at time zone 'Asia/Ho_Chi_Minh')
                when plan.year then (plan.first_recorded_at at time zone 'Asia/Ho_Chi_Minh')::date
                else make_date(plan.year, 1, 1) end as began
            from span join plan on plan.year = extract(year from span.first_day)
            where plan.area_id in (select area_id from share)
            union all
            select span.first_day, a.institution_id, a.period_start
            from span join accepted a on a.period_end <= span.last_day
              and a.period_start
                >= date_trunc('year', span.first_day::timestamp) - interval '1 year'
            where a.area_id in (select area_id from share)
          ) reason group by first_day, institution_id
        ), month as (
          select span.*, m as first_of_month, (m + interval '1 month')::date - 1 as last_of_month
          from span cross join lateral generate_series(
            span.first_day::timestamp, span.last_day::timestamp, interval '1 month') m
        ), whole as (
          select known.first_day, known.institution_id
          from known
          join month on month.first_day = known.first_day and month.last_of_month >= known.began
          left join accepted a on a.institution_id = known.institution_id
            and extract(year from a.period_end) = extract(year from month.first_of_month)
            and a.period_start <= month.first_of_month
            and a.period_end >= month.last_of_month and a.period_end <= month.last_day
          group by known.first_day, known.institution_id
          having count(distinct month.first_of_month)
            = count(distinct month.first_of_month) filter (where a.id is not null)
        ), reporter as (
          select known.first_day, known.institution_id,
            whole.institution_id is not null as received
          from known left join whole using (first_day, institution_id)
          left join institution i on i.id = known.institution_id
          where whole.institution_id is not null or i.status is distinct from 'CLOSED')
        """);
  }
}
