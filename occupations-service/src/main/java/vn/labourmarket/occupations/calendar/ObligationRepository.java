package vn.labourmarket.occupations.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class ObligationRepository implements PanacheRepositoryBase<ReportingObligation, UUID> {

  List<ReportingObligation> page(
      @Nullable String code, @Nullable LocalDate validAt, PageRequest page) {
    StringBuilder where = new StringBuilder("1 = 1");
    Map<String, Object> values = new HashMap<>();
    if (code != null) {
      where.append(" and code = :code");
      values.put("code", code);
    }
    if (validAt != null) {
      where.append(" and validFrom <= :day and (validTo is null or validTo >= :day)");
      values.put("day", validAt);
    }
    page.after()
        .ifPresent(
            last -> {
              where.append(" and (code, id) > (:code0, :id0)");
              values.put("code0", last.text(0));
              values.put("id0", last.id(1));
            });
    return find(where + " order by code, id", values).page(0, page.fetchSize()).list();
  }

  List<ReportingObligation> byCode(String code) {
    return list("code = ?1 order by validFrom", code);
  }

  /** All rows of a code and cadence; nobody else sets one until the transaction ends. */
  List<ReportingObligation> forChange(String code, Cadence cadence) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 4))")
        .setParameter(1, code + "/" + cadence)
        .getSingleResult();
    return list("code = ?1 and cadence = ?2", code, cadence);
  }
}
