package vn.labourmarket.occupations.memory;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.labourmarket.occupations.storage.DatabaseFailure;

/**
 * The one thread that uses a process's lease. Whoever needs something of it waits for some seconds
 * at most: not longer when the thread hangs, when it is busy for others, or when it ends.
 */
final class LeaseKeeper implements AutoCloseable {
  private final Duration patience;
  private final ScheduledThreadPoolExecutor thread =
      new ScheduledThreadPoolExecutor(
          1,
          work -> {
            Thread made = new Thread(work, "memory-lease");
            made.setDaemon(true);
            return made;
          });

  /**
   * @param patience how long a call may take, waiting for its turn included
   */
  LeaseKeeper(Duration patience) {
    this.patience = patience;
  }

  void repeat(Runnable work, Duration pause) {
    thread.scheduleWithFixedDelay(work, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /**
   * Has something done, and waits for it.
   *
   * @throws DatabaseFailure as when the database is away, also when it takes too long or the thread
   *     has ended; what takes too long may still be done
   */
  <T> T call(Callable<T> work) {
    Future<T> answer;
    try {
      answer = thread.submit(work);
    } catch (RejectedExecutionException ended) {
      throw unavailable("stopped", ended);
    }
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      answer.cancel(false);
      throw unavailable("busy", late);
    } catch (CancellationException ended) {
      throw unavailable("stopped", ended);
    } catch (InterruptedException interrupted) {
      answer.cancel(false);
      Thread.currentThread().interrupt();
      throw unavailable("interrupted", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof SQLException away) {
        throw new DatabaseFailure(away);
      }
      throw new IllegalStateException(failed);
    }
  }

  private static DatabaseFailure unavailable(String why, Exception cause) {
    return new DatabaseFailure(new SQLTransientConnectionException("memory lease: " + why, cause));
  }

  /** Has something done when its turn comes; nobody waits for it, and it need not happen. */
  void later(Runnable work) {
    try {
      thread.execute(work);
    } catch (RejectedExecutionException ended) {
      Log.debug("left to lapse, since the process ends", ended);
    }
  }

  /**
   * Does what was asked for already, as far as patience goes, and lets nobody wait for the rest.
   */
  @Override
  public void close() {
    thread.shutdown();
    try {
      if (thread.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        return;
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    // What is dropped here would never be done, nor fail.
    for (Runnable dropped : thread.shutdownNow()) {
      if (dropped instanceof Future<?> awaited) {
        awaited.cancel(false);
      }
    }
  }
}
