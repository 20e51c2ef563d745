package vn.labourmarket.occupations.crosswalks;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.crosswalks.CrosswalkView.Status;
import vn.labourmarket.occupations.storage.CopyRows;
import vn.labourmarket.occupations.storage.DatabaseFailure;

/** Revisions of crosswalks and their mappings, written once. */
@ApplicationScoped
class CrosswalkRepository {
  private static final String REVISIONS =
      """
      select c.id, f.scheme, f.version_id, t.scheme, t.version_id, c.revision, c.status,
             c.mapping_count, c.row_count, c.content_hash, c.note, c.job_id, c.created_by,
             c.created_at, c.published_by, c.published_at, c.from_id, c.to_id
      from crosswalk c
      join classification_version f on f.id = c.from_id
      join classification_version t on t.id = c.to_id
      """;

  private final DataSource dataSource;

  CrosswalkRepository(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** A revision under the id that its mappings are kept by. */
  record Revision(UUID id, UUID fromId, UUID toId, CrosswalkView view) {
    boolean isDraft() {
      return view.status() == Status.DRAFT;
    }
  }

  /** Who stores a pair takes turns with others until the transaction ends. */
  void lock(UUID from, UUID to) {
    run("select pg_advisory_xact_lock(hashtextextended(?, 8))", from + ">" + to);
  }

  /** All revisions between two versions, the newest first. */
  List<Revision> between(UUID from, UUID to) {
    return query("where c.from_id = ? and c.to_id = ? order by c.revision desc", from, to);
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
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(REVISIONS + rest)) {
      set(select, values);
      List<Revision> found = new ArrayList<>();
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          found.add(revision(row));
        }
      }
      return found;
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private static Revision revision(ResultSet row) throws SQLException {
    return new Revision(
        row.getObject(1, UUID.class),
        row.getObject(17, UUID.class),
        row.getObject(18, UUID.class),
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
                .orElse(null)));
  }

  void add(Revision draft, List<Mapping> mappings) {
    CrosswalkView it = draft.view();
    run(
        """
        insert into crosswalk (id, from_id, to_id, revision, status, mapping_count, row_count,
          content_hash, note, job_id, created_by, created_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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
        at(it.createdAt()));
    try (Connection connection = dataSource.getConnection();
        CopyRows rows =
            new CopyRows(
                connection,
                "crosswalk_mapping",
                List.of("crosswalk_id", "from_code", "to_code", "weight", "relation"))) {
      for (Mapping mapping : mappings) {
        for (Mapping.Share share : mapping.targets()) {
          rows.add(draft.id(), mapping.code(), share.code(), share.weight(), share.relation());
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  void publish(UUID revision, UUID actor, Instant now) {
    run(
        """
        update crosswalk set status = 'PUBLISHED', published_by = ?, published_at = ? where id = ?
        """,
        actor,
        at(now),
        revision);
  }

  void move(UUID before, UUID now) {
    run("update crosswalk set from_id = ? where from_id = ?", now, before);
    run("update crosswalk set to_id = ? where to_id = ?", now, before);
  }

  void remove(UUID draft) {
    run("delete from crosswalk_mapping where crosswalk_id = ?", draft);
    run("delete from crosswalk where id = ? and status = 'DRAFT'", draft);
  }

  /** All mappings of a revision by source code. */
  TreeMap<String, Mapping> mappings(UUID revision) {
    TreeMap<String, Mapping> mappings = new TreeMap<>();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                """
                select from_code, to_code, weight, relation from crosswalk_mapping
                where crosswalk_id = ? order by from_code, to_code
                """)) {
      select.setObject(1, revision);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          mappings
              .computeIfAbsent(row.getString(1), code -> new Mapping(code, new ArrayList<>()))
              .targets()
              .add(
                  new Mapping.Share(
                      row.getString(2), row.getBigDecimal(3), Relation.valueOf(row.getString(4))));
        }
      }
      return mappings;
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private void run(String sql, @Nullable Object... values) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      set(statement, values);
      statement.execute();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
