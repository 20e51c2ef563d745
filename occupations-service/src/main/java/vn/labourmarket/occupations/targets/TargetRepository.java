package vn.labourmarket.occupations.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.labourmarket.occupations.drafts.KnownBy;
import vn.labourmarket.occupations.drafts.Revisions;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class TargetRepository implements Revisions<Target> {
  /** No target outlives its area, whose code may be another one's by then. */
  private static final String IN_FORCE =
      """
      validFrom <= :day and (validTo is null or validTo >= :day) and (areaId is null or areaId in (
        select a.id from Area a where a.validTo is null or a.validTo >= :day))
      """;

  List<Target> page(TargetFilter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("indicator = :indicator", "indicator", filter.indicator())
            .and("areaId = :area", "area", filter.area())
            .and(KnownBy.CONDITION, "known", filter.knownBy())
            .and(IN_FORCE, "day", filter.validAt())
            .inOrder("indicator, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  @Override
  public List<Target> named(Set<String> indicators) {
    return list("indicator in ?1 and supersededAt is null order by validFrom", indicators);
  }
}
