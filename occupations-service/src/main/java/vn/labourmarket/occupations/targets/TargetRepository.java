package vn.labourmarket.occupations.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.occupations.drafts.KnownBy;
import vn.labourmarket.occupations.drafts.Revisions;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class TargetRepository implements Revisions<Target> {
  private static final String LOCK =
      "select 1 from pg_advisory_xact_lock%s(hashtextextended('targets', 13))";

  List<Target> page(TargetFilter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("indicator = :indicator", "indicator", filter.indicator())
            .and("areaId = :area", "area", filter.area())
            .and(KnownBy.CONDITION, "known", filter.knownBy())
            .and(
                "validFrom <= :day and (validTo is null or validTo >= :day)",
                "day",
                filter.validAt())
            .inOrder("indicator, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  /** Those that are in force on some day after the last of their areas. */
  List<Target> outlasting(Map<UUID, LocalDate> lastDays) {
    // Not by the areas' numbers, of which a file may have more than a statement takes.
    return this.<Target>list(
            "areaId is not null and supersededAt is null"
                + " and (validTo is null or validTo >= validFrom) order by indicator, id")
        .stream()
        .filter(it -> it.outlasts(lastDays))
        .toList();
  }

  /** Whoever drafts or publishes targets sees no area of which a file says something meanwhile. */
  void share() {
    getEntityManager().createNativeQuery(LOCK.formatted("_shared")).getSingleResult();
  }

  /** Nobody drafts or publishes targets until the transaction ends. */
  void hold() {
    getEntityManager().createNativeQuery(LOCK.formatted("")).getSingleResult();
  }

  @Override
  public List<Target> named(Set<String> indicators) {
    return list("indicator in ?1 and supersededAt is null order by validFrom", indicators);
  }
}
