package vn.labourmarket.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.List;
import vn.labourmarket.events.Event;
import vn.labourmarket.platform.inserts.DeferredInserts;

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
  private final DeferredInserts inserts;
  private final TransactionSynchronizationRegistry transactions;
  private final OutboxRows rows;
  private final OutboxWakeUp wakeUp;

  @Inject
  Outbox(
      DeferredInserts inserts,
      TransactionSynchronizationRegistry transactions,
      Clock clock,
      OutboxConfig config,
      OutboxWakeUp wakeUp) {
    this(inserts, transactions, new OutboxRows(clock, config.largestPayload()), wakeUp);
  }

  Outbox(
      DeferredInserts inserts,
      TransactionSynchronizationRegistry transactions,
      OutboxRows rows,
      OutboxWakeUp wakeUp) {
    this.inserts = inserts;
    this.transactions = transactions;
    this.rows = rows;
    this.wakeUp = wakeUp;
  }

  /**
   * Adds one event to the caller's transaction. When this version of the aggregate already has an
   * event, the commit fails with a {@link jakarta.persistence.OptimisticLockException}.
   *
   * @throws IllegalStateException outside an active transaction
   * @throws IllegalArgumentException for a payload that no broker would take
   */
  public void add(Event<?> event) {
    inserts.add(rows.of(event));
    signalAfterCommit();
  }

  /** The same for many events, in their order. */
  public void addAll(List<? extends Event<?>> events) {
    events.forEach(this::add);
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
