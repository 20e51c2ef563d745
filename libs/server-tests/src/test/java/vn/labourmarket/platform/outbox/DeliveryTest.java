package vn.labourmarket.platform.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.platform.inbox.Inbox;

class DeliveryTest {
  private static final EmbeddedServers SERVERS = EmbeddedServers.shared();
  private Owner owner;
  private Reader reader;

  @BeforeEach
  void open() {
    owner = new Owner(TestDatabase.create(SERVERS), SERVERS.bootstrapServers());
    reader = new Reader(TestDatabase.create(SERVERS), owner, "delivery-" + UUID.randomUUID());
  }

  @AfterEach
  void close() {
    reader.close();
    owner.close();
  }

  @Test
  void bringsACommittedChangeToTheReaderWithoutWaitingForAPoll() throws Exception {
    // Given
    owner.startRelay(owner.database, new Owner.Config(Duration.ofHours(1)));
    reader.start();
    UUID id = UUID.randomUUID();
    owner.changeRound(id, "first");
    await().until(() -> reader.state().containsKey(id.toString()));

    // When
    String expected = owner.changeRound(id, "second") + " second";

    // Then: Awaitility gives up long before the next poll
    await().until(() -> expected.equals(reader.state().get(id.toString())));
  }

  @Test
  void isCaughtUpOnlyWhenEverythingPublishedBeforeTheStartWasRead() throws Exception {
    // Given
    owner.startRelay();
    UUID id = UUID.randomUUID();
    for (int i = 0; i < 20; i++) {
      owner.changeRound(id, "value " + i);
    }
    await().until(() -> owner.unpublished() == 0);

    // When
    Inbox inbox = reader.start();
    await().until(inbox::caughtUp);

    // Then
    assertEquals("20 value 19", reader.state().get(id.toString()));
  }
}
