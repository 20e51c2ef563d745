package vn.labourmarket.occupations.targets;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class TargetRepository implements PanacheRepositoryBase<Target, UUID> {

  List<Target> page(TargetFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (filter.indicator() != null) {
      where.append(" and indicator = :indicator");
      values.put("indicator", filter.indicator());
    }
    if (filter.area() != null) {
      where.append(" and areaId = :area");
      values.put("area", filter.area());
    }
    if (filter.validAt() != null) {
      where.append(" and validFrom <= :day and (validTo is null or validTo >= :day)");
      values.put("day", filter.validAt());
    }
    page.after()
        .ifPresent(
            last -> {
              where.append(" and (indicator, id) > (:last, :id)");
              values.put("last", last.text(0));
              values.put("id", last.id(1));
            });
    return find(where + " order by indicator, id", values).page(0, page.fetchSize()).list();
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
