package vn.labourmarket.occupations.reviews;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.reviews.CodingReview.Carried;
import vn.labourmarket.occupations.reviews.CodingReview.Status;
import vn.labourmarket.occupations.reviews.CodingReviewService.Decided;
import vn.labourmarket.occupations.reviews.CodingReviewService.Decision;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class CodingReviewRepository implements PanacheRepositoryBase<CodingReview, UUID> {
  private static final int FETCH = 500;

  /** Questions about one classification are taken one batch after another. */
  void lock(ClassificationRef in) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 11))")
        .setParameter(1, in.toString())
        .getSingleResult();
  }

  List<CodingReview> known(ClassificationRef in, List<String> keys) {
    return list(
        "scheme = ?1 and versionId = ?2 and questionKey in ?3", in.scheme(), in.version(), keys);
  }

  List<CodingReview> page(@Nullable Status status, ClassificationRef of, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("status = :status", "status", status)
            .and("scheme = :scheme", "scheme", of.scheme())
            .and("versionId = :version", "version", of.version())
            .inOrder("id", page.after().map(it -> List.of(it.id(0))));
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  /** No entities: there are many, and nothing is changed of them. */
  List<Decision> decisions(ClassificationRef in) {
    return getEntityManager()
        .createQuery(
            """
            select text, industry, qualification, code from CodingReview
            where scheme = ?1 and versionId = ?2 and status = ?3 order by id
            """,
            Decision.class)
        .setParameter(1, in.scheme())
        .setParameter(2, in.version())
        .setParameter(3, Status.CODED)
        .getResultList();
  }

  /** Inside a transaction the rows come piece by piece. */
  void eachDecided(ClassificationRef in, Consumer<Decided> reader) {
    try (Stream<Decided> rows = decided(in)) {
      rows.forEach(reader);
    }
  }

  private Stream<Decided> decided(ClassificationRef in) {
    return getEntityManager()
        .createQuery(
            """
            select id, questionKey, text, industry, qualification, code from CodingReview
            where scheme = ?1 and versionId = ?2 and status <> ?3 order by id
            """,
            Decided.class)
        .setParameter(1, in.scheme())
        .setParameter(2, in.version())
        .setParameter(3, Status.OPEN)
        .setHint(HibernateHints.HINT_FETCH_SIZE, FETCH)
        .getResultStream();
  }

  Map<String, @Nullable String> decidedCodes(ClassificationRef in) {
    Map<String, @Nullable String> codes = new HashMap<>();
    getEntityManager()
        .createQuery(
            """
            select questionKey, code from CodingReview
            where scheme = ?1 and versionId = ?2 and status <> ?3
            """,
            Tuple.class)
        .setParameter(1, in.scheme())
        .setParameter(2, in.version())
        .setParameter(3, Status.OPEN)
        .getResultList()
        .forEach(it -> codes.put(it.get(0, String.class), it.get(1, String.class)));
    return codes;
  }

  long countDecided(ClassificationRef in) {
    return count(
        "scheme = ?1 and versionId = ?2 and status <> ?3", in.scheme(), in.version(), Status.OPEN);
  }

  /** A row of the history for a decision that a person took. */
  void recordChange(CodingReview review, @Nullable Status from, @Nullable String code) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into coding_review_state_change
              (review_id, version, from_status, from_code, to_status, to_code, note, actor, at)
            values (?1, ?2, cast(?3 as text), cast(?4 as text), ?5, cast(?6 as text),
              cast(?7 as text), ?8, ?9)
            """)
        .setParameter(1, review.id)
        .setParameter(2, review.version)
        .setParameter(3, from == null ? null : from.name())
        .setParameter(4, code)
        .setParameter(5, review.status.name())
        .setParameter(6, review.code)
        .setParameter(7, review.note)
        .setParameter(8, review.decidedBy)
        .setParameter(9, review.decidedAt)
        .executeUpdate();
  }

  /** All decisions about a question, the oldest first. */
  List<CodingDecisions.Item> history(UUID review) {
    List<?> rows =
        getEntityManager()
            .createNativeQuery(
                """
                select version, from_status, from_code, to_status, to_code, carried, note, actor, at
                from coding_review_state_change where review_id = ?1 order by id
                """,
                Tuple.class)
            .setParameter(1, review)
            .getResultList();
    return rows.stream().map(Tuple.class::cast).map(CodingReviewRepository::decision).toList();
  }

  private static CodingDecisions.Item decision(Tuple row) {
    String before = row.get(1, String.class);
    String carried = row.get(5, String.class);
    return new CodingDecisions.Item(
        row.get(0, Long.class),
        before == null ? null : Status.valueOf(before),
        row.get(2, String.class),
        Status.valueOf(row.get(3, String.class)),
        row.get(4, String.class),
        carried == null ? null : Carried.valueOf(carried),
        row.get(6, String.class),
        row.get(7, UUID.class),
        row.get(8, Instant.class));
  }

  /** Counts by when a decision came to the version, not by when it was taken for another. */
  long decidedSince(ClassificationRef in, Instant moment) {
    Object count =
        getEntityManager()
            .createNativeQuery(
                """
                select count(distinct c.review_id) from coding_review_state_change c
                join coding_review r on r.id = c.review_id
                where c.at > ?3 and r.scheme = ?1 and r.version_id = ?2
                  and (c.to_status <> 'OPEN' or c.from_status <> 'OPEN')
                """)
            .setParameter(1, in.scheme())
            .setParameter(2, in.version())
            .setParameter(3, moment)
            .getSingleResult();
    return ((Number) count).longValue();
  }
}
