package vn.labourmarket.demand.responses;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class SurveyResponseRepository implements PanacheRepositoryBase<SurveyResponse, UUID> {

  Optional<UUID> findId(UUID roundId, UUID employerId) {
    return getEntityManager()
        .createQuery(
            "select r.id from SurveyResponse r where r.roundId = :round and r.employerId = :employer",
            UUID.class)
        .setParameter("round", roundId)
        .setParameter("employer", employerId)
        .getResultStream()
        .findFirst();
  }

  /** A page of a round's responses, oldest first. */
  List<SurveyResponse> page(
      UUID roundId, @Nullable ResponseStatus status, @Nullable UUID employer, PageRequest page) {
    List<String> conditions = new ArrayList<>(List.of("roundId = :round"));
    Map<String, Object> values = new HashMap<>(Map.of("round", roundId));
    page.after()
        .ifPresent(
            it -> {
              conditions.add("id > :after");
              values.put("after", it.id(0));
            });
    if (status != null) {
      conditions.add("status = :status");
      values.put("status", status);
    }
    if (employer != null) {
      conditions.add("employerId = :employer");
      values.put("employer", employer);
    }
    return find(String.join(" and ", conditions) + " order by id", values)
        .range(0, page.fetchSize() - 1)
        .list();
  }
}
