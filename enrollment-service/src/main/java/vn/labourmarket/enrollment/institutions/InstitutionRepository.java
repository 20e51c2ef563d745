package vn.labourmarket.enrollment.institutions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class InstitutionRepository implements PanacheRepositoryBase<Institution, UUID> {

  /** Whether there is an institution that the database may hide from the caller. */
  boolean exists(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select institution_exists(:id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  List<Institution> page(Narrowing narrowing, PageRequest page) {
    narrowing.oldestFirst(page);
    return find(narrowing.query(), narrowing.values()).range(0, page.fetchSize() - 1).list();
  }

  /** Who has the code, also where the caller does not reach. */
  Optional<UUID> idOfCode(String code) {
    return Optional.ofNullable(
        (UUID)
            getEntityManager()
                .createNativeQuery("select institution_of_code(:code)", UUID.class)
                .setParameter("code", code)
                .getSingleResult());
  }

  void record(Institution changed, @Nullable InstitutionStatus from, @Nullable String reason) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into institution_state_change
              (institution_id, from_status, to_status, actor, at, reason)
            values (:id, cast(:from as text), :to, :actor, :at, cast(:reason as text))
            """)
        .setParameter("id", changed.id)
        .setParameter("from", from == null ? null : from.name())
        .setParameter("to", changed.status.name())
        .setParameter("actor", changed.authorship.updatedBy())
        .setParameter("at", changed.authorship.updatedAt())
        .setParameter("reason", reason)
        .executeUpdate();
  }
}
