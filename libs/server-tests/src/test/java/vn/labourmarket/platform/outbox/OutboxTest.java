package vn.labourmarket.platform.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.narayana.NarayanaTransactionIntegration;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.events.Event;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.inserts.DeferredInserts;

/** The write side in real JTA transactions on a real pool. */
class OutboxTest {
  private static final EmbeddedServers SERVERS = EmbeddedServers.shared();
  private final TransactionManager transactions =
      com.arjuna.ats.jta.TransactionManager.transactionManager();
  private final TransactionSynchronizationRegistry registry =
      new TransactionSynchronizationRegistryImple();
  private final UUID id = UUID.randomUUID();
  private AgroalDataSource database;
  private OutboxWakeUp wakeUp;
  private Outbox outbox;

  @BeforeEach
  void open() {
    database =
        TestDatabase.create(SERVERS, new NarayanaTransactionIntegration(transactions, registry));
    wakeUp = new OutboxWakeUp(() -> database, Duration.ofMillis(2));
    outbox =
        new Outbox(
            new DeferredInserts(() -> database, registry),
            registry,
            new OutboxRows(Clock.systemUTC(), 900_000),
            wakeUp);
  }

  @AfterEach
  void close() throws Exception {
    if (transactions.getTransaction() != null) {
      transactions.rollback();
    }
    wakeUp.close();
    database.close();
  }

  @Test
  void refusesEventsOutsideATransaction() {
    assertThrows(IllegalStateException.class, () -> outbox.add(event(1)));
    assertEquals(0, rows());
  }

  @Test
  void keepsEventsOfCommittedTransactionsOnlyAndInTheirOrder() throws Exception {
    // Given
    transactions.begin();
    outbox.add(event(1));
    transactions.rollback();

    // When
    transactions.begin();
    outbox.add(event(1));
    outbox.addAll(List.of(event(2), event(3)));
    transactions.commit();

    // Then
    assertEquals(3, rows());
    assertEquals(
        123,
        TestDatabase.number(
            database, "select string_agg(aggregate_version::text, '' order by id) from outbox"));
  }

  @Test
  void keepsTheOrderOfManyEvents() throws Exception {
    // Given
    List<Long> versions = LongStream.rangeClosed(1, 1_234).boxed().toList();

    // When
    transactions.begin();
    outbox.addAll(versions.stream().map(this::event).toList());
    transactions.commit();

    // Then
    assertEquals(1_234, rows());
    assertEquals(
        0,
        TestDatabase.number(
            database,
            """
            select count(*) from (select aggregate_version, row_number() over (order by id) as place
            from outbox) ordered where aggregate_version <> place"""));
  }

  @Test
  void notifiesAfterTheCommitOnly() throws Exception {
    // Given
    wakeUp.start();
    try (RelaySession relay = new RelaySession(database)) {
      relay.listen();
      transactions.begin();
      outbox.add(event(1));
      assertEquals(0, relay.awaitNotifications(Duration.ofMillis(300)));

      // When
      transactions.commit();

      // Then
      await().until(() -> relay.awaitNotifications(Duration.ofMillis(100)) > 0);
    }
  }

  @Test
  void refusesAVersionThatWasUsedAlready() throws Exception {
    // Given
    transactions.begin();
    outbox.add(event(1));
    transactions.commit();

    // When
    transactions.begin();
    outbox.add(event(1));

    // Then
    Throwable refused = assertThrows(RollbackException.class, transactions::commit);
    assertInstanceOf(OptimisticLockException.class, refused.getCause());
    assertEquals(1, rows());
  }

  @Test
  void refusesAPayloadThatNoBrokerTakes() throws Exception {
    // Given
    Event<?> huge = Owner.event(EventType.SURVEY_ROUND_OPENED, id, 1, "x".repeat(900_000));

    // When
    transactions.begin();

    // Then
    assertThrows(IllegalArgumentException.class, () -> outbox.add(huge));
    assertEquals(0, rows());
  }

  private Event<?> event(long version) {
    return Owner.event(EventType.SURVEY_ROUND_OPENED, id, version, "value");
  }

  private long rows() {
    return TestDatabase.number(database, "select count(*) from outbox");
  }
}
