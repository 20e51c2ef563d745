package vn.labourmarket.occupations.coding;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.coding.LearnedModel.State;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class LearnedModelRepository implements PanacheRepositoryBase<LearnedModel, Long> {

  /** Wishes for models of one scheme take turns until the transaction ends. */
  void lock(String scheme) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 10))")
        .setParameter(1, scheme)
        .getSingleResult();
  }

  Optional<LearnedModel> queued(long number) {
    return find("number = ?1 and state = ?2", number, State.QUEUED).firstResultOptional();
  }

  /** A wish for a version's model that nobody has begun to fulfil. */
  Optional<LearnedModel> waiting(ClassificationRef of) {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from coding_model
                where state = 'QUEUED' and scheme = ?1 and version_id = ?2 and attempts = 0
                order by number limit 1 for update skip locked
                """,
                LearnedModel.class)
            .setParameter(1, of.scheme())
            .setParameter(2, of.version())
            .getResultList());
  }

  /** The oldest wish that nobody works on; it stays ours until the transaction ends. */
  Optional<LearnedModel> claim() {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from coding_model where state = 'QUEUED'
                order by number limit 1 for update skip locked
                """,
                LearnedModel.class)
            .getResultList());
  }

  /** The same for one that was claimed before. */
  Optional<LearnedModel> claim(long number) {
    return first(
        getEntityManager()
            .createNativeQuery(
                """
                select * from coding_model where state = 'QUEUED' and number = ?1
                for update skip locked
                """,
                LearnedModel.class)
            .setParameter(1, number)
            .getResultList());
  }

  private static Optional<LearnedModel> first(List<?> rows) {
    return rows.stream().map(LearnedModel.class::cast).findFirst();
  }

  boolean anyOf(String scheme) {
    return count("scheme", scheme) > 0;
  }

  Optional<LearnedModel> newestReady(String scheme) {
    return find("scheme = ?1 and state = ?2 order by number desc", scheme, State.READY)
        .firstResultOptional();
  }

  List<LearnedModel> page(@Nullable String scheme, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("scheme = :scheme", "scheme", scheme)
            .inOrder("number", page.after().map(it -> List.of(it.number(0))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }
}
