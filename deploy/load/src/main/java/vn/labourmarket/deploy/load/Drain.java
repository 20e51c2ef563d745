package vn.labourmarket.deploy.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * Waits until what was written has arrived everywhere, so that no round pays for the one before.
 */
final class Drain {
  private static final Duration PATIENCE = Duration.ofSeconds(120);

  private Drain() {}

  /** Returns after how many seconds the gateway had read everything that was published. */
  static double await(SuiteDirectory directory) throws SQLException, InterruptedException {
    long begin = System.nanoTime();
    try (Connection owner = directory.connect("labour_demand");
        Connection gateway = directory.connect("gateway");
        Statement ask = owner.createStatement();
        Statement askGateway = gateway.createStatement()) {
      while (waiting(ask) > 0 || applied(askGateway) < published(ask)) {
        if (System.nanoTime() - begin > PATIENCE.toNanos()) {
          throw new IllegalStateException("Not drained after " + PATIENCE);
        }
        Thread.sleep(50);
      }
    }
    return (System.nanoTime() - begin) / 1e9;
  }

  private static long waiting(Statement ask) throws SQLException {
    return number(ask, "select count(*) from outbox where published_at is null");
  }

  private static long published(Statement ask) throws SQLException {
    return number(
        ask,
        """
        select coalesce(sum(last + 1), 0) from (
          select max(published_offset) as last from outbox
          where topic = 'demand.vacancy.v1' group by published_partition) ends
        """);
  }

  private static long applied(Statement ask) throws SQLException {
    return number(
        ask,
        "select coalesce(sum(next_offset), 0) from market.inbox_offset"
            + " where topic = 'demand.vacancy.v1'");
  }

  private static long number(Statement ask, String sql) throws SQLException {
    try (ResultSet row = ask.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
