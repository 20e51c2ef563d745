package vn.labourmarket.enrollment.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.json.JsonColumns;
import vn.labourmarket.platform.paging.PageRequest;

/**
 * The versions of plans and their changes of state. Version and change are written in one
 * statement: a submission is the hot path on the last day before a deadline.
 */
@ApplicationScoped
class PlanHistory {
  private static final String CHANGE =
      """
      insert into plan_state_change (plan_id, plan_version, from_status, to_status, actor, at, reason)
      values (:id, :number, cast(:from as text), :to, :actor, :at, cast(:reason as text))
      """;

  private final EntityManager database;

  PlanHistory(EntityManager database) {
    this.database = database;
  }

  void changed(Plan plan, @Nullable PlanStatus from, @Nullable String reason) {
    write("", plan, from, reason).executeUpdate();
  }

  void submitted(Plan plan, PlanStatus from) {
    write(
            """
            with kept as (
              insert into plan_version
                (plan_id, number, status, content, warnings, total, submitted_at, submitted_by)
              values (:id, :number, 'SUBMITTED', cast(:content as jsonb), cast(:warnings as jsonb),
                :total, :at, :actor)
              on conflict (plan_id, number) do update
              set status = excluded.status, content = excluded.content,
                warnings = excluded.warnings, total = excluded.total,
                submitted_at = excluded.submitted_at, submitted_by = excluded.submitted_by)
            """,
            plan,
            from,
            plan.content.reason())
        .setParameter("content", JsonColumns.write(plan.content))
        .setParameter("warnings", JsonColumns.write(plan.warnings))
        .setParameter("total", plan.content.total())
        .executeUpdate();
  }

  void reviewed(Plan plan, PlanVersionStatus outcome, @Nullable String reason) {
    write(
            """
            with judged as (
              update plan_version
              set status = case when number = :number then :outcome else 'SUPERSEDED' end,
                registered_at = case when number = :number and :outcome = 'REGISTERED'
                  then cast(:at as timestamptz) else registered_at end
              where plan_id = :id
                and (number = :number or (:outcome = 'REGISTERED' and status = 'REGISTERED')))
            """,
            plan,
            PlanStatus.SUBMITTED,
            reason)
        .setParameter("outcome", outcome.name())
        .executeUpdate();
  }

  /** A page in the order of their numbers. */
  List<PlanVersion> versions(UUID plan, PageRequest page) {
    return database
        .createQuery(
            """
            from PlanVersion where key.planId = :plan and key.number > :after
            order by key.number
            """,
            PlanVersion.class)
        .setParameter("plan", plan)
        .setParameter("after", page.after().map(it -> it.smallNumber(0)).orElse(0))
        .setMaxResults(page.fetchSize())
        .getResultList();
  }

  private Query write(String first, Plan plan, @Nullable PlanStatus from, @Nullable String reason) {
    return database
        .createNativeQuery(first + CHANGE)
        .setParameter("id", plan.id)
        .setParameter("number", plan.planVersion)
        .setParameter("from", from == null ? null : from.name())
        .setParameter("to", plan.status.name())
        .setParameter("actor", plan.authorship.updatedBy())
        .setParameter("at", plan.authorship.updatedAt())
        .setParameter("reason", reason);
  }
}
