package vn.labourmarket.occupations.priorities;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class PriorityRepository implements PanacheRepositoryBase<PriorityList, UUID> {

  List<PriorityList> page(PriorityFilter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("list = :list", "list", filter.list())
            .and("scheme = :scheme", "scheme", filter.scheme())
            .and(
                "updatedAt < :known and (supersededAt is null or supersededAt >= :known)",
                "known",
                filter.knownBy())
            .and(
                "validFrom <= :day and (validTo is null or validTo >= :day)",
                "day",
                filter.validAt())
            .and("array_contains(codes, :code)", "code", filter.code())
            .inOrder("list, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  Optional<PriorityList> current(UUID id) {
    return find("id = ?1 and supersededAt is null", id).firstResultOptional();
  }

  /** All revisions of a list, the newest first. */
  List<PriorityList> revisions(UUID id) {
    return list("id = ?1 order by version desc", id);
  }

  /** All editions of a list; nobody else sets one until the transaction ends. */
  List<PriorityList> forChange(String list) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 10))")
        .setParameter(1, list)
        .getSingleResult();
    return list("list = ?1 and supersededAt is null order by createdAt", list);
  }
}
