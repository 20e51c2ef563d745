package vn.labourmarket.embedded;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class EmbeddedServersTest {
  @Test
  void keepsEveryAcknowledgedMessageOverAKillAndARestartOfTheBroker() throws Exception {
    try (EmbeddedServers servers = EmbeddedServers.start()) {
      // Given
      createTopic(servers);
      List<String> sent = produce(servers, 100);

      // When
      servers.kafka().kill();
      servers.kafka().start();
      servers.kafka().stop();
      servers.kafka().start();

      // Then
      assertEquals(sent, consume(servers, 100));
    }
  }

  @Test
  void keepsTheSharedPairApartFromOnesOwn() throws Exception {
    // Given
    EmbeddedServers shared = EmbeddedServers.shared();

    // When
    EmbeddedServers own = EmbeddedServers.start();

    // Then
    assertNotEquals(shared.bootstrapServers(), own.bootstrapServers());
    assertNotEquals(own.createDatabase("plan"), own.createDatabase("plan"));
    own.close();
    try (Connection connection =
        DriverManager.getConnection(
            shared.createDatabase("plan"), shared.user(), shared.password())) {
      assertTrue(connection.isValid(1));
    }
  }

  @Test
  void isTheSameForEveryClassLoaderOfAJvm() throws Exception {
    // Given
    String here = EmbeddedServers.shared().bootstrapServers();
    Class<?> copy = new CopyingLoader().loadClass(EmbeddedServers.class.getName());

    // When
    Object other = copy.getMethod("shared").invoke(null);

    // Then
    assertFalse(other instanceof EmbeddedServers);
    assertEquals(here, copy.getMethod("bootstrapServers").invoke(other));
    String url = (String) copy.getMethod("createDatabase", String.class).invoke(other, "copy");
    assertTrue(url.startsWith("jdbc:postgresql://127.0.0.1:"), url);
  }

  @Test
  void leavesNothingBehindWhenItsJvmIsKilled() throws Exception {
    // Given
    ProcessBuilder command =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            StartsServers.class.getName());
    command.environment().put("CLASSPATH", System.getProperty("java.class.path"));
    Process parent = command.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader output = new BufferedReader(new InputStreamReader(parent.getInputStream()));
    Path directory = Path.of(output.readLine());
    List<ProcessHandle> servers = parent.descendants().toList();
    assertTrue(servers.size() > 3, "postgres with its workers, broker and watchdog");
    String memory = sharedMemory(directory);
    assertTrue(piecesOfSharedMemory().contains(memory));

    // When
    parent.destroyForcibly();

    // Then
    await()
        .atMost(Duration.ofSeconds(90))
        .until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
    await().atMost(Duration.ofSeconds(90)).until(() -> !Files.exists(directory));
    assertFalse(piecesOfSharedMemory().contains(memory));
  }

  @Test
  void givesItsSharedMemoryBackAtTheEnd() throws Exception {
    EmbeddedServers servers = EmbeddedServers.start();
    String memory = sharedMemory(Path.of(servers.address().get("directory")));

    assertTrue(piecesOfSharedMemory().contains(memory));
    servers.close();
    assertFalse(piecesOfSharedMemory().contains(memory));
  }

  /** The number of PostgreSQL's piece, as its pid file tells it after the key. */
  private static String sharedMemory(Path directory) throws IOException {
    String line = Files.readAllLines(directory.resolve("postgres/postmaster.pid")).get(6);
    return line.strip().split(" +")[1];
  }

  private static Set<String> piecesOfSharedMemory() throws IOException {
    return Files.readAllLines(Path.of("/proc/sysvipc/shm")).stream()
        .skip(1)
        .map(line -> line.strip().split(" +")[1])
        .collect(Collectors.toSet());
  }

  private static void createTopic(EmbeddedServers servers) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers.bootstrapServers()))) {
      admin.createTopics(List.of(new NewTopic("entries", 1, (short) 1))).all().get();
    }
  }

  private static List<String> produce(EmbeddedServers servers, int count)
      throws ExecutionException, InterruptedException {
    List<String> values = IntStream.range(0, count).mapToObj(Integer::toString).toList();
    try (KafkaProducer<String, String> producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", servers.bootstrapServers(),
                "acks", "all",
                "compression.type", "lz4"),
            new StringSerializer(),
            new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>("entries", "key", value)).get();
      }
    }
    return values;
  }

  private static List<String> consume(EmbeddedServers servers, int count) {
    List<String> values = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers.bootstrapServers()),
            new StringDeserializer(),
            new StringDeserializer())) {
      TopicPartition partition = new TopicPartition("entries", 0);
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      await()
          .atMost(Duration.ofSeconds(90))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(message -> values.add(message.value()));
                return values.size() >= count;
              });
    }
    return values;
  }
}
