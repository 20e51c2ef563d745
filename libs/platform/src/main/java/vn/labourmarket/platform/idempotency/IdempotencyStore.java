package vn.labourmarket.platform.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import vn.labourmarket.platform.inserts.DeferredInserts;
import vn.labourmarket.platform.inserts.InsertInto;
import vn.labourmarket.platform.problems.PlatformProblem;

/** The keys already used, in the service's own database. */
@ApplicationScoped
class IdempotencyStore {
  private static final int FORGOTTEN_TOGETHER = 5_000;
  private static final InsertInto ANSWERS =
      InsertInto.of(
          "idempotency_key",
          "client_id",
          "key",
          "request_hash",
          "status",
          "location",
          "entity_tag",
          "body",
          "created_at");

  /** Two statements in one round trip: the second sees what was there when the lock was taken. */
  private static final String CLAIM =
      """
      select pg_try_advisory_xact_lock(hashtextextended(?, 1));
      select request_hash, status, location, entity_tag, body
      from idempotency_key where client_id = ? and key = ?""";

  private final DataSource dataSource;
  private final DeferredInserts inserts;
  private final Clock clock;

  IdempotencyStore(DataSource dataSource, DeferredInserts inserts, Clock clock) {
    this.dataSource = dataSource;
    this.inserts = inserts;
    this.clock = clock;
  }

  /**
   * Claims a key for the current transaction.
   *
   * @return the stored answer when the key was used before
   * @throws vn.labourmarket.platform.problems.Problem 409 while another call holds the key
   */
  Optional<StoredAnswer> claim(UUID client, String key) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setString(1, client + "/" + key);
      statement.setObject(2, client);
      statement.setString(3, key);
      statement.execute();
      try (ResultSet lock = statement.getResultSet()) {
        lock.next();
        if (!lock.getBoolean(1)) {
          throw PlatformProblem.IDEMPOTENCY_IN_PROGRESS.problem().withHeader("Retry-After", "1");
        }
      }
      statement.getMoreResults();
      try (ResultSet row = statement.getResultSet()) {
        return row.next() ? Optional.of(read(row)) : Optional.empty();
      }
    }
  }

  private static StoredAnswer read(ResultSet row) throws SQLException {
    return new StoredAnswer(
        row.getBytes(1), row.getInt(2), row.getString(3), row.getString(4), row.getBytes(5));
  }

  /** Keeps an answer, in the current transaction. */
  void record(UUID client, String key, StoredAnswer answer) {
    inserts.add(
        ANSWERS.row(
            client,
            key,
            answer.requestHash(),
            answer.status(),
            answer.location(),
            answer.entityTag(),
            answer.body(),
            clock.instant().atOffset(ZoneOffset.UTC)));
  }

  /**
   * Forgets some keys used before an instant, not all at once so that no lock is held for long.
   *
   * @return whether there may be more
   */
  boolean forgetSomeBefore(Instant limit) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                delete from idempotency_key where ctid = any(array(
                  select ctid from idempotency_key where created_at < ? limit ?))
                """)) {
      statement.setObject(1, limit.atOffset(ZoneOffset.UTC));
      statement.setInt(2, FORGOTTEN_TOGETHER);
      return statement.executeUpdate() == FORGOTTEN_TOGETHER;
    }
  }
}
