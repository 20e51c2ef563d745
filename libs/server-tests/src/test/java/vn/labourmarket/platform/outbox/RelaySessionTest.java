package vn.labourmarket.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.embedded.EmbeddedServers;

class RelaySessionTest {
  private static final EmbeddedServers SERVERS = EmbeddedServers.shared();
  private static final TopicPartition PARTITION = new TopicPartition("demand.round.v1", 1);
  private Owner owner;
  private RelaySession session;

  @BeforeEach
  void open() throws Exception {
    owner = new Owner(TestDatabase.create(SERVERS), SERVERS.bootstrapServers());
    session = new RelaySession(owner.database);
  }

  @AfterEach
  void close() throws Exception {
    session.close();
    owner.close();
  }

  @Test
  void givesRowsInTheOrderOfTheirCommitsPerAggregate() throws Exception {
    // Given
    UUID first = UUID.randomUUID();
    owner.changeRound(first, "one");
    owner.changeLock(UUID.randomUUID(), "other");
    owner.changeRound(first, "two");

    // When
    List<OutboxRow> rows = session.unpublished(10);

    // Then
    assertEquals(
        List.of("1 demand.round.v1", "1 enrollment.period-lock.v1", "2 demand.round.v1"),
        rows.stream().map(row -> row.aggregateVersion() + " " + row.topic()).toList());
  }

  @Test
  void deletesOnlyWhatWasPublishedLongAgo() throws Exception {
    // Given
    owner.changeRound(UUID.randomUUID(), "published");
    owner.changeRound(UUID.randomUUID(), "waiting");
    OutboxRow published = session.unpublished(1).get(0);
    session.markPublished(List.of(new OutboxRow.Place(published.eventId(), PARTITION, 7)));

    // When
    int tooEarly = session.deleteOldest(Duration.ofDays(7), 10);
    int inTime = session.deleteOldest(Duration.ZERO, 10);

    // Then
    assertEquals(0, tooEarly);
    assertEquals(1, inTime);
    assertEquals(1, owner.unpublished());
    assertEquals(1, session.backlog(10).events());
  }

  @Test
  void givesTheLockToOneSessionAndFreesItOnClose() throws Exception {
    // Given
    assertTrue(session.tryLock());
    try (RelaySession other = new RelaySession(owner.database)) {
      assertFalse(other.tryLock());

      // When
      session.close();

      // Then
      assertTrue(other.tryLock());
    }
    session = new RelaySession(owner.database);
  }
}
