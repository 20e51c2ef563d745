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
  private static final String IN_FORCE =
      "validFrom <= :day and (validTo is null or validTo >= :day)";

  /**
   * No target outlives its area, whose code may be another one's by then. What was known on an
   * earlier day stays what it was, whatever has become of the area since.
   */
  private static final String IN_FORCE_NOW =
      IN_FORCE
          + " and (areaId is null or areaId in ("
          + "select a.id from Area a where a.validTo is null or a.validTo >= :day))";

  List<Target> page(TargetFilter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("indicator = :indicator", "indicator", filter.indicator())
            .and("areaId = :area", "area", filter.area())
            .and(KnownBy.CONDITION, "known", filter.knownBy())
            .and(
                filter.knownBy().equals(KnownBy.NOW) ? IN_FORCE_NOW : IN_FORCE,
                "day",
                filter.validAt())
            .inOrder("indicator, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  @Override
  public List<Target> named(Set<String> indicators) {
    return list("indicator in ?1 and supersededAt is null order by validFrom", indicators);
  }
}
