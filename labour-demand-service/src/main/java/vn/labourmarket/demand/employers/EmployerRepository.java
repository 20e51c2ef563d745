package vn.labourmarket.demand.employers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class EmployerRepository implements PanacheRepositoryBase<Employer, UUID> {

  /** An employer and, where there is one, its contact. */
  record WithContact(Employer employer, @Nullable EmployerContact contact) {}

  Optional<WithContact> findWithContact(UUID id) {
    return getEntityManager()
        .createQuery(
            """
            select e, c from Employer e left join EmployerContact c on c.employerId = e.id
            where e.id = :id
            """,
            Object[].class)
        .setParameter("id", id)
        .getResultStream()
        .map(row -> new WithContact((Employer) row[0], (EmployerContact) row[1]))
        .findFirst();
  }

  void add(EmployerContact contact) {
    getEntityManager().persist(contact);
  }

  void erase(EmployerContact contact) {
    getEntityManager().remove(contact);
  }

  Optional<UUID> findIdByCode(String code) {
    return getEntityManager()
        .createQuery("select e.id from Employer e where e.code = :code", UUID.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst();
  }

  /**
   * A page, oldest first.
   *
   * @param areas empty for all areas
   * @param only when present, the only employer to show
   */
  List<Employer> page(
      EmployerFilter filter, Set<UUID> areas, Optional<UUID> only, PageRequest page) {
    List<String> conditions = new ArrayList<>(List.of("1 = 1"));
    Map<String, Object> values = new HashMap<>();
    page.after().ifPresent(it -> and(conditions, values, "id > :after", "after", it.id(0)));
    only.ifPresent(it -> and(conditions, values, "id = :only", "only", it));
    if (!areas.isEmpty()) {
      and(conditions, values, "areaId in :areas", "areas", areas);
    }
    if (filter.status() != null) {
      and(conditions, values, "status = :status", "status", filter.status());
    }
    if (filter.area() != null) {
      and(conditions, values, "areaId = :area", "area", filter.area());
    }
    if (filter.type() != null) {
      and(conditions, values, "type = :type", "type", filter.type());
    }
    if (filter.q() != null) {
      String text = filter.q().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
      and(
          conditions,
          values,
          "(code = :code or lower(name) like lower(:text) escape '\\')",
          "text",
          "%" + text + "%");
      values.put("code", filter.q());
    }
    return find(String.join(" and ", conditions) + " order by id", values)
        .range(0, page.fetchSize() - 1)
        .list();
  }

  private static void and(
      List<String> conditions,
      Map<String, Object> values,
      String condition,
      String name,
      Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
