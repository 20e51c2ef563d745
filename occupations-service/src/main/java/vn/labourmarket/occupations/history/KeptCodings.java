package vn.labourmarket.occupations.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.classifications.ClassificationRef;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;
import vn.labourmarket.platform.paging.PageRequest;
import vn.labourmarket.titles.coding.Coding.Decision;

/** The table of kept codings. */
@ApplicationScoped
class KeptCodings {
  private static final int FETCH = 500;

  /** Removed at a time, so that nobody waits for it. */
  private static final int PIECE = 5_000;

  private static final String SELECT =
      """
      select client_id, item_id, text, industry, qualification, scheme, version_id, revision, model,
        decision, code, probability, coded_at
      from kept_coding
      """;

  private final DataSource dataSource;
  private final Statements statements;

  KeptCodings(DataSource dataSource, Statements statements) {
    this.dataSource = dataSource;
    this.statements = statements;
  }

  /** Adds or replaces, always in the same order: two batches with the same ids can't block. */
  void keep(ClassificationRef in, List<KeptCoding> codings) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement upsert =
            connection.prepareStatement(
                """
                insert into kept_coding (client_id, item_id, text, industry, qualification, scheme,
                  version_id, revision, model, decision, code, probability, coded_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (client_id, scheme, item_id) do update set
                  text = excluded.text, industry = excluded.industry,
                  qualification = excluded.qualification, version_id = excluded.version_id,
                  revision = excluded.revision, model = excluded.model,
                  decision = excluded.decision, code = excluded.code,
                  probability = excluded.probability, coded_at = excluded.coded_at
                """)) {
      for (KeptCoding it : codings.stream().sorted(Comparator.comparing(KeptCoding::id)).toList()) {
        set(
            upsert,
            it.client(),
            it.id(),
            it.text(),
            it.industry(),
            it.qualification(),
            in.scheme(),
            in.version(),
            it.classificationRevision(),
            it.model(),
            it.decision().name(),
            it.code(),
            it.probability(),
            it.codedAt().atOffset(ZoneOffset.UTC));
        upsert.addBatch();
      }
      upsert.executeBatch();
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  /**
   * A page in the order of clients and ids.
   *
   * @param client whose; null for all
   */
  List<KeptCoding> page(KeptOf of, @Nullable UUID client, PageRequest page) {
    StringBuilder sql = new StringBuilder(SELECT + " where scheme = ?");
    List<Object> values = new ArrayList<>(List.of(of.scheme()));
    if (of.version() != null) {
      sql.append(" and version_id = ?");
      values.add(of.version());
    }
    if (client != null) {
      sql.append(" and client_id = ?");
      values.add(client);
    }
    page.after()
        .ifPresent(
            last -> {
              sql.append(" and (client_id, item_id) > (?, ?)");
              values.add(last.id(0));
              values.add(last.text(1));
            });
    sql.append(" order by client_id, item_id limit ?");
    values.add(page.fetchSize());
    List<KeptCoding> found = new ArrayList<>();
    read(sql.toString(), values, found::add);
    return found;
  }

  /** Everything kept of one version; inside a transaction the rows come piece by piece. */
  void each(ClassificationRef of, Consumer<KeptCoding> reader) {
    read(
        SELECT + " where scheme = ? and version_id = ? order by client_id, item_id",
        List.of(of.scheme(), of.version()),
        reader);
  }

  long count(ClassificationRef of) {
    return statements
        .query(
            "select count(*) from kept_coding where scheme = ? and version_id = ?",
            row -> row.getLong(1),
            of.scheme(),
            of.version())
        .get(0);
  }

  private void read(String sql, List<Object> values, Consumer<KeptCoding> reader) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement select = connection.prepareStatement(sql)) {
      select.setFetchSize(FETCH);
      set(select, values.toArray());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          reader.accept(coding(row));
        }
      }
    } catch (SQLException failed) {
      throw new DatabaseFailure(failed);
    }
  }

  private static KeptCoding coding(ResultSet row) throws SQLException {
    return new KeptCoding(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6) + "/" + row.getString(7),
        row.getInt(8),
        row.getLong(9),
        Decision.valueOf(row.getString(10)),
        row.getString(11),
        row.getObject(12, Double.class),
        row.getObject(13, OffsetDateTime.class).toInstant());
  }

  boolean remove(UUID client, KeptOf of, String id) {
    return !statements
        .query(
            """
            delete from kept_coding
            where client_id = ? and scheme = ? and version_id = coalesce(?::text, version_id)
              and item_id = ?
            returning item_id
            """,
            row -> row.getString(1),
            client,
            of.scheme(),
            of.version(),
            id)
        .isEmpty();
  }

  void removeBefore(UUID client, KeptOf of, Instant moment) {
    statements.run(
        """
        delete from kept_coding
        where client_id = ? and scheme = ? and version_id = coalesce(?::text, version_id)
          and coded_at < ?
        """,
        client,
        of.scheme(),
        of.version(),
        moment.atOffset(ZoneOffset.UTC));
  }

  /** Removes some of those that are older, and tells how many. */
  int removeAged(Instant moment) {
    return statements
        .query(
            """
            with removed as (
              delete from kept_coding where (client_id, scheme, item_id) in (
                select client_id, scheme, item_id from kept_coding where coded_at < ? limit ?)
              returning 1)
            select count(*) from removed
            """,
            row -> row.getInt(1),
            moment.atOffset(ZoneOffset.UTC),
            PIECE)
        .get(0);
  }

  /** How many of a client are kept. */
  int count(UUID client) {
    return statements
        .query("select count(*) from kept_coding where client_id = ?", row -> row.getInt(1), client)
        .get(0);
  }

  private static void set(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }
}
