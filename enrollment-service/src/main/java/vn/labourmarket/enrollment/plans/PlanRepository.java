package vn.labourmarket.enrollment.plans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import vn.labourmarket.enrollment.periods.PeriodLocks;
import vn.labourmarket.enrollment.training.TrainingFields;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.time.Period;

@ApplicationScoped
class PlanRepository implements PanacheRepositoryBase<Plan, UUID> {

  private final TrainingFields fields;
  private final PeriodLocks locks;

  PlanRepository(TrainingFields fields, PeriodLocks locks) {
    this.fields = fields;
    this.locks = locks;
  }

  PlanFile file(Plan made) {
    return new PlanFile(made, false, 0, fields, locks);
  }

  /**
   * A plan and the facts around it. Different obligations report the same learners, so the largest
   * of their sums is what has been enrolled.
   */
  Optional<PlanFile> file(UUID id) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            """
            select {p.*},
              hold_period(p.area_id, make_date(p.year, 1, 1), make_date(p.year, 12, 31)) as locked,
              (select coalesce(max(intake), 0) from (
                 select sum(r.accepted_intake) as intake from report r
                 where r.institution_id = p.institution_id and r.year = p.year
                 group by r.obligation) by_obligation) as accepted_intake
            from plan p where p.id = :id
            """,
            Object[].class)
        .addEntity("p", Plan.class)
        .addScalar("locked", Boolean.class)
        .addScalar("accepted_intake", Long.class)
        .setParameter("id", id)
        .uniqueResultOptional()
        .map(row -> new PlanFile((Plan) row[0], (Boolean) row[1], (Long) row[2], fields, locks));
  }

  /**
   * Keeps a year open for a new plan.
   *
   * @throws Problem PERIOD_LOCKED (V27)
   */
  void requireOpen(UUID area, Period year) {
    boolean locked =
        (Boolean)
            getEntityManager()
                .createNativeQuery("select hold_period(:area, :first, :last)", Boolean.class)
                .setParameter("area", area)
                .setParameter("first", year.firstDay())
                .setParameter("last", year.lastDay())
                .getSingleResult();
    if (locked) {
      throw locks.refusal(area, year);
    }
  }

  Optional<UUID> idOf(UUID institution, int year) {
    return getEntityManager()
        .createQuery(
            "select id from Plan where institutionId = :institution and year = :year", UUID.class)
        .setParameter("institution", institution)
        .setParameter("year", year)
        .getResultStream()
        .findFirst();
  }

  /** Whether there is a plan that the database may hide from the caller. */
  boolean exists(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select plan_exists(:id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  List<Plan> page(Narrowing narrowing, PageRequest page) {
    narrowing.oldestFirst(page);
    return find(narrowing.query(), narrowing.values()).range(0, page.fetchSize() - 1).list();
  }
}
