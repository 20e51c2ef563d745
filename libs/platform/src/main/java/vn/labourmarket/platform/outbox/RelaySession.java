package vn.labourmarket.platform.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import vn.labourmarket.events.Topic;

/**
 * The relay's own database connection: it holds the lock, listens, and does the relay's statements.
 * When it breaks, lock and work are lost together, so a relay without the lock can't go on.
 */
final class RelaySession implements AutoCloseable {
  private static final int TIMEOUT_MILLIS = 30_000;

  /** As stored; compressed payloads may be a few times as long in memory. */
  private static final int BATCH_BYTES = 4 << 20;

  /** One lock for each schema, so that one database may hold several outboxes. */
  private static final String LOCK = "hashtextextended('outbox of ' || current_schema(), 0)";

  private final Connection connection;

  RelaySession(DataSource database) throws SQLException {
    this.connection = database.getConnection();
    try {
      connection.setNetworkTimeout(Runnable::run, TIMEOUT_MILLIS);
      // A mark that a crash loses means a second publication, which is allowed: don't wait for the
      // disk. The keep-alive frees the lock of a relay whose machine is gone.
      execute(
          "set synchronous_commit = off",
          // Plans made while the table is small must not stay when it is large.
          "set plan_cache_mode = force_custom_plan",
          "set tcp_keepalives_idle = 3",
          "set tcp_keepalives_interval = 1",
          "set tcp_keepalives_count = 3");
    } catch (SQLException failed) {
      close();
      throw failed;
    }
  }

  /** At most one session holds the lock; it ends with the session. */
  boolean tryLock() throws SQLException {
    try (PreparedStatement lock =
            connection.prepareStatement("select pg_try_advisory_lock(" + LOCK + ")");
        ResultSet result = lock.executeQuery()) {
      return result.next() && result.getBoolean(1);
    }
  }

  void listen() throws SQLException {
    execute("listen " + OutboxWakeUp.CHANNEL);
  }

  /** Returns how many notifications came, at the first of them or after the interval. */
  int awaitNotifications(Duration interval) throws SQLException {
    return connection.unwrap(PGConnection.class).getNotifications((int) interval.toMillis()).length;
  }

  /** Fails when the session, and with it the lock, is gone. */
  void check() throws SQLException {
    execute("select 1");
  }

  /** The oldest rows, up to {@code limit} and to a few megabytes, but one at least. */
  List<OutboxRow> unpublished(int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select id, event_id, topic, record_key, aggregate_version, event_type, schema_version,
                occurred_at, trace_parent, payload
            from (
                select *, sum(pg_column_size(payload)) over (order by id)
                    - pg_column_size(payload) as bytes_before
                from (select * from outbox where published_at is null order by id limit ?) oldest
            ) measured
            where bytes_before < ? order by id
            """)) {
      query.setInt(1, limit);
      query.setInt(2, BATCH_BYTES);
      List<OutboxRow> rows = new ArrayList<>();
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          rows.add(
              new OutboxRow(
                  row.getLong(1),
                  row.getObject(2, UUID.class),
                  row.getString(3),
                  row.getString(4),
                  row.getLong(5),
                  row.getString(6),
                  row.getInt(7),
                  row.getObject(8, OffsetDateTime.class).toInstant(),
                  row.getString(9),
                  row.getString(10)));
        }
      }
      return rows;
    }
  }

  Optional<Topic> anyPublishedTopic() throws SQLException {
    try (PreparedStatement query =
            connection.prepareStatement(
                "select topic from outbox where published_at is not null limit 1");
        ResultSet row = query.executeQuery()) {
      return row.next() ? OutboxRow.topic(row.getString(1)) : Optional.empty();
    }
  }

  void markPublished(List<OutboxRow.Place> places) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            """
            update outbox set published_at = clock_timestamp(),
                published_partition = place.topic_partition, published_offset = place.record_offset
            from unnest(?::uuid[], ?::int[], ?::bigint[])
                as place (event_id, topic_partition, record_offset)
            where outbox.event_id = place.event_id
            """)) {
      update.setArray(1, array("uuid", places.stream().map(OutboxRow.Place::eventId).toArray()));
      update.setArray(
          2, array("int4", places.stream().map(place -> place.partition().partition()).toArray()));
      update.setArray(3, array("int8", places.stream().map(OutboxRow.Place::offset).toArray()));
      update.executeUpdate();
    }
  }

  /**
   * Deletes up to {@code limit} of the oldest rows if they were published before the retention;
   * returns how many.
   */
  int deleteOldest(Duration retention, int limit) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement(
            """
            delete from outbox where event_id in (
                select event_id
                from (select event_id, published_at from outbox order by event_id limit ?) oldest
                where published_at < clock_timestamp() - make_interval(secs => ?))
            """)) {
      delete.setInt(1, limit);
      delete.setDouble(2, retention.toSeconds());
      return delete.executeUpdate();
    }
  }

  /** Counts to {@code limit} at most: a huge backlog is not counted again and again. */
  Backlog backlog(int limit) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            """
            select count(*), coalesce(extract(epoch from clock_timestamp() - min(occurred_at)), 0)
            from (select occurred_at from outbox
                where published_at is null order by id limit ?) waiting
            """)) {
      query.setInt(1, limit);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return new Backlog(row.getLong(1), row.getDouble(2));
      }
    }
  }

  record Backlog(long events, double oldestSeconds) {}

  @Override
  public void close() throws SQLException {
    try {
      execute(
          "select pg_advisory_unlock_all()",
          "unlisten *",
          "reset synchronous_commit",
          "reset plan_cache_mode",
          "reset tcp_keepalives_idle",
          "reset tcp_keepalives_interval",
          "reset tcp_keepalives_count");
      connection.setNetworkTimeout(Runnable::run, 0);
    } catch (SQLException failed) {
      // Must not come back to a pool with the lock. The pool's own abort() leaves the connection
      // open (Agroal 3.0.1).
      connection.unwrap(Connection.class).abort(Runnable::run);
    } finally {
      connection.close();
    }
  }

  private Array array(String type, Object[] values) throws SQLException {
    return connection.createArrayOf(type, values);
  }

  private void execute(String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
