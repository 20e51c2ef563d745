package vn.labourmarket.platform.commands;

import io.quarkus.logging.Log;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.Causes;

/**
 * A transaction and the calls that share it. They run one after the other, each on its own thread
 * with its own request's context, and the transaction goes from thread to thread; the last one
 * commits it.
 */
final class SharedTransaction {
  /** How it ended for all of its calls. */
  enum Outcome {
    COMMITTED,
    /** Nothing of it is left. */
    ROLLED_BACK,
    /** The commit failed: it may have been done. */
    UNCERTAIN
  }

  private static final String INTEGRITY_VIOLATION = "23";

  private final TransactionManager transactions;
  private final List<SharedCall> calls;
  private final Consumer<Outcome> whenEnded;
  // Written by the thread whose turn it is; the turn's hand-over publishes them.
  private int turn;
  private @Nullable Transaction transaction;
  private @Nullable Outcome outcome;
  private @Nullable Exception failure;

  SharedTransaction(
      TransactionManager transactions, List<SharedCall> calls, Consumer<Outcome> whenEnded) {
    this.transactions = transactions;
    this.calls = calls;
    this.whenEnded = whenEnded;
  }

  void start() {
    calls.get(0).takeTurn(this);
  }

  /** Why its commit failed. */
  @Nullable Exception failure() {
    return failure;
  }

  /** Runs a call whose turn it is. */
  void run(SharedCall call) {
    if (call.ended()) {
      return;
    }
    boolean passedOn = false;
    try {
      enter();
      call.work();
      if (turn + 1 < calls.size()) {
        transactions.suspend();
        turn++;
        calls.get(turn).takeTurn(this);
        passedOn = true;
      } else {
        commit();
      }
    } catch (Exception refused) {
      Log.debug("A call ends the transaction it shares", refused);
    } finally {
      // Also after an error: who waits for the turn must not wait for ever.
      if (!passedOn) {
        end();
      }
    }
  }

  private void end() {
    Outcome how = outcome == null ? rollBack() : outcome;
    calls.forEach(it -> it.end(this, how));
    whenEnded.accept(how);
  }

  private void enter() throws Exception {
    if (transaction == null) {
      transactions.begin();
      transaction = transactions.getTransaction();
    } else {
      transactions.resume(transaction);
    }
  }

  private void commit() throws SystemException {
    if (transactions.getStatus() != Status.STATUS_ACTIVE) {
      // Too late, or somebody gave it up and said nothing.
      return;
    }
    try {
      transactions.commit();
      outcome = Outcome.COMMITTED;
    } catch (Exception failed) {
      failure = failed;
      outcome = failedBefore(failed) || refused(failed) ? Outcome.ROLLED_BACK : Outcome.UNCERTAIN;
    }
  }

  /**
   * Whether what is sent right before the commit failed, so that there was none. Narayana keeps
   * such failures beside its own; of the commit itself it keeps an {@link XAException}.
   */
  private static boolean failedBefore(Exception failed) {
    return failed instanceof RollbackException
        && Arrays.stream(failed.getSuppressed()).anyMatch(it -> !(it instanceof XAException));
  }

  /** Whether the database itself answered the commit with a no, as deferred constraints do. */
  private static boolean refused(Exception failed) {
    return Causes.of(failed).stream()
        .anyMatch(
            it ->
                it instanceof SQLException sql
                    && sql.getSQLState() != null
                    && sql.getSQLState().startsWith(INTEGRITY_VIOLATION));
  }

  private Outcome rollBack() {
    try {
      if (transactions.getTransaction() != null) {
        transactions.rollback();
      } else if (transaction != null) {
        transaction.rollback();
      }
    } catch (Exception failed) {
      // A session that is lost has forgotten the transaction as well.
      Log.debug("A shared transaction could not be rolled back", failed);
    }
    return Outcome.ROLLED_BACK;
  }
}
