package vn.labourmarket.platform.commands;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** A call that waits on its own thread, first for its turn and then for how it ended. */
final class SharedCall {
  private final Callable<@Nullable Object> work;
  private final CompletableFuture<SharedTransaction> turn = new CompletableFuture<>();
  private final CompletableFuture<SharedTransaction.Outcome> outcome = new CompletableFuture<>();
  private @Nullable Object answer;

  SharedCall(Callable<@Nullable Object> work) {
    this.work = work;
  }

  /** Whether its turn comes within a time. */
  boolean getsTurn(Duration patience) {
    try {
      turn.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException late) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException never) {
      throw new IllegalStateException(never);
    }
  }

  /** Waits, and can't be interrupted: others depend on the turn that was given. */
  SharedTransaction turn() {
    return turn.join();
  }

  SharedTransaction.Outcome outcome() {
    return outcome.join();
  }

  @Nullable Object answer() {
    return answer;
  }

  void takeTurn(SharedTransaction transaction) {
    turn.complete(transaction);
  }

  void end(SharedTransaction transaction, SharedTransaction.Outcome how) {
    outcome.complete(how);
    turn.complete(transaction);
  }

  boolean ended() {
    return outcome.isDone();
  }

  void work() throws Exception {
    answer = work.call();
  }
}
