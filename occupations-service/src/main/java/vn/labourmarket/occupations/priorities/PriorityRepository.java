package vn.labourmarket.occupations.priorities;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.drafts.KnownBy;
import vn.labourmarket.occupations.drafts.Revisions;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class PriorityRepository implements Revisions<PriorityList> {

  List<PriorityList> page(PriorityFilter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("list = :list", "list", filter.list())
            .and("scheme = :scheme", "scheme", filter.scheme())
            .and(KnownBy.CONDITION, "known", filter.knownBy())
            .and(
                "validFrom <= :day and (validTo is null or validTo >= :day)",
                "day",
                filter.validAt())
            .and("array_contains(codes, :code)", "code", filter.code())
            .inOrder("list, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  /** What a list is called, without reading the list, which may be changed until a lock is held. */
  Optional<String> name(UUID id) {
    return getEntityManager()
        .createQuery(
            "select list from PriorityList where id = ?1 and supersededAt is null", String.class)
        .setParameter(1, id)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<PriorityList> named(Set<String> names) {
    return list("list in ?1 and supersededAt is null order by validFrom", names);
  }
}
