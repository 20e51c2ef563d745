package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.inbox.Inbox;
import vn.labourmarket.platform.inbox.ReplayResult;

class ReadingTest {
  private static final EmbeddedServers SERVERS = EmbeddedServers.shared();
  private Owner owner;
  private Reader reader;
  private Inbox inbox;
  private final UUID round = UUID.randomUUID();

  @BeforeEach
  void open() {
    owner = new Owner(TestDatabase.create(SERVERS), SERVERS.bootstrapServers());
    reader = new Reader(TestDatabase.create(SERVERS), owner, "reading-" + UUID.randomUUID());
    owner.startRelay();
    inbox = reader.start();
  }

  @AfterEach
  void close() {
    reader.close();
    owner.close();
  }

  @Test
  void instancesShareThePartitionsAndEachEventTakesEffectOnce() throws Exception {
    // Given
    Writers writers = new Writers(owner);
    writers.awaitCommits(30);

    // When
    reader.start();
    await().until(() -> reader.instancesAtWork() == 2);
    inbox.close();
    writers.awaitCommits(60);
    reader.start();
    await().until(() -> reader.instancesAtWork() == 3);

    // Then
    writers.endAndAwaitAllIn(reader);
  }

  @Test
  void putsAsideWhatNoHandlerTakesAndAppliesItAfterTheRepair() throws Exception {
    // Given
    reader.chokeOn("bad"::equals);
    UUID other = UUID.randomUUID();
    owner.changeRound(round, "good");
    owner.changeRound(round, "bad");
    owner.changeRound(other, "bad");
    owner.changeRound(other, "good");
    await().until(() -> reader.state().size() == 2 && openLetters() == 2);
    assertEquals("1 good", reader.state().get(round.toString()));
    ConsumerRecord<String, String> letter = deadLetterOf(round);
    assertEquals(
        "IllegalArgumentException: No handler for bad", header(letter, EventHeader.REASON));
    assertTrue(header(letter, EventHeader.ORIGIN).startsWith("demand.round.v1-"));
    assertEquals("2", header(letter, EventHeader.AGGREGATE_VERSION));

    // When
    reader.chokeOn(name -> false);
    ReplayResult result = inbox.replayDeadLetters();

    // Then
    assertEquals(new ReplayResult(1, 1, 0), result);
    assertEquals(owner.state(), reader.state());
    assertEquals(0, openLetters());
    assertEquals(new ReplayResult(0, 0, 0), inbox.replayDeadLetters());
  }

  @Test
  void triesAgainWithEveryStartWhatWasPutAside() throws SQLException {
    // Given
    reader.chokeOn("bad"::equals);
    owner.changeRound(round, "good");
    owner.changeRound(round, "bad");
    await().until(() -> openLetters() == 1);
    inbox.close();

    // When
    reader.chokeOn(name -> false);
    reader.start();

    // Then
    await().untilAsserted(() -> assertEquals(owner.state(), reader.state()));
    assertEquals(0, openLetters());
  }

  private long openLetters() {
    return TestDatabase.number(
        reader.database,
        "select count(*) from inbox_dead_letter where sent_at is not null and replayed_at is null"
            + " and convert_from(record_key, 'UTF8') in (select id from applied)");
  }

  private ConsumerRecord<String, String> deadLetterOf(UUID id) {
    Map<String, Object> settings = new HashMap<>(owner.kafka());
    settings.put("auto.offset.reset", "earliest");
    settings.put("group.id", "letters-" + UUID.randomUUID());
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of(Topic.SURVEY_ROUND.deadLetterTopicName()));
      return await()
          .until(
              () -> {
                for (var letter : consumer.poll(Duration.ofMillis(200))) {
                  if (id.toString().equals(letter.key())) {
                    return letter;
                  }
                }
                return null;
              },
              letter -> letter != null);
    }
  }

  private static String header(ConsumerRecord<?, ?> letter, String name) {
    return new String(letter.headers().lastHeader(name).value(), UTF_8);
  }

  @Test
  void readsANewerPayloadAndSkipsWhatItDoesNotKnow() throws Exception {
    // Given
    owner.changeRound(round, "first");
    await().until(() -> reader.applied() == 1);
    ProducerRecord<String, byte[]> newer =
        RawEvents.of(Owner.event(EventType.SURVEY_ROUND_OPENED, round, 2, "second"));
    String withMore = new String(newer.value(), UTF_8).replace("{", "{\"added\":[1],");

    // When
    try (var producer =
        new KafkaProducer<>(owner.kafka(), new StringSerializer(), new ByteArraySerializer())) {
      producer.send(new ProducerRecord<>(newer.topic(), newer.key(), (byte[]) null));
      producer.send(
          new ProducerRecord<>(
              newer.topic(), null, newer.key(), withMore.getBytes(UTF_8), newer.headers()));
    }

    // Then
    await().until(() -> "2 second".equals(reader.state().get(round.toString())));
    assertEquals(
        0,
        TestDatabase.number(
            reader.database,
            "select count(*) from inbox_dead_letter where record_key = '\\x"
                + hex(round.toString())
                + "'"));
  }

  private static String hex(String text) {
    return HexFormat.of().formatHex(text.getBytes(UTF_8));
  }

  @Test
  void rebuildsTheSameAfterItsTablesWereEmptied() throws Exception {
    // Given
    for (int i = 0; i < 40; i++) {
      owner.changeRound(i % 2 == 0 ? round : UUID.randomUUID(), "value " + i);
    }
    await().until(() -> reader.applied() == 40);
    Map<String, String> before = reader.history();
    inbox.close();

    // When
    TestDatabase.execute(
        reader.database,
        "truncate applied; truncate inbox_offset; truncate inbox_version; truncate inbox_dead_letter");
    Inbox again = reader.start();
    await().until(again::caughtUp);

    // Then
    assertEquals(before, reader.history());
  }
}
