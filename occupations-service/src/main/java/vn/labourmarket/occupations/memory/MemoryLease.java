package vn.labourmarket.occupations.memory;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import vn.labourmarket.occupations.storage.DatabaseFailure;
import vn.labourmarket.occupations.storage.Statements;

/**
 * Whether this process may answer from its memory, by the invariant of ADR 019: from before a
 * change is committed until after, no process does.
 */
@ApplicationScoped
public class MemoryLease {
  private static final Object KEY = MemoryLease.class;
  private static final String SERIALIZATION_FAILURE = "40001";
  private static final Duration PAUSE = Duration.ofMillis(100);
  private static final long ASK_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

  /** The pool lends a connection within four seconds or not at all, a statement takes two. */
  private static final Duration CALL_PATIENCE = Duration.ofSeconds(7);

  private final TransactionSynchronizationRegistry transactions;
  private final Statements statements;
  private final LeaseSession session;
  // Its one thread alone uses the session, and no transaction of a caller ever does.
  private final LeaseKeeper keeper = new LeaseKeeper(CALL_PATIENCE);
  private final MemoryOutage outage;

  MemoryLease(
      DataSource database,
      Statements statements,
      TransactionSynchronizationRegistry transactions,
      MeterRegistry registry) {
    this.statements = statements;
    this.transactions = transactions;
    this.session = new LeaseSession(database, System::nanoTime);
    this.outage = new MemoryOutage(session::state, System::nanoTime, registry);
  }

  void start(@Observes StartupEvent start) {
    keeper.repeat(this::look, PAUSE);
  }

  void stop(@Observes ShutdownEvent stop) {
    keeper.later(session::close);
    keeper.close();
    outage.close();
  }

  /**
   * Which state of the catalogue may be answered from memory now; what is read after this call may
   * be kept for it. Empty while everybody has to ask the database.
   */
  public OptionalLong state() {
    return session.state();
  }

  /**
   * Says that the caller's transaction changes what is answered from memory. Returns when no
   * process answers from memory any more, at once if this is the only one; until the transaction
   * ends they all ask the database. To be called late, and before the commit.
   */
  public void changing() {
    if (transactions.getResource(KEY) != null) {
      return;
    }
    long change = keeper.call(session::announce);
    transactions.putResource(KEY, change);
    transactions.registerInterposedSynchronization(new End(change));
    long begin = System.nanoTime();
    while (System.nanoTime() - begin < LeaseSession.PATIENCE.toNanos()
        && keeper.call(() -> session.othersBehind(change))) {
      LockSupport.parkNanos(ASK_NANOS);
    }
    takeOver(change);
  }

  /** From now on the change ends with the transaction: all see both, or neither. */
  private void takeOver(long change) {
    List<Long> taken =
        statements.query(
            "delete from memory_change where number = ? returning number",
            row -> row.getLong(1),
            change);
    if (taken.isEmpty()) {
      throw new DatabaseFailure(
          new SQLTransactionRollbackException(
              "a change of what is answered from memory took too long", SERIALIZATION_FAILURE));
    }
  }

  /** What follows a change. */
  private final class End implements Synchronization {
    private final long change;

    End(long change) {
      this.change = change;
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
      keeper.later(
          () -> {
            if (status == Status.STATUS_ROLLEDBACK) {
              withdraw();
            }
            look();
          });
    }

    private void withdraw() {
      try {
        session.withdraw(change);
      } catch (SQLException away) {
        Log.debug("change not withdrawn, it will lapse", away);
      }
    }
  }

  private void look() {
    try {
      session.look();
    } catch (SQLException | RuntimeException away) {
      Log.debug("no lease, the database is asked instead", away);
    }
    outage.look();
  }
}
