package vn.labourmarket.demand.employers;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Narrowing;
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

  /** Whether there is one that the database may hide from the caller. */
  boolean exists(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select employer_exists(:id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** Whether an employer that is not closed has the code, also where the caller does not reach. */
  boolean isCodeTaken(String code) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select employer_of_code(:code) is not null", Boolean.class)
            .setParameter("code", code)
            .getSingleResult();
  }

  /**
   * A page, oldest first.
   *
   * @param areas empty for all areas
   * @param only when present, the only employer to show
   */
  List<Employer> page(
      EmployerFilter filter, Set<UUID> areas, Optional<UUID> only, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("id = :only", "only", only.orElse(null))
            .and("areaId in :areas", "areas", areas.isEmpty() ? null : areas)
            .and("status = :status", "status", filter.status())
            .and("areaId = :area", "area", filter.area())
            .and("type = :type", "type", filter.type())
            .and("(code = :q or lower(name) like lower(:text) escape '\\')", "q", filter.q())
            .with("text", pattern(filter.q()))
            .oldestFirst(page);
    return find(narrowing.query(), narrowing.values()).range(0, page.fetchSize() - 1).list();
  }

  private static @Nullable String pattern(@Nullable String text) {
    return text == null
        ? null
        : "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
