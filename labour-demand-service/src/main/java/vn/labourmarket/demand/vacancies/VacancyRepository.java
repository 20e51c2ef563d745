package vn.labourmarket.demand.vacancies;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Timeouts;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.text.FreeText;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class VacancyRepository implements PanacheRepositoryBase<Vacancy, UUID> {
  private static final Set<VacancyStatus> HIDDEN =
      Set.of(VacancyStatus.DRAFT, VacancyStatus.PENDING_CODING);

  /**
   * Of which unopened vacancies the reader may know.
   *
   * @param all those of any area
   * @param areas those of these areas
   * @param employer those of this employer
   */
  record Insight(boolean all, Set<UUID> areas, @Nullable UUID employer) {}

  /** A page, newest first. */
  List<Vacancy> page(VacancyFilter filter, Insight insight, PageRequest page) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    page.after()
        .ifPresent(
            it -> {
              conditions.add("id < :after");
              values.put("after", it.id(0));
            });
    addFilter(filter, conditions, values);
    addInsight(insight, conditions, values);
    return find(String.join(" and ", conditions) + " order by id desc", values)
        .range(0, page.fetchSize() - 1)
        .list();
  }

  private static void addFilter(
      VacancyFilter filter, List<String> conditions, Map<String, Object> values) {
    if (filter.status() != null) {
      conditions.add("status = :status");
      values.put("status", filter.status());
    }
    if (filter.employer() != null) {
      conditions.add("employerId = :employer");
      values.put("employer", filter.employer());
    }
    if (filter.area() != null) {
      conditions.add("areaId = :area");
      values.put("area", filter.area());
    }
    if (filter.occupation() != null) {
      conditions.add("occupationCode like :occupation escape '\\'");
      values.put("occupation", escaped(filter.occupation()) + "%");
    }
    if (filter.q() != null) {
      conditions.add("titlePlain like :q escape '\\'");
      values.put("q", "%" + escaped(FreeText.plain(filter.q())) + "%");
    }
  }

  private static void addInsight(
      Insight insight, List<String> conditions, Map<String, Object> values) {
    if (insight.all()) {
      return;
    }
    List<String> known = new ArrayList<>(List.of("status not in :hidden"));
    values.put("hidden", HIDDEN);
    if (!insight.areas().isEmpty()) {
      known.add("areaId in :insightAreas");
      values.put("insightAreas", insight.areas());
    }
    if (insight.employer() != null) {
      known.add("employerId = :insightEmployer");
      values.put("insightEmployer", insight.employer());
    }
    conditions.add("(" + String.join(" or ", known) + ")");
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
