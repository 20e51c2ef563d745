package vn.labourmarket.demand.rounds;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class SurveyRoundRepository implements PanacheRepositoryBase<SurveyRound, UUID> {

  /**
   * Which rounds a list shows.
   *
   * @param areas empty for all
   */
  record Filter(
      @Nullable SurveyRoundStatus status,
      @Nullable UUID area,
      @Nullable String period,
      Set<UUID> areas,
      boolean drafts) {}

  /** A round that nobody changes before the transaction ends; others may hold it as well. */
  Optional<SurveyRound> held(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_READ);
  }

  /** A round that nobody holds, after all who did. */
  Optional<SurveyRound> alone(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Answers of a round that no authority has decided on, also those hidden from the caller. */
  long answersWaiting(UUID id) {
    return (Long)
        getEntityManager()
            .createNativeQuery("select survey_round_waiting(:id)", Long.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** Whether anybody was invited or began an answer, seen by the caller or not. */
  boolean hasResponses(UUID id) {
    return (Boolean)
        getEntityManager()
            .createNativeQuery("select survey_round_has_responses(:id)", Boolean.class)
            .setParameter("id", id)
            .getSingleResult();
  }

  /** A page, newest first. */
  List<SurveyRound> page(Filter filter, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("status <> :draft", "draft", filter.drafts() ? null : SurveyRoundStatus.DRAFT)
            .and("areaId in :areas", "areas", filter.areas().isEmpty() ? null : filter.areas())
            .and("status = :status", "status", filter.status())
            .and("areaId = :area", "area", filter.area())
            .and("period = :period", "period", filter.period())
            .newestFirst(page);
    return find(narrowing.query(), narrowing.values()).range(0, page.fetchSize() - 1).list();
  }
}
