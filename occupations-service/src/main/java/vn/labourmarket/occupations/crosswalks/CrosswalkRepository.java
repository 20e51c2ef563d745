package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.crosswalks.CrosswalkView.Status;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.occupations.storage.Statements.Values;

/** Revisions of crosswalks: drafts that are rewritten, and published ones that stay. */
@ApplicationScoped
class CrosswalkRepository {
  private static final String REVISIONS =
      """
      select c.id, f.scheme, f.version_id, t.scheme, t.version_id, c.revision, c.status,
             c.mapping_count, c.row_count, c.content_hash, c.note, c.job_id, c.created_by,
             c.created_at, c.published_by, c.published_at, c.from_id, c.to_id, c.version, c.edited_by,
             c.approved_for
      from crosswalk c
      join classification_version f on f.id = c.from_id
      join classification_version t on t.id = c.to_id
      """;

  private final Statements statements;
  private final MappingRepository mappings;

  CrosswalkRepository(Statements statements, MappingRepository mappings) {
    this.statements = statements;
    this.mappings = mappings;
  }

  /**
   * A revision under the id that its mappings are kept by.
   *
   * @param editors everybody who wrote what it says
   */
  record Revision(UUID id, UUID fromId, UUID toId, Set<UUID> editors, CrosswalkView view) {
    boolean isDraft() {
      return view.status() == Status.DRAFT;
    }
  }

  /** Who stores a pair takes turns with others until the transaction ends. */
  void lock(UUID from, UUID to) {
    statements.run("select pg_advisory_xact_lock(hashtextextended(?, 8))", from + ">" + to);
  }

  /** All revisions between two versions, the newest first. */
  List<Revision> between(UUID from, UUID to) {
    return query("where c.from_id = ? and c.to_id = ? order by c.revision desc", from, to);
  }

  /** All revisions between two versions by their names, the newest first. */
  List<Revision> named(ClassificationRef from, ClassificationRef to) {
    return query(
        """
        where f.scheme = ? and f.version_id = ? and t.scheme = ? and t.version_id = ?
        order by c.revision desc
        """,
        from.scheme(),
        from.version(),
        to.scheme(),
        to.version());
  }

  /** The newest revision of each crosswalk that was published, or drafted as well. */
  List<Revision> newest(boolean withDrafts) {
    return query(
        """
        where c.revision = (select max(revision) from crosswalk n
                            where n.from_id = c.from_id and n.to_id = c.to_id
                              and (n.status = 'PUBLISHED' or ?))
        order by f.scheme, f.version_id, t.scheme, t.version_id
        """,
        withDrafts);
  }

  private List<Revision> query(String rest, Object... values) {
    return statements.query(REVISIONS + rest, CrosswalkRepository::revision, values);
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getObject(1, UUID.class),
        row.getObject(17, UUID.class),
        row.getObject(18, UUID.class),
        Set.of((UUID[]) row.getArray(20).getArray()),
        new CrosswalkView(
            new ClassificationRef(row.getString(2), row.getString(3)),
            new ClassificationRef(row.getString(4), row.getString(5)),
            row.getInt(6),
            Status.valueOf(row.getString(7)),
            row.getInt(8),
            row.getInt(9),
            row.getString(10),
            row.getString(11),
            row.getObject(12, UUID.class),
            row.getObject(13, UUID.class),
            row.getObject(14, OffsetDateTime.class).toInstant(),
            row.getObject(15, UUID.class),
            Optional.ofNullable(row.getObject(16, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(null),
            List.of((String[]) row.getArray(21).getArray()),
            row.getLong(19)));
  }

  void add(Revision draft, List<Mapping> said) {
    CrosswalkView it = draft.view();
    statements.run(
        """
        insert into crosswalk (id, from_id, to_id, revision, status, mapping_count, row_count,
          content_hash, note, job_id, created_by, created_at, version, edited_by)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ' ')::uuid[])
        """,
        draft.id(),
        draft.fromId(),
        draft.toId(),
        it.revision(),
        Status.DRAFT.name(),
        it.mappingCount(),
        it.rowCount(),
        it.contentHash(),
        it.note(),
        it.importId(),
        it.createdBy(),
        at(it.createdAt()),
        it.version(),
        names(draft.editors()));
    mappings.replace(draft.id(), said);
  }

  /** Says something else in a draft. */
  void rewrite(Revision draft, List<Mapping> said) {
    CrosswalkView it = draft.view();
    statements.run(
        """
        update crosswalk set mapping_count = ?, row_count = ?, content_hash = ?, note = ?,
          job_id = ?, same_jobs = '{}', approved_for = '{}', created_by = ?, created_at = ?, version = ?,
          edited_by = string_to_array(?, ' ')::uuid[]
        where id = ? and status = 'DRAFT'
        """,
        it.mappingCount(),
        it.rowCount(),
        it.contentHash(),
        it.note(),
        it.importId(),
        it.createdBy(),
        at(it.createdAt()),
        it.version(),
        names(draft.editors()),
        draft.id());
    mappings.replace(draft.id(), said);
  }

  private static String names(Set<UUID> ids) {
    return String.join(" ", ids.stream().map(UUID::toString).toList());
  }

  void approve(Revision draft, Set<String> owners) {
    statements.run(
        """
        update crosswalk set approved_for = ?, version = version + 1 where id = ?
        """,
        new Values("text", owners.toArray()),
        draft.id());
  }

  void publish(Revision draft, UUID actor, Instant now) {
    statements.run(
        """
        update crosswalk set status = 'PUBLISHED', published_by = ?, published_at = ?,
          version = version + 1
        where id = ?
        """,
        actor,
        at(now),
        draft.id());
  }

  /** The audit trail of a revision: what it is now, and who made it so. */
  void recordChange(Revision now, @Nullable Status from, Change change) {
    CrosswalkView it = now.view();
    statements.run(
        """
        insert into crosswalk_state_change
          (crosswalk_id, from_state, to_state, version, content_hash, actor, at, reason)
        values (?, cast(? as text), ?, ?, ?, ?, ?, cast(? as text))
        """,
        now.id(),
        from == null ? null : from.name(),
        it.status().name(),
        it.version(),
        it.contentHash(),
        change.actor(),
        at(change.at()),
        change.reason());
  }

  /** Who changes a state, when and why. */
  record Change(UUID actor, Instant at, @Nullable String reason) {}

  /** Another file said the same. */
  void noteSame(UUID revision, UUID job) {
    statements.run("update crosswalk set same_jobs = same_jobs || ? where id = ?", job, revision);
  }

  /** Whether the newest revision says what a file said. */
  boolean says(UUID from, UUID to, UUID job) {
    return !query(
            """
            where c.from_id = ? and c.to_id = ? and (c.job_id = ? or ? = any(c.same_jobs))
              and c.revision = (select max(revision) from crosswalk n
                                where n.from_id = c.from_id and n.to_id = c.to_id)
            """,
            from,
            to,
            job,
            job)
        .isEmpty();
  }

  void move(UUID before, UUID now) {
    statements.run("update crosswalk set from_id = ? where from_id = ?", now, before);
    statements.run("update crosswalk set to_id = ? where to_id = ?", now, before);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
