package vn.labourmarket.platform.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.platform.inbox.Inbox;

/** Servers and instances die while changes are committed: none is lost, doubled or reordered. */
class FaultsTest {
  private static EmbeddedServers servers;
  private Owner owner;
  private Reader reader;
  private Inbox inbox;
  private Writers writers;

  @BeforeAll
  static void startServers() {
    servers = EmbeddedServers.start();
  }

  @AfterAll
  static void stopServers() {
    servers.close();
  }

  @BeforeEach
  void open() {
    owner = new Owner(TestDatabase.create(servers), servers.bootstrapServers());
    reader = new Reader(TestDatabase.create(servers), owner, "faults-" + UUID.randomUUID());
    inbox = reader.start();
    writers = new Writers(owner);
  }

  @AfterEach
  void close() throws InterruptedException {
    writers.end();
    reader.close();
    owner.close();
  }

  @Test
  void takesChangesWhileTheBrokerIsDeadAndDeliversThemAfterwards() throws Exception {
    // Given
    owner.startRelay();
    await().until(() -> reader.applied() > 20);

    // When
    servers.kafka().kill();
    writers.awaitCommits(200);
    servers.kafka().start();
    writers.awaitCommits(50);

    // Then
    writers.endAndAwaitAllIn(reader);
    assertEquals(0, writers.refused());
  }

  @Test
  void anInboxIsNotAtTheEndWhileTheBrokerIsDead() throws Exception {
    // Given
    writers.end();
    owner.startRelay();
    Duration patience = Duration.ofSeconds(3);
    await().until(() -> inbox.wasAtEndWithin(patience));

    // When
    servers.kafka().kill();

    // Then
    await().until(() -> !inbox.wasAtEndWithin(patience));
    assertTrue(inbox.caughtUp());
    await().during(patience).until(() -> !inbox.wasAtEndWithin(patience));
    servers.kafka().start();
    await().until(() -> inbox.wasAtEndWithin(patience));
  }

  @Test
  void anInboxIsNotAtTheEndWhileAnotherOneCannotWrite() throws Exception {
    // Given
    owner.startRelay();
    Duration patience = Duration.ofSeconds(8);
    FaultyDataSource database = new FaultyDataSource(reader.database, 2);
    reader.start(database);
    await().until(() -> reader.instancesAtWork() == 2);
    await().until(() -> inbox.wasAtEndWithin(patience));
    await()
        .during(patience)
        .atMost(patience.multipliedBy(4))
        .until(() -> inbox.wasAtEndWithin(patience));

    // When
    database.risk(1);
    writers.awaitCommits(200);

    // Then
    await().until(() -> !inbox.wasAtEndWithin(patience));
    database.risk(0);
    writers.end();
    await().until(() -> inbox.wasAtEndWithin(patience));
  }

  @Test
  void losesNothingThatWasCommittedWhenTheDatabaseDies() throws Exception {
    // Given
    owner.startRelay();
    await().until(() -> reader.applied() > 20);

    // When
    servers.postgres().kill();
    await().until(() -> writers.refused() > 0);
    servers.postgres().start();
    writers.awaitCommits(50);

    // Then
    writers.endAndAwaitAllIn(reader);
  }

  @Test
  void goesOnWhenTheRelayLosesItsConnectionAgainAndAgain() throws Exception {
    // Given
    owner.startRelay();

    // When
    for (int i = 0; i < 8; i++) {
      writers.awaitCommits(20);
      owner.breakRelayConnection();
    }

    // Then
    writers.endAndAwaitAllIn(reader);
  }

  @Test
  void oneRelayPublishesAndTheOtherTakesOver() throws Exception {
    // Given
    FaultyDataSource firstDatabase = new FaultyDataSource(owner.database, 1);
    OutboxRelay first = owner.startRelay(firstDatabase);
    await().until(first::isActive);
    OutboxRelay second = owner.startRelay();
    writers.awaitCommits(100);
    assertFalse(second.isActive());

    // When
    firstDatabase.risk(1);

    // Then
    await().until(second::isActive);
    await().until(() -> !first.isActive());
    writers.awaitCommits(20);
    firstDatabase.risk(0);
    writers.endAndAwaitAllIn(reader);
    assertTrue(second.isActive() && !first.isActive());
  }
}
