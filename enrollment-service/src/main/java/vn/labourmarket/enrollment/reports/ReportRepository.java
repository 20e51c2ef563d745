package vn.labourmarket.enrollment.reports;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.periods.PeriodLocks;
import vn.labourmarket.enrollment.reference.DueRule;
import vn.labourmarket.enrollment.training.TrainingFields;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.time.Period;

@ApplicationScoped
class ReportRepository implements PanacheRepositoryBase<Report, UUID> {
  /** One statement, since the last day before a deadline is all submissions. */
  private static final String FACTS =
      """
        hold_period(r.area_id, r.first_day, r.last_day) as locked,
        o.due_rule, o.due_month_offset, o.due_day, o.grace_days,
        (select p.registered_total from plan p
          where p.institution_id = r.institution_id and p.year = r.year) as registered_plan,
        (select x.accepted_stock from report x
          where x.institution_id = r.institution_id and x.obligation = r.obligation
            and x.last_day < r.first_day and x.accepted_stock is not null
          order by x.last_day desc limit 1) as accepted_stock,
        (select x.declared_stock from report x
          where x.institution_id = r.institution_id and x.obligation = r.obligation
            and x.last_day < r.first_day and x.declared_stock is not null
          order by x.last_day desc limit 1) as declared_stock,
        (select coalesce(sum(x.declared_intake), 0) from report x
          where x.institution_id = r.institution_id and x.obligation = r.obligation
            and x.last_day < r.first_day and x.year = r.year) as declared_ytd
      from %s r
      left join lateral (
        select c.due_rule, c.due_month_offset, c.due_day, c.grace_days
        from reporting_obligation c
        where c.code = r.obligation and c.cadence = r.cadence
          and c.reporter_role = 'INSTITUTION' and c.due_rule in ('BY', 'BEFORE')
          and (c.period_index is null or c.period_index = r.period_index)
          and c.valid_from <= r.last_day and (c.valid_to is null or c.valid_to >= r.last_day)
        order by c.valid_from desc limit 1) o on true
      """;

  private static final String OF_STORED =
      "select {r.*}, " + FACTS.formatted("report") + " where r.id = :id";

  private static final String OF_NEW =
      "select "
          + FACTS.formatted(
              """
              (select cast(:institution as uuid) as institution_id, cast(:area as uuid) as area_id,
                cast(:obligation as text) as obligation, cast(:cadence as text) as cadence,
                cast(:index as int) as period_index, cast(:year as int) as year,
                cast(:first as date) as first_day, cast(:last as date) as last_day)\
              """);

  private final TrainingFields fields;
  private final PeriodLocks locks;

  ReportRepository(TrainingFields fields, PeriodLocks locks) {
    this.fields = fields;
    this.locks = locks;
  }

  ReportFile file(Report made, ReportFacts facts) {
    return new ReportFile(made, facts, fields, locks);
  }

  Optional<ReportFile> file(UUID id) {
    NativeQuery<Object[]> query =
        session().createNativeQuery(OF_STORED, Object[].class).addEntity("r", Report.class);
    return scalars(query)
        .setParameter("id", id)
        .uniqueResultOptional()
        .map(row -> file((Report) row[0], facts(row, 1)));
  }

  /**
   * The facts around a new report.
   *
   * @throws Problem PERIOD_LOCKED (V27)
   */
  ReportFacts factsToWrite(ReportKey key) {
    Period period = key.period();
    Object[] row =
        scalars(session().createNativeQuery(OF_NEW, Object[].class))
            .setParameter("institution", key.institution())
            .setParameter("area", key.area().id())
            .setParameter("obligation", key.obligation())
            .setParameter("cadence", period.type().name())
            .setParameter("index", period.index())
            .setParameter("year", period.year())
            .setParameter("first", period.firstDay())
            .setParameter("last", period.lastDay())
            .getSingleResult();
    ReportFacts facts = facts(row, 0);
    if (facts.locked()) {
      throw locks.refusal(key.area().id(), period);
    }
    return facts;
  }

  Optional<UUID> idOf(ReportKey key) {
    return getEntityManager()
        .createQuery(
            """
            select id from Report
            where institutionId = :institution and obligation = :obligation and period = :period
            """,
            UUID.class)
        .setParameter("institution", key.institution())
        .setParameter("obligation", key.obligation())
        .setParameter("period", key.period().toString())
        .getResultStream()
        .findFirst();
  }

  /** Whether there is a report that the database may hide from the caller. */
  boolean exists(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select report_exists(:id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  List<Report> page(Narrowing narrowing, PageRequest page) {
    narrowing.oldestFirst(page);
    return find(narrowing.query(), narrowing.values()).range(0, page.fetchSize() - 1).list();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }

  private static NativeQuery<Object[]> scalars(NativeQuery<Object[]> query) {
    return query
        .addScalar("locked", Boolean.class)
        .addScalar("due_rule", String.class)
        .addScalar("due_month_offset", Integer.class)
        .addScalar("due_day", Integer.class)
        .addScalar("grace_days", Integer.class)
        .addScalar("registered_plan", Long.class)
        .addScalar("accepted_stock", Long.class)
        .addScalar("declared_stock", Long.class)
        .addScalar("declared_ytd", Long.class);
  }

  private static ReportFacts facts(@Nullable Object[] row, int at) {
    return new ReportFacts(
        Boolean.TRUE.equals(row[at]),
        dueRule(row, at + 1),
        (Long) row[at + 5],
        (Long) row[at + 6],
        (Long) row[at + 7],
        row[at + 8] instanceof Long ytd ? ytd : 0);
  }

  private static @Nullable DueRule dueRule(@Nullable Object[] row, int at) {
    return row[at] instanceof String rule
            && row[at + 1] instanceof Integer offset
            && row[at + 2] instanceof Integer day
            && row[at + 3] instanceof Integer grace
        ? new DueRule(rule.equals("BEFORE"), offset, day, grace)
        : null;
  }
}
