package vn.labourmarket.occupations.calendar;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.drafts.KnownBy;
import vn.labourmarket.occupations.drafts.Revisions;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class ObligationRepository implements Revisions<ReportingObligation> {

  List<ReportingObligation> page(
      @Nullable String code, @Nullable LocalDate validAt, Instant knownBy, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("code = :code", "code", code)
            .and(KnownBy.CONDITION, "known", knownBy)
            .and("validFrom <= :day and (validTo is null or validTo >= :day)", "day", validAt)
            .inOrder("code, id", page.after().map(it -> List.of(it.text(0), it.id(1))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  List<ReportingObligation> byCode(String code, Instant knownBy) {
    return list(
        "code = :code and " + KnownBy.CONDITION + " order by validFrom",
        Map.of("code", code, "known", knownBy));
  }

  @Override
  public List<ReportingObligation> named(Set<String> codes) {
    return list("code in ?1 and supersededAt is null order by validFrom", codes);
  }
}
