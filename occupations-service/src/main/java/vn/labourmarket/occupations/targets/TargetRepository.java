package vn.labourmarket.occupations.targets;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.labourmarket.occupations.drafts.KnownBy;
import vn.labourmarket.occupations.drafts.Revisions;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class TargetRepository implements Revisions<Target> {

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

  /** All targets of an indicator and area. */
  List<Target> editions(SetTarget as) {
    return as.areaId() == null
        ? list("indicator = ?1 and areaId is null and supersededAt is null", as.indicator())
        : list(
            "indicator = ?1 and areaId = ?2 and supersededAt is null", as.indicator(), as.areaId());
  }
}
