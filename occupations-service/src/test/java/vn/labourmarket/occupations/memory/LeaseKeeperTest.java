package vn.labourmarket.occupations.memory;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.storage.DatabaseFailure;

/** Nobody waits for the lease for ever, whatever its thread does. */
class LeaseKeeperTest {
  private static final Duration LONG = Duration.ofMinutes(10);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final CountDownLatch began = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);

  @AfterEach
  void release() {
    released.countDown();
  }

  @Test
  void answersWithWhatWasDone() {
    try (LeaseKeeper keeper = new LeaseKeeper(LONG)) {
      assertEquals(7, keeper.call(() -> 7));
    }
  }

  @Test
  void handsOnWhatTheDatabaseSaid() {
    // Given
    SQLException away = new SQLException("away");
    try (LeaseKeeper keeper = new LeaseKeeper(LONG)) {
      // When
      DatabaseFailure failed = assertThrows(DatabaseFailure.class, () -> keeper.call(thrown(away)));
      // Then
      assertEquals(away, failed.getCause());
    }
  }

  @Test
  void givesUpWhileTheThreadHangs() throws Exception {
    // Given
    LeaseKeeper keeper = new LeaseKeeper(SHORT);
    keeper.later(this::hang);
    began.await();
    // When
    CompletableFuture<Integer> call = CompletableFuture.supplyAsync(() -> keeper.call(() -> 7));
    // Then
    assertUnavailable(call);
  }

  @Test
  void tellsWhoeverWaitsThatTheThreadStopped() throws Exception {
    // Given
    LeaseKeeper keeper = new LeaseKeeper(LONG);
    keeper.later(this::hang);
    began.await();
    CompletableFuture<Integer> call = new CompletableFuture<>();
    Thread caller = new Thread(() -> complete(call, keeper));
    caller.start();
    await().until(() -> caller.getState() == Thread.State.TIMED_WAITING);
    // When
    Thread.currentThread().interrupt();
    keeper.close();
    // Then
    assertTrue(Thread.interrupted(), "the interruption was swallowed");
    assertUnavailable(call);
  }

  @Test
  void refusesWhatIsAskedForAfterItsEnd() {
    // Given
    LeaseKeeper keeper = new LeaseKeeper(LONG);
    keeper.close();
    keeper.later(this::hang);
    // When
    DatabaseFailure failed = assertThrows(DatabaseFailure.class, () -> keeper.call(() -> 7));
    // Then
    assertInstanceOf(SQLTransientConnectionException.class, failed.getCause());
  }

  private static void complete(CompletableFuture<Integer> call, LeaseKeeper keeper) {
    try {
      call.complete(keeper.call(() -> 7));
    } catch (DatabaseFailure failed) {
      call.completeExceptionally(failed);
    }
  }

  private static Callable<Integer> thrown(SQLException failure) {
    return () -> {
      throw failure;
    };
  }

  /** As a server does that takes a statement and never answers: an interruption ends it not. */
  private void hang() {
    began.countDown();
    boolean waits = true;
    while (waits) {
      try {
        released.await();
        waits = false;
      } catch (InterruptedException ignored) {
        waits = true;
      }
    }
  }

  private static void assertUnavailable(CompletableFuture<Integer> call) {
    ExecutionException failed =
        assertThrows(ExecutionException.class, () -> call.get(1, TimeUnit.MINUTES));
    DatabaseFailure told = assertInstanceOf(DatabaseFailure.class, failed.getCause());
    assertInstanceOf(SQLTransientConnectionException.class, told.getCause());
  }
}
