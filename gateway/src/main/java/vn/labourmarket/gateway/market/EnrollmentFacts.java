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
   * The rows {@code plan} to select from: the plans of a year as they count, with {@code
   * first_total} and {@code first_version} of the version registered first.
   */
  public static MarketQuery plans(int year, @Nullable UUID organisation, @Nullable Instant asOf) {
    return MarketQuery.of(
            "plan as (select p.*, f.total as first_total, f.aggregate_version as first_version"
                + " from plan_version p cross join lateral ("
                + " select o.total, o.aggregate_version from plan_version o"
                + " where o.id = p.id and o.counted"
                + " order by o.plan_version, o.aggregate_version limit 1) f where p.year = ?",
            year)
        .holds("p", asOf)
        .addIf(organisation != null, "and p.institution_id = ?", organisation)
        .add(")");
  }
}
