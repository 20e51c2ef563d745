package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import vn.labourmarket.embedded.EmbeddedServers;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.inbox.Inbox;

/**
 * Whatever happens in whatever order: at the end the reader holds the latest version of every
 * aggregate, has applied no version twice, and never one after a newer one.
 */
class RandomSchedulesTest {
  private static final EmbeddedServers SERVERS = EmbeddedServers.shared();
  private static final String POISON = "poison";

  enum Step {
    WRITE,
    WRITE_A_BURST,
    WRITE_POISON,
    DELIVER_AN_EARLIER_EVENT_AGAIN,
    DELIVER_GARBAGE,
    END_RELAY,
    BREAK_RELAY_CONNECTION,
    FAULTY_RELAY_DATABASE,
    RESTART_READER,
    ADD_A_READER,
    FAULTY_READER_DATABASE,
    REST
  }

  @Provide
  Arbitrary<List<Step>> schedules() {
    return Arbitraries.frequency(
            tuple(6, Step.WRITE),
            tuple(4, Step.WRITE_A_BURST),
            tuple(2, Step.WRITE_POISON),
            tuple(3, Step.DELIVER_AN_EARLIER_EVENT_AGAIN),
            tuple(1, Step.DELIVER_GARBAGE),
            tuple(2, Step.END_RELAY),
            tuple(2, Step.BREAK_RELAY_CONNECTION),
            tuple(2, Step.FAULTY_RELAY_DATABASE),
            tuple(2, Step.RESTART_READER),
            tuple(1, Step.ADD_A_READER),
            tuple(2, Step.FAULTY_READER_DATABASE),
            tuple(3, Step.REST))
        .list()
        .ofMinSize(15)
        .ofMaxSize(40);
  }

  private static Tuple.Tuple2<Integer, Step> tuple(int weight, Step step) {
    return Tuple.of(weight, step);
  }

  @Property(tries = 6, shrinking = ShrinkingMode.OFF)
  void readerEndsWithTheLatestVersionOfEverything(
      @ForAll("schedules") List<Step> schedule, @ForAll Random random) throws Exception {
    try (Run run = new Run(random)) {
      for (Step step : schedule) {
        run.take(step);
      }
      run.settle();
    }
  }

  /** One schedule on databases and aggregates of its own; broker and topics are shared. */
  private static final class Run implements AutoCloseable {
    private final Random random;
    private final Owner owner;
    private final Reader reader;
    private final FaultyDataSource relayDatabase;
    private final FaultyDataSource readerDatabase;
    private final List<UUID> rounds = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final List<UUID> locks = List.of(UUID.randomUUID(), UUID.randomUUID());
    private final Map<UUID, List<String>> names = new HashMap<>();
    private OutboxRelay relay;
    private Inbox inbox;

    Run(Random random) {
      this.random = random;
      this.owner = new Owner(TestDatabase.create(SERVERS), SERVERS.bootstrapServers());
      this.reader = new Reader(TestDatabase.create(SERVERS), owner, "random-" + UUID.randomUUID());
      this.relayDatabase = new FaultyDataSource(owner.database, random.nextLong());
      this.readerDatabase = new FaultyDataSource(reader.database, random.nextLong());
      reader.chokeOn(POISON::equals);
      relay = owner.startRelay(relayDatabase);
      inbox = reader.start(readerDatabase);
    }

    void take(Step step) throws Exception {
      switch (step) {
        case WRITE -> write("value " + random.nextInt(100));
        case WRITE_A_BURST -> {
          for (int i = 0; i < 30; i++) {
            write("burst " + i);
          }
        }
        case WRITE_POISON -> write(POISON);
        case DELIVER_AN_EARLIER_EVENT_AGAIN -> deliverAgain();
        case DELIVER_GARBAGE -> deliverGarbage();
        case END_RELAY -> {
          relay.close();
          relay = owner.startRelay(relayDatabase);
        }
        case BREAK_RELAY_CONNECTION -> owner.breakRelayConnection();
        case FAULTY_RELAY_DATABASE -> relayDatabase.risk(random.nextInt(2) * 0.1);
        case RESTART_READER -> {
          inbox.close();
          inbox = reader.start(readerDatabase);
        }
        case ADD_A_READER -> reader.start(readerDatabase);
        case FAULTY_READER_DATABASE -> readerDatabase.risk(random.nextInt(2) * 0.05);
        case REST -> await().pollDelay(Duration.ofMillis(random.nextInt(150))).until(() -> true);
      }
    }

    private void write(String name) throws SQLException {
      boolean round = random.nextBoolean();
      UUID id = (round ? rounds : locks).get(random.nextInt(2));
      if (round) {
        owner.changeRound(id, name);
      } else {
        owner.changeLock(id, name);
      }
      names.computeIfAbsent(id, same -> new ArrayList<>()).add(name);
    }

    /** A duplicate, or an old version after newer ones, as a relay that died would leave it. */
    private void deliverAgain() {
      List<UUID> known = new ArrayList<>(names.keySet());
      if (known.isEmpty()) {
        return;
      }
      UUID id = known.get(random.nextInt(known.size()));
      // Only what has passed in its order: before that the relay alone may bring it.
      long applied = reader.newest(id);
      if (applied > 0) {
        long version = 1 + random.nextInt((int) applied);
        String name = names.get(id).get((int) version - 1);
        EventType type =
            rounds.contains(id) ? EventType.SURVEY_ROUND_OPENED : EventType.PERIOD_LOCKED;
        send(RawEvents.of(Owner.event(type, id, version, name)));
      }
    }

    private void deliverGarbage() {
      send(
          new ProducerRecord<>(
              Topic.SURVEY_ROUND.topicName(), rounds.get(0).toString(), "{".getBytes(UTF_8)));
    }

    void settle() throws SQLException {
      relayDatabase.risk(0);
      readerDatabase.risk(0);
      await().until(() -> owner.unpublished() == 0);
      await().untilAsserted(this::allButPoisonIsApplied);
      reader.chokeOn(name -> false);
      await().untilAsserted(this::everythingIsAppliedAfterTheRepair);
    }

    /** Poison at the end of a log may be put aside only after the first attempt. */
    private void everythingIsAppliedAfterTheRepair() throws SQLException {
      inbox.replayDeadLetters();
      assertEquals(owner.state(), reader.state());
    }

    private void allButPoisonIsApplied() {
      Map<String, String> expected = new TreeMap<>();
      names.forEach(
          (id, values) -> {
            List<String> versions = new ArrayList<>();
            for (int i = 0; i < values.size(); i++) {
              if (!values.get(i).equals(POISON)) {
                versions.add(Integer.toString(i + 1));
              }
            }
            if (!versions.isEmpty()) {
              expected.put(id.toString(), String.join(" ", versions));
            }
          });
      assertEquals(expected, reader.history());
    }

    private void send(ProducerRecord<String, byte[]> raw) {
      try (var producer =
          new KafkaProducer<>(owner.kafka(), new StringSerializer(), new ByteArraySerializer())) {
        producer.send(raw);
      }
    }

    @Override
    public void close() {
      reader.close();
      owner.close();
    }
  }
}
