package vn.labourmarket.platform.commands;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.Causes;
import vn.labourmarket.platform.problems.Unavailability;

/**
 * A transaction and the calls that share it. They run one after the other, each on its own thread
 * with its own request's context, and the transaction goes from thread to thread; the last one
 * commits it.
 */
final class SharedTransaction {
  /** How it ended for all of its calls. */
  enum Outcome {
    COMMITTED,
    /** Nothing of it is left, and each of its calls may do better alone. */
    ROLLED_BACK,
    /** The only call has failed. */
    FAILED,
    /** The database went away, perhaps while it committed: nobody knows whether it did. */
    UNAVAILABLE
  }

  private static final String INTEGRITY_VIOLATION = "23";

  private final TransactionManager transactions;
  private final List<SharedCall> calls;
  private final Consumer<Outcome> whenEnded;
  // Written by the thread whose turn it is; the turn's hand-over publishes them.
  private int position;
  private @Nullable Transaction transaction;
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

  /** What ended it, if that was an exception. */
  Exception failure() {
    return Objects.requireNonNull(failure);
  }

  /** Runs a call whose turn it is. */
  void run(SharedCall call) {
    if (call.ended()) {
      return;
    }
    boolean passedOn = false;
    @Nullable Outcome outcome = null;
    try {
      enter();
      call.work();
      passedOn = passOn();
      if (!passedOn) {
        outcome = commit();
      }
    } catch (Exception refused) {
      Log.debug("A call ends the transaction it shares", refused);
      outcome = ended(refused);
    } finally {
      if (!passedOn) {
        tell(outcome);
      }
    }
  }

  /** Whatever happens: who waits for the turn must not wait for ever. */
  private void tell(@Nullable Outcome known) {
    try {
      if (known == null) {
        // An error, perhaps in the middle of the commit.
        rollBack();
      }
    } finally {
      Outcome outcome = known == null ? Outcome.UNAVAILABLE : known;
      calls.forEach(it -> it.end(this, outcome));
      whenEnded.accept(outcome);
    }
  }

  private void enter() throws Exception {
    if (transaction == null) {
      transactions.begin();
      transaction = transactions.getTransaction();
    } else {
      transactions.resume(transaction);
    }
    requireActive();
  }

  /** It may have taken too long, or somebody gave it up and said nothing. */
  private void requireActive() throws SystemException, RollbackException {
    if (transactions.getStatus() != Status.STATUS_ACTIVE) {
      throw new RollbackException("The transaction was given up");
    }
  }

  private boolean passOn() throws SystemException {
    if (position + 1 == calls.size()) {
      return false;
    }
    transactions.suspend();
    position++;
    calls.get(position).takeTurn(this);
    return true;
  }

  private Outcome commit() throws SystemException, RollbackException {
    requireActive();
    try {
      transactions.commit();
      return Outcome.COMMITTED;
    } catch (Exception failed) {
      failure = new QuarkusTransactionException(failed);
      if (calls.size() == 1) {
        return Outcome.FAILED;
      }
      boolean nothingLeft = failedBefore(failed) || refused(failed);
      return nothingLeft && !Unavailability.isBehind(failed)
          ? Outcome.ROLLED_BACK
          : Outcome.UNAVAILABLE;
    }
  }

  /**
   * Whether what is sent right before the commit failed, so that there was none: Narayana has such
   * a failure as the cause of its own, and what the commit itself met only beside it.
   */
  private static boolean failedBefore(Exception failed) {
    return failed instanceof RollbackException && failed.getCause() != null;
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

  private Outcome ended(Exception refused) {
    failure = refused;
    rollBack();
    if (calls.size() == 1) {
      return Outcome.FAILED;
    }
    return Unavailability.isBehind(refused) ? Outcome.UNAVAILABLE : Outcome.ROLLED_BACK;
  }

  private void rollBack() {
    Transaction shared = transaction;
    try {
      if (shared != null && shared.equals(transactions.getTransaction())) {
        transactions.rollback();
      } else if (shared != null) {
        shared.rollback();
      }
    } catch (Exception failed) {
      // A session that is lost has forgotten the transaction as well.
      Log.debug("A shared transaction could not be rolled back", failed);
    }
  }
}
