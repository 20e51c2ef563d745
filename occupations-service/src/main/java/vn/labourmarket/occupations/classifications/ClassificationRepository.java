package vn.labourmarket.occupations.classifications;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationVersion.Status;

@ApplicationScoped
class ClassificationRepository implements PanacheRepositoryBase<ClassificationVersion, UUID> {

  private static final String OF_VERSION =
      "scheme = ?1 and versionId = ?2 and status <> ?3 order by revision desc";

  /** The published revision, else the draft of the first one. */
  Optional<ClassificationVersion> find(ClassificationRef ref) {
    return revisions(ref).stream()
        .filter(ClassificationVersion::isPublished)
        .findFirst()
        .or(() -> newest(ref));
  }

  /** All revisions, the newest first. */
  List<ClassificationVersion> revisions(ClassificationRef ref) {
    return list(OF_VERSION, ref.scheme(), ref.version(), Status.DISCARDED);
  }

  /** Number of the next revision; those that were given up keep theirs. */
  int nextRevision(ClassificationRef ref) {
    return list("scheme = ?1 and versionId = ?2", ref.scheme(), ref.version()).stream()
            .mapToInt(it -> it.revision)
            .max()
            .orElse(0)
        + 1;
  }

  /** Whether a draft was given up after a file for it had come. */
  boolean wasDiscardedSince(ClassificationRef ref, UUID job) {
    return getEntityManager()
        .createNativeQuery(
            """
            select exists (
              select 1 from classification_version v join import_job j on j.id = ?3
              where v.scheme = ?1 and v.version_id = ?2 and v.status = 'DISCARDED'
                and v.updated_at >= j.created_at)
            """,
            Boolean.class)
        .setParameter(1, ref.scheme())
        .setParameter(2, ref.version())
        .setParameter(3, job)
        .getSingleResult()
        .equals(true);
  }

  /** What the next change is made to, where it is a draft. */
  Optional<ClassificationVersion> newest(ClassificationRef ref) {
    return revisions(ref).stream().findFirst();
  }

  /** The same, and nobody else fills, describes or publishes it until this transaction ends. */
  Optional<ClassificationVersion> findForChange(ClassificationRef ref) {
    return find(OF_VERSION, ref.scheme(), ref.version(), Status.DISCARDED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /**
   * The published revision, which stays that until this transaction ends. Whoever waited for the
   * publication of a correction sees no row, and its successor with the next statement.
   */
  Optional<Edition> publishedForUse(ClassificationRef ref) {
    return held(ref).or(() -> held(ref));
  }

  private Optional<Edition> held(ClassificationRef ref) {
    List<?> ids =
        getEntityManager()
            .createNativeQuery(
                """
                select id from classification_version
                where scheme = ?1 and version_id = ?2 and status = 'PUBLISHED' for share
                """,
                UUID.class)
            .setParameter(1, ref.scheme())
            .setParameter(2, ref.version())
            .getResultList();
    return ids.stream().map(it -> new Edition((UUID) it, ref)).findFirst();
  }

  /** Publications of one scheme take turns until the transaction ends. */
  void lockScheme(String scheme) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 2))")
        .setParameter(1, scheme)
        .getSingleResult();
  }

  List<ClassificationVersion> published(String scheme) {
    return list("scheme = ?1 and status = ?2 order by validFrom", scheme, Status.PUBLISHED);
  }

  Optional<ClassificationVersion> inForce(String scheme, LocalDate day) {
    return find(
            "scheme = ?1 and status = ?2 and validFrom <= ?3 and (validTo is null or validTo >= ?3)"
                + " order by validFrom desc",
            scheme,
            Status.PUBLISHED,
            day)
        .firstResultOptional();
  }

  Optional<ClassificationVersion> newestPublished(String scheme) {
    return find("scheme = ?1 and status = ?2 order by validFrom desc", scheme, Status.PUBLISHED)
        .firstResultOptional();
  }

  /** All versions by scheme and date; drafts only for those who work on them. */
  List<ClassificationVersion> all(boolean withDrafts) {
    String order = " order by scheme, versionId";
    return withDrafts
        ? list(
            "status not in ?1" + order + ", revision", List.of(Status.SUPERSEDED, Status.DISCARDED))
        : list("status = ?1" + order, Status.PUBLISHED);
  }

  /** The audit trail of a version's states. */
  void recordChange(ClassificationVersion version, @Nullable Status from, UUID actor, Instant at) {
    recordChange(version, from, actor, at, null);
  }

  void recordChange(
      ClassificationVersion version,
      @Nullable Status from,
      UUID actor,
      Instant at,
      @Nullable String reason) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into classification_state_change
              (classification_id, from_state, to_state, actor, at, reason)
            values (?1, cast(?2 as text), ?3, ?4, ?5, cast(?6 as text))
            """)
        .setParameter(1, version.id)
        .setParameter(2, from == null ? null : from.name())
        .setParameter(3, version.status.name())
        .setParameter(4, actor)
        .setParameter(5, at)
        .setParameter(6, reason)
        .executeUpdate();
  }
}
