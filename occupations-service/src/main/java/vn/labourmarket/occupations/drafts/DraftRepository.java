package vn.labourmarket.occupations.drafts;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.paging.PageRequest;

@ApplicationScoped
class DraftRepository implements PanacheRepositoryBase<Draft, UUID> {

  /** Whoever changes what goes by a name takes turns until the transaction ends. */
  void lock(DraftKind kind, String name) {
    getEntityManager()
        .createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(?1, 10))")
        .setParameter(1, kind + "/" + name)
        .getSingleResult();
  }

  Optional<Draft> of(DraftKind kind, String key) {
    return find("kind = ?1 and key = ?2", kind, key).firstResultOptional();
  }

  Optional<Draft> of(DraftKind kind, UUID id) {
    return find("kind = ?1 and id = ?2", kind, id).firstResultOptional();
  }

  /** Without reading the draft, which may be changed until a lock is held. */
  Optional<String> key(DraftKind kind, UUID id) {
    return getEntityManager()
        .createQuery("select key from Draft where kind = ?1 and id = ?2", String.class)
        .setParameter(1, kind)
        .setParameter(2, id)
        .getResultStream()
        .findFirst();
  }

  /** Whether anything was ever drafted or published under an id. */
  boolean isKnown(DraftKind kind, UUID id) {
    return !getEntityManager()
        .createNativeQuery(
            "select 1 from reference_state_change where kind = ?1 and subject_id = ?2 limit 1")
        .setParameter(1, kind.name())
        .setParameter(2, id)
        .getResultList()
        .isEmpty();
  }

  /** In the order in which they were begun; of some areas and the whole country, or of all. */
  List<Draft> page(DraftKind kind, @Nullable Set<UUID> areas, PageRequest page) {
    Narrowing narrowing =
        new Narrowing()
            .and("kind = :kind", "kind", kind)
            .and("(areaId is null or areaId in :areas)", "areas", areas)
            .oldestFirst(page);
    return find(narrowing.query(), narrowing.values()).page(0, page.fetchSize()).list();
  }

  /** All whose keys begin with a line; under the lock of its name. */
  List<Draft> ofLine(DraftKind kind, String line) {
    return list("kind = ?1 and locate(?2, key) = 1 order by id", kind, line);
  }

  /** What became of a draft, for those who ask later. */
  void remember(Draft draft, @Nullable String from, String to, UUID actor, Instant now) {
    remember(
        new Change(draft.kind, draft.id, draft.revision, from, to, draft.version, null),
        actor,
        now);
  }

  /** That a row got a revision that nobody drafted. */
  void remember(DraftKind kind, Revision row, String reason, UUID actor, Instant now) {
    remember(
        new Change(kind, row.id(), row.version(), "PUBLISHED", "PUBLISHED", row.version(), reason),
        actor,
        now);
  }

  private record Change(
      DraftKind kind,
      UUID subject,
      long revision,
      @Nullable String from,
      String to,
      long version,
      @Nullable String reason) {}

  private void remember(Change change, UUID actor, Instant now) {
    getEntityManager()
        .createNativeQuery(
            """
            insert into reference_state_change
              (kind, subject_id, revision, from_state, to_state, version, actor, at, reason)
            values (?1, ?2, ?3, cast(?4 as text), ?5, ?6, ?7, ?8, cast(?9 as text))
            """)
        .setParameter(1, change.kind.name())
        .setParameter(2, change.subject)
        .setParameter(3, change.revision)
        .setParameter(4, change.from)
        .setParameter(5, change.to)
        .setParameter(6, change.version)
        .setParameter(7, actor)
        .setParameter(8, now)
        .setParameter(9, change.reason)
        .executeUpdate();
  }
}
