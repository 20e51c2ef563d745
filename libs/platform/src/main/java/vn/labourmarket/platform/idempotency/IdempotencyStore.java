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
import vn.labourmarket.platform.problems.PlatformProblem;

/** The keys already used, in the service's own database. */
@ApplicationScoped
class IdempotencyStore {
  private final DataSource dataSource;
  private final Clock clock;

  IdempotencyStore(DataSource dataSource, Clock clock) {
    this.dataSource = dataSource;
    this.clock = clock;
  }

  /**
   * Claims a key for the current transaction.
   *
   * @return the stored answer when the key was used before
   * @throws vn.labourmarket.platform.problems.Problem 409 while another call holds the key
   */
  Optional<StoredAnswer> claim(UUID client, String key) throws SQLException {
    try (Connection connection = dataSource.getConnection()) {
      lock(connection, client, key);
      return find(connection, client, key);
    }
  }

  private static void lock(Connection connection, UUID client, String key) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 1))")) {
      statement.setString(1, client + "/" + key);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        if (!row.getBoolean(1)) {
          throw PlatformProblem.IDEMPOTENCY_IN_PROGRESS.problem().withHeader("Retry-After", "1");
        }
      }
    }
  }

  private static Optional<StoredAnswer> find(Connection connection, UUID client, String key)
      throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select request_hash, status, location, entity_tag, body
            from idempotency_key where client_id = ? and key = ?
            """)) {
      statement.setObject(1, client);
      statement.setString(2, key);
      try (ResultSet row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new StoredAnswer(
                    row.getBytes(1),
                    row.getInt(2),
                    row.getString(3),
                    row.getString(4),
                    row.getBytes(5)))
            : Optional.empty();
      }
    }
  }

  void record(UUID client, String key, StoredAnswer answer) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into idempotency_key
                  (client_id, key, request_hash, status, location, entity_tag, body, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """)) {
      statement.setObject(1, client);
      statement.setString(2, key);
      statement.setBytes(3, answer.requestHash());
      statement.setInt(4, answer.status());
      statement.setString(5, answer.location());
      statement.setString(6, answer.entityTag());
      statement.setBytes(7, answer.body());
      statement.setObject(8, clock.instant().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  /** Forgets keys used before an instant, some at a time so that no lock is held for long. */
  int forgetBefore(Instant limit) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                delete from idempotency_key where ctid = any(array(
                  select ctid from idempotency_key where created_at < ? limit 5000))
                """)) {
      statement.setObject(1, limit.atOffset(ZoneOffset.UTC));
      return statement.executeUpdate();
    }
  }
}
