package vn.labourmarket.gateway.limits;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Tells the other replicas what this one let through, and learns the same of them. While the
 * database is away each replica limits for itself.
 */
@ApplicationScoped
class LimitExchange {
  private final Limits limits;
  private final DataSource dataSource;
  private final UUID replica = UUID.randomUUID();
  private final Map<String, Long> told = new HashMap<>();
  private final Map<String, Long> learnt = new HashMap<>();

  LimitExchange(Limits limits, DataSource dataSource) {
    this.limits = limits;
    this.dataSource = dataSource;
  }

  @Scheduled(
      every = "${labourmarket.limits.exchange-every:1s}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void exchange() {
    Map<String, Long> news = limits.taken();
    told.keySet().retainAll(news.keySet());
    news.entrySet().removeIf(it -> it.getValue().equals(told.get(it.getKey())));
    try (Connection connection = dataSource.getConnection()) {
      if (!news.isEmpty()) {
        tell(connection, news);
        told.putAll(news);
      }
      learn(connection);
    } catch (SQLException away) {
      Log.debug("limits not exchanged, the database is away", away);
    }
  }

  private void tell(Connection connection, Map<String, Long> news) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            insert into request_use (subject, replica, used, told_at)
            select subject, ?, used, now() from unnest(?, ?) as news (subject, used)
            on conflict (subject, replica)
              do update set used = excluded.used, told_at = excluded.told_at
            """)) {
      statement.setObject(1, replica);
      statement.setArray(2, connection.createArrayOf("text", news.keySet().toArray()));
      statement.setArray(3, connection.createArrayOf("bigint", news.values().toArray()));
      statement.executeUpdate();
    }
  }

  private void learn(Connection connection) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select subject, replica || subject, used from request_use
            where replica <> ? and told_at > now() - interval '2 minutes'
            """)) {
      statement.setObject(1, replica);
      try (ResultSet row = statement.executeQuery()) {
        while (row.next()) {
          Long before = learnt.put(row.getString(2), row.getLong(3));
          // Less than before: that replica had forgotten the subject and counts anew.
          boolean anew = before == null || row.getLong(3) < before;
          long more = anew ? row.getLong(3) : row.getLong(3) - before;
          if (more > 0) {
            limits.takenElsewhere(row.getString(1), more);
          }
        }
      }
    }
  }

  /** Forgets replicas and subjects that nobody hears of any more. */
  @Scheduled(every = "60s", delayed = "60s")
  void forget() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "delete from request_use where told_at < now() - interval '5 minutes'")) {
      if (statement.executeUpdate() > 0) {
        learnt.clear();
      }
    } catch (SQLException away) {
      Log.debug("limits not tidied, the database is away", away);
    }
  }
}
