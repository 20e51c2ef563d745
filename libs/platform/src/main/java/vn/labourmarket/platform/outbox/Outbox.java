package vn.labourmarket.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import vn.labourmarket.events.Event;

/**
 * Where a service leaves its events, inside the transaction of the change they tell of.
 *
 * <p>If the transaction commits, every event is published at least once, a few milliseconds later
 * or when the broker is back; if it rolls back, none is. The events of one aggregate are published
 * in the order of their commits, provided that each change raises the aggregate's version under an
 * optimistic or pessimistic lock (ADR 003).
 */
@ApplicationScoped
public class Outbox {
  private static final String UNIQUE_VIOLATION = "23505";

  private final Supplier<? extends DataSource> database;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxWriter writer;
  private final OutboxWakeUp wakeUp;

  @Inject
  Outbox(
      Instance<DataSource> database,
      TransactionSynchronizationRegistry transactions,
      Clock clock,
      OutboxConfig config,
      OutboxWakeUp wakeUp) {
    this(database::get, transactions, new OutboxWriter(clock, config.largestPayload()), wakeUp);
  }

  Outbox(
      Supplier<? extends DataSource> database,
      TransactionSynchronizationRegistry transactions,
      OutboxWriter writer,
      OutboxWakeUp wakeUp) {
    this.database = database;
    this.transactions = transactions;
    this.writer = writer;
    this.wakeUp = wakeUp;
  }

  /**
   * Adds one event to the caller's transaction.
   *
   * @throws IllegalStateException outside an active transaction
   * @throws OptimisticLockException when this version of the aggregate already has an event
   * @throws IllegalArgumentException for a payload that no broker would take
   */
  public void add(Event<?> event) {
    addAll(List.of(event));
  }

  /** The same for many events, one statement for each few hundred, in their order. */
  public void addAll(List<? extends Event<?>> events) {
    if (transactions.getTransactionKey() == null
        || transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
      throw new IllegalStateException("Events are only added inside an active transaction");
    }
    if (events.isEmpty()) {
      return;
    }
    try (Connection connection = database.get().getConnection()) {
      writer.write(connection, events);
    } catch (SQLException failed) {
      throw translated(failed);
    }
    signalAfterCommit();
  }

  /** Two changes that make the same version are a lost race, whichever statement notices first. */
  private static RuntimeException translated(SQLException failed) {
    if (UNIQUE_VIOLATION.equals(failed.getSQLState())) {
      return new OptimisticLockException("This version of the aggregate was published", failed);
    }
    return new OutboxException(failed);
  }

  private void signalAfterCommit() {
    if (transactions.getResource(Outbox.class) == null) {
      transactions.putResource(Outbox.class, true);
      transactions.registerInterposedSynchronization(new Signal(wakeUp));
    }
  }

  private record Signal(OutboxWakeUp wakeUp) implements Synchronization {
    @Override
    public void beforeCompletion() {
      // Nothing to do before the outcome is known.
    }

    @Override
    public void afterCompletion(int status) {
      if (status == Status.STATUS_COMMITTED) {
        wakeUp.signal();
      }
    }
  }
}
