package vn.labourmarket.occupations.titles;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.imports.ImportConfig;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;

/** Sets of titles: replaced and removed whole. */
@ApplicationScoped
class TitleSources {
  private static final String SERIALIZATION_FAILURE = "40001";

  private final Statements statements;
  private final TitleComparison comparison;
  private final ImportConfig config;

  TitleSources(Statements statements, TitleComparison comparison, ImportConfig config) {
    this.statements = statements;
    this.comparison = comparison;
    this.config = config;
  }

  /** Who brings a set, and when. */
  record Bringer(@Nullable UUID job, UUID actor, Instant at) {}

  /** By name, the same order whatever the database's is. */
  List<TitleSourceView> page(String after, int size) {
    return query("where name collate \"C\" > ? order by name collate \"C\" limit ?", after, size);
  }

  Optional<TitleSourceView> find(String name) {
    return query("where name = ?", name).stream().findFirst();
  }

  /** Another number whenever its titles change; 0 for none. */
  long titlesVersion(String name) {
    return statements
        .query(
            "select titles_version from title_source where name = ?", row -> row.getLong(1), name)
        .stream()
        .findFirst()
        .orElse(0L);
  }

  private List<TitleSourceView> query(String rest, Object... values) {
    return statements.query(
        """
        select name, title_count, job_id, loaded_by, loaded_at, version, removal_asked_by,
          removal_asked_at
        from title_source
        """
            + rest,
        this::view,
        values);
  }

  private TitleSourceView view(ResultSet row) throws SQLException {
    OffsetDateTime askedAt = row.getObject(8, OffsetDateTime.class);
    return new TitleSourceView(
        row.getString(1),
        row.getInt(2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getObject(5, OffsetDateTime.class).toInstant(),
        row.getLong(6),
        row.getObject(7, UUID.class),
        askedAt == null ? null : askedAt.toInstant(),
        askedAt == null ? null : askedAt.toInstant().plus(config.checkHolds()));
  }

  /**
   * Replaces a set by those that arrived; what it has already is left as it is. Others have to wait
   * until the transaction ends.
   *
   * @param replaceable asked once nobody else replaces any set before the transaction ends
   * @throws DatabaseFailure as for a serialization failure, when a list that titles hang on was
   *     corrected meanwhile: to be tried again
   */
  void replace(String name, Bringer bringer, Runnable replaceable) {
    lock();
    replaceable.run();
    requireInForce(name);
    comparison.removeOthers(name);
    long version = nextVersion();
    statements.run(
        """
        insert into title_source
          (name, title_count, job_id, loaded_by, loaded_at, version, titles_version)
        select ?, count(*), ?, ?, ?, ?, ? from arriving_title where source = ?
        on conflict (name) do update set title_count = excluded.title_count,
          job_id = excluded.job_id, loaded_by = excluded.loaded_by,
          loaded_at = excluded.loaded_at, version = excluded.version,
          titles_version = excluded.titles_version,
          removal_asked_by = null, removal_asked_at = null
        """,
        name,
        bringer.job(),
        bringer.actor(),
        bringer.at().atOffset(ZoneOffset.UTC),
        version,
        version,
        name);
    statements.run(
        """
        with arrived as (delete from arriving_title where source = ? returning *)
        insert into occupation_title (%1$s, arrived_with)
        select %1$s, (select revision + 1 from title_revision) from arrived
        on conflict do nothing
        """
            .formatted(String.join(", ", ArrivingTitles.COLUMNS)),
        name);
  }

  private void requireInForce(String source) {
    List<Integer> corrected =
        statements.query(
            """
            select 1 from classification_version v
            where v.id in (select classification_id from arriving_title where source = ?)
              and v.status <> 'PUBLISHED'
            """,
            row -> row.getInt(1),
            source);
    if (!corrected.isEmpty()) {
      throw new DatabaseFailure(
          new SQLTransactionRollbackException(
              "a list was corrected while its titles were read", SERIALIZATION_FAILURE));
    }
  }

  /** A correction takes the place of a list: its titles go with it. */
  void move(UUID before, UUID now) {
    lock();
    statements.run(
        "update occupation_title set classification_id = ? where classification_id = ?",
        now,
        before);
  }

  /** Has a set wait for somebody else to remove it; it gets another version. */
  void askRemoval(String name, UUID actor, Instant now) {
    noteRemoval(name, actor, now.atOffset(ZoneOffset.UTC));
  }

  /** Nobody wants it removed any more; it gets another version. */
  void keep(String name) {
    noteRemoval(name, null, null);
  }

  private void noteRemoval(String name, @Nullable UUID by, @Nullable OffsetDateTime at) {
    statements.run(
        """
        update title_source set removal_asked_by = ?, removal_asked_at = ?, version = ?
        where name = ?
        """,
        by,
        at,
        nextVersion(),
        name);
  }

  void remove(String name) {
    lock();
    statements.run("delete from occupation_title where source = ?", name);
    statements.run("delete from title_source where name = ?", name);
  }

  /** Raises the revision; whoever changes titles holds it until the transaction ends. */
  long raise() {
    return number("update title_revision set revision = revision + 1 returning revision");
  }

  /** Of no set at any time, so that no tag is ever that of another state. */
  private long nextVersion() {
    return number(
        "update title_revision set source_version = source_version + 1 returning source_version");
  }

  long revision() {
    return number("select revision from title_revision");
  }

  private long number(String sql) {
    return statements.query(sql, row -> row.getLong(1)).get(0);
  }

  /** Whoever changes titles takes turns until the transaction ends. */
  void lock() {
    statements.run("select 1 from title_revision for update");
  }
}
