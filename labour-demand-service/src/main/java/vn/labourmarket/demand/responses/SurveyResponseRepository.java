package vn.labourmarket.demand.responses;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Narrowing;
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

  /** Whether there is one that the database may hide from the caller. */
  boolean exists(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select survey_response_exists(:id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** A page of a round's responses, oldest first. */
  List<SurveyResponse> page(
      UUID roundId, @Nullable ResponseStatus status, @Nullable UUID employer, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("roundId = :round", "round", roundId)
            .and("status = :status", "status", status)
            .and("employerId = :employer", "employer", employer)
            .oldestFirst(page);
    return find(narrowing.query(), narrowing.values()).range(0, page.fetchSize() - 1).list();
  }
}
