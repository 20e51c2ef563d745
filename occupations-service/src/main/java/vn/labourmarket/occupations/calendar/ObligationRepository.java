package vn.labourmarket.occupations.calendar;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class ObligationRepository implements PanacheRepositoryBase<ReportingObligation, UUID> {

  List<ReportingObligation> page(
      @Nullable String code, @Nullable LocalDate validAt, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("code = :code", "code", code)
            .and("validFrom <= :day and (validTo is null or validTo >= :day)", "day", validAt)
            .inOrder("code, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
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
