package vn.labourmarket.occupations.targets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

  List<Target> page(TargetFilter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("indicator = :indicator", "indicator", filter.indicator())
            .and("areaId = :area", "area", filter.area())
            .and(
                "validFrom <= :day and (validTo is null or validTo >= :day)",
                "day",
                filter.validAt())
            .inOrder("indicator, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  /** All targets of an indicator and area; nobody else sets one until the transaction ends. */
  List<Target> forChange(String indicator, @Nullable UUID area) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 5))")
        .setParameter(1, indicator + "/" + area)
        .getSingleResult();
    return area == null
        ? list("indicator = ?1 and areaId is null", indicator)
        : list("indicator = ?1 and areaId = ?2", indicator, area);
  }
}
