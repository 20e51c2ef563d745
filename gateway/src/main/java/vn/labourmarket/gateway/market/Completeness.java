package vn.labourmarket.gateway.market;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import vn.labourmarket.platform.problems.Problem;

/**
 * Whether the read model may be asked. A schema made anew may not until everything was read that
 * had been published; from then on it may, also after a start without Kafka: what it holds is never
 * less than what it told before.
 */
@ApplicationScoped
public class Completeness {
  private static final String RETRY_SECONDS = "5";

  private final MarketInbox inbox;
  private final RebuildProgress progress;
  private final javax.sql.DataSource market;
  private volatile long knownOf = -1;

  Completeness(
      MarketInbox inbox, RebuildProgress progress, @DataSource("market") javax.sql.DataSource db) {
    this.inbox = inbox;
    this.progress = progress;
    this.market = db;
  }

  /**
   * Returns when the read model may be asked.
   *
   * @throws Problem 503 with how far the rebuilding is
   */
  public void require() {
    if (!isReached()) {
      throw rebuilding(progress.byTopic());
    }
  }

  /** Costs a statement until it is reached, nothing afterwards. */
  boolean isReached() {
    long opening = inbox.opening();
    if (knownOf == opening) {
      return true;
    }
    boolean reached;
    try (Connection connection = market.getConnection();
        Statement statement = connection.createStatement()) {
      if (inbox.caughtUp()) {
        statement.executeUpdate(
            "insert into completeness (reached_at) values (now()) on conflict do nothing");
      }
      try (ResultSet row = statement.executeQuery("select exists (select from completeness)")) {
        row.next();
        reached = row.getBoolean(1);
      }
    } catch (SQLException failed) {
      throw new MarketUnavailableException(failed);
    }
    if (reached) {
      knownOf = opening;
    }
    return reached;
  }

  private static Problem rebuilding(List<TopicProgress> topics) {
    int percent = TopicProgress.percent(topics);
    return MarketProblem.MODEL_REBUILDING
        .because(
            "Kho số liệu đang được dựng lại (%d %%), hãy thử lại sau %s giây."
                .formatted(percent, RETRY_SECONDS),
            "The figures are being rebuilt (%d %%), retry in %s seconds."
                .formatted(percent, RETRY_SECONDS))
        .with("percent", percent)
        .with("progress", topics)
        .withHeader("Retry-After", RETRY_SECONDS);
  }
}
