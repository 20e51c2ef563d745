package vn.labourmarket.enrollment.reports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.ReturnReasons;
import vn.labourmarket.platform.json.JsonColumns;
import vn.labourmarket.platform.paging.PageRequest;

/**
 * The versions of reports and their changes of state. Version and change are written in one
 * statement: the last day before a deadline is all submissions.
 */
@ApplicationScoped
class ReportHistory {
  private static final String CHANGE =
      """
      insert into report_state_change
        (report_id, report_version, from_status, to_status, actor, at, reason)
      values (:id, :number, cast(:from as text), :to, :actor, :at, cast(:reason as text))
      """;

  private final EntityManager database;

  ReportHistory(EntityManager database) {
    this.database = database;
  }

  void changed(Report report, @Nullable ReportStatus from) {
    write("", report, from, null).executeUpdate();
  }

  void submitted(Report report, ReportStatus from) {
    write(
            """
            with kept as (
              insert into report_version
                (report_id, number, status, content, warnings, intake, submitted_at, submitted_by)
              values (:id, :number, 'SUBMITTED', cast(:content as jsonb), cast(:warnings as jsonb),
                :intake, :at, :actor))
            """,
            report,
            from,
            null)
        .setParameter("content", JsonColumns.write(report.content))
        .setParameter("warnings", JsonColumns.write(report.warnings))
        .setParameter("intake", report.content.intake())
        .executeUpdate();
  }

  void returned(Report report, ReturnReasons why) {
    write(
            """
            with judged as (
              update report_version
              set status = 'RETURNED', return_reasons = cast(:reasons as jsonb)
              where report_id = :id and number = :number)
            """,
            report,
            ReportStatus.SUBMITTED,
            why.line())
        .setParameter("reasons", JsonColumns.write(why))
        .executeUpdate();
  }

  void accepted(Report report) {
    write(
            """
            with judged as (
              update report_version
              set status = case when number = :number then 'ACCEPTED' else 'SUPERSEDED' end,
                accepted_at =
                  case when number = :number then cast(:at as timestamptz) else accepted_at end
              where report_id = :id and (number = :number or status = 'ACCEPTED'))
            """,
            report,
            ReportStatus.SUBMITTED,
            null)
        .executeUpdate();
  }

  /** A page in the order of their numbers. */
  List<ReportVersion> versions(UUID report, PageRequest page) {
    return database
        .createQuery(
            """
            from ReportVersion where key.reportId = :report and key.number > :after
            order by key.number
            """,
            ReportVersion.class)
        .setParameter("report", report)
        .setParameter("after", page.after().map(it -> it.smallNumber(0)).orElse(0))
        .setMaxResults(page.fetchSize())
        .getResultList();
  }

  Optional<ReportVersion> version(UUID report, int number) {
    return Optional.ofNullable(
        database.find(ReportVersion.class, new ReportVersion.Key(report, number)));
  }

  private Query write(
      String first, Report report, @Nullable ReportStatus from, @Nullable String reason) {
    return database
        .createNativeQuery(first + CHANGE)
        .setParameter("id", report.id)
        .setParameter("number", report.reportVersion)
        .setParameter("from", from == null ? null : from.name())
        .setParameter("to", report.status.name())
        .setParameter("actor", report.authorship.updatedBy())
        .setParameter("at", report.authorship.updatedAt())
        .setParameter("reason", reason);
  }
}
