package vn.labourmarket.deploy.load;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * The limit that the suite is compared with: two inserts and a commit on the same server with the
 * same number of connections, by plain JDBC and nothing else.
 */
final class BareCommits implements AutoCloseable {
  private static final String DATABASE = "load_limit";
  private static final String PAYLOAD = "x".repeat(600);

  private final List<Connection> connections = new ArrayList<>();
  private final ExecutorService threads;

  BareCommits(SuiteDirectory directory, int count) throws SQLException {
    try (Connection server = directory.connect("postgres");
        Statement statement = server.createStatement()) {
      requireDurable(statement);
      statement.execute("drop database if exists " + DATABASE);
      statement.execute("create database " + DATABASE);
    }
    for (int i = 0; i < count; i++) {
      Connection connection = directory.connect(DATABASE);
      connection.setAutoCommit(false);
      connections.add(connection);
    }
    try (Statement statement = connections.get(0).createStatement()) {
      statement.execute("create table thing (id uuid primary key, body text not null)");
      statement.execute(
          "create table event (id uuid primary key, thing uuid not null, body text not null)");
      connections.get(0).commit();
    }
    threads = Executors.newFixedThreadPool(count);
  }

  /** Without fsync neither figure would mean anything. */
  private static void requireDurable(Statement statement) throws SQLException {
    for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
      try (ResultSet value = statement.executeQuery("show " + setting)) {
        if (!value.next() || !value.getString(1).equals("on")) {
          throw new IllegalStateException("PostgreSQL runs without " + setting);
        }
      }
    }
  }

  /** Commits a second. */
  double run(Duration duration) throws InterruptedException {
    long begin = System.nanoTime();
    long deadline = begin + duration.toNanos();
    List<Future<Long>> counts = new ArrayList<>();
    for (Connection connection : connections) {
      counts.add(threads.submit(() -> commitUntil(connection, deadline)));
    }
    long sum = 0;
    for (Future<Long> count : counts) {
      try {
        sum += count.get();
      } catch (ExecutionException failed) {
        throw new IllegalStateException(failed);
      }
    }
    return sum * 1e9 / (System.nanoTime() - begin);
  }

  private static long commitUntil(Connection connection, long deadline) throws SQLException {
    long count = 0;
    try (PreparedStatement thing =
            connection.prepareStatement("insert into thing (id, body) values (?, ?)");
        PreparedStatement event =
            connection.prepareStatement("insert into event (id, thing, body) values (?, ?, ?)")) {
      while (System.nanoTime() - deadline < 0) {
        UUID id = UUID.randomUUID();
        thing.setObject(1, id);
        thing.setString(2, PAYLOAD);
        thing.executeUpdate();
        event.setObject(1, UUID.randomUUID());
        event.setObject(2, id);
        event.setString(3, PAYLOAD);
        event.executeUpdate();
        connection.commit();
        count++;
      }
    }
    return count;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    for (Connection connection : connections) {
      try {
        connection.close();
      } catch (SQLException broken) {
        // The server is about to be stopped anyway.
      }
    }
  }
}
