package vn.labourmarket.demand.vacancies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.text.FreeText;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class VacancyRepository implements PanacheRepositoryBase<Vacancy, UUID> {
  /**
   * Of which unpublished vacancies the reader may know.
   *
   * @param all those of any area
   * @param areas those of these areas
   * @param employer those of this employer
   */
  record Insight(boolean all, Set<UUID> areas, @Nullable UUID employer) {}

  /** Whether there is one that the database may hide from the caller. */
  boolean exists(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select vacancy_exists(:id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** A page, newest first. */
  List<Vacancy> page(VacancyFilter filter, Insight insight, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("status = :status", "status", filter.status())
            .and("employerId = :employer", "employer", filter.employer())
            .and("areaId = :area", "area", filter.area())
            .and(
                "occupationCode like :occupation escape '\\'",
                "occupation",
                filter.occupation() == null ? null : escaped(filter.occupation()) + "%")
            .and(
                "titlePlain like :q escape '\\'",
                "q",
                filter.q() == null ? null : "%" + escaped(FreeText.plain(filter.q())) + "%")
            .newestFirst(page);
    addRange(filter.occupation(), narrowing);
    addInsight(insight, narrowing);
    return find(narrowing.query(), narrowing.values()).range(0, page.fetchSize() - 1).list();
  }

  /**
   * The same as {@code like} for codes, which are digits, in a form that row-level security lets
   * walk an index: PostgreSQL asks its policies before a {@code like}, but not before comparisons.
   */
  private static void addRange(@Nullable String occupation, Narrowing narrowing) {
    if (occupation != null && occupation.matches("[0-9]+")) {
      narrowing
          .and("occupationCode between :firstCode and :lastCode", "firstCode", occupation)
          .with("lastCode", occupation + "9999999999");
    }
  }

  private static void addInsight(Insight insight, Narrowing narrowing) {
    if (insight.all()) {
      return;
    }
    Set<UUID> areas = insight.areas();
    String known =
        "published = :published"
            + (areas.isEmpty() ? "" : " or areaId in :insightAreas")
            + (insight.employer() == null ? "" : " or employerId = :insightEmployer");
    narrowing
        .and("(" + known + ")", "published", true)
        .with("insightAreas", areas.isEmpty() ? null : areas)
        .with("insightEmployer", insight.employer());
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /** Running vacancies whose closing day is over, locked; those that others hold are left out. */
  List<Vacancy> runOut(LocalDate today, int limit) {
    return getEntityManager()
        .createQuery(
            """
            from Vacancy
            where closesOn < :today and status in (DRAFT, PENDING_CODING, OPEN, PARTIALLY_FILLED)
            order by closesOn
            """,
            Vacancy.class)
        .setParameter("today", today)
        .setMaxResults(limit)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .setHint("jakarta.persistence.lock.timeout", Timeouts.SKIP_LOCKED_MILLI)
        .getResultList();
  }
}
