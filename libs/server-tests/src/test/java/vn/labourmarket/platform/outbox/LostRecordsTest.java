package vn.labourmarket.platform.outbox;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.labourmarket.embedded.EmbeddedKafkaProcess;
import vn.labourmarket.embedded.EmbeddedServers;

/** A broker forgets what it has acknowledged, as after a power failure: it is given back. */
class LostRecordsTest {
  private static final EmbeddedServers SERVERS = EmbeddedServers.shared();
  @TempDir private Path directory;
  private EmbeddedKafkaProcess broker;
  private Owner owner;
  private Reader reader;
  private final UUID round = UUID.randomUUID();
  private final UUID lock = UUID.randomUUID();

  @BeforeEach
  void open() throws IOException {
    broker =
        new EmbeddedKafkaProcess(
            new EmbeddedKafkaProcess.Settings(
                directory.resolve("kafka"),
                directory.resolve("kafka.log"),
                freePort(),
                EmbeddedServers.brokerOptions(),
                true));
    broker.start();
    owner = new Owner(TestDatabase.create(SERVERS), broker.bootstrapServers());
    reader = new Reader(TestDatabase.create(SERVERS), owner, "lost");
    owner.startRelay();
    reader.start();
  }

  @AfterEach
  void close() {
    reader.close();
    owner.close();
    broker.kill();
  }

  @Test
  void publishesTheEndOfTheLogAgainWhenTheBrokerLostIt() throws Exception {
    // Given
    change(30);
    awaitEverythingRead();
    copy(directory.resolve("kafka"), directory.resolve("earlier"));
    change(30);
    awaitEverythingRead();

    // When
    broker.kill();
    delete(directory.resolve("kafka"));
    Files.move(directory.resolve("earlier"), directory.resolve("kafka"));
    change(5);
    broker.start();

    // Then
    awaitEverythingRead();
    assertRebuildGivesTheSame();
  }

  @Test
  void publishesEverythingAgainWhenTheBrokerLostEverything() throws Exception {
    // Given
    change(30);
    awaitEverythingRead();

    // When
    broker.kill();
    delete(directory.resolve("kafka"));
    broker.start();
    change(5);

    // Then
    awaitEverythingRead();
    assertRebuildGivesTheSame();
  }

  private void change(int times) throws Exception {
    for (int i = 0; i < times; i++) {
      owner.changeRound(round, "value " + i);
      owner.changeLock(lock, "value " + i);
    }
  }

  private void awaitEverythingRead() {
    await().untilAsserted(() -> assertEquals(owner.state(), reader.state()));
    await().until(() -> owner.unpublished() == 0);
  }

  /** A second reader starts from nothing and ends with the same, also with the same history. */
  private void assertRebuildGivesTheSame() {
    Reader second = new Reader(TestDatabase.create(SERVERS), owner, "rebuilt");
    try (second) {
      second.start();
      await().untilAsserted(() -> assertEquals(owner.state(), second.state()));
      String rounds = second.history().get(round.toString());
      assertEquals(reader.history().get(round.toString()), rounds);
      assertTrue(rounds.startsWith("1 2 3 "), rounds);
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  /** What a power failure at this moment might leave. */
  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        try {
          Files.copy(file, to.resolve(from.relativize(file).toString()));
        } catch (NoSuchFileException temporary) {
          assertFalse(Files.exists(file), file.toString());
        }
      }
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }
}
