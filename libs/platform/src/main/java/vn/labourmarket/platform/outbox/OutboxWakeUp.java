package vn.labourmarket.platform.outbox;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Tells the relay, wherever it runs, that something was committed. A NOTIFY inside the business
 * transaction would take a lock that is held through its commit and make all commits of the
 * database wait for each other, so one thread sends it afterwards, once for many commits. A lost
 * notification costs one poll interval.
 */
final class OutboxWakeUp implements AutoCloseable {
  static final String CHANNEL = "outbox";
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(200);
  private static final int TIMEOUT_MILLIS = 5_000;

  private final Supplier<? extends DataSource> database;
  private final Duration gap;
  private final BlockingQueue<Boolean> signals = new ArrayBlockingQueue<>(1);
  private volatile boolean closed;
  private final Thread thread = new Thread(this::run, "outbox-notify");

  /**
   * @param gap the shortest time between two notifications
   */
  OutboxWakeUp(Supplier<? extends DataSource> database, Duration gap) {
    this.database = database;
    this.gap = gap;
    thread.setDaemon(true);
  }

  void start() {
    thread.start();
  }

  /** Never blocks. */
  void signal() {
    signals.offer(true);
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
  }

  private void run() {
    while (!closed) {
      try {
        signals.take();
        notifyUntilFailure();
      } catch (SQLException failed) {
        Log.debug("Relay not notified, it will poll", failed);
        signal();
        LockSupport.parkNanos(PAUSE_AFTER_FAILURE.toNanos());
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private void notifyUntilFailure() throws SQLException, InterruptedException {
    try (Connection connection = database.get().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setNetworkTimeout(Runnable::run, TIMEOUT_MILLIS);
      // Without this every notification would wait for the disk.
      statement.execute("set synchronous_commit = off");
      try {
        do {
          statement.execute("notify " + CHANNEL);
          LockSupport.parkNanos(gap.toNanos());
        } while (signals.take());
      } finally {
        statement.execute("reset synchronous_commit");
        connection.setNetworkTimeout(Runnable::run, 0);
      }
    }
  }
}
