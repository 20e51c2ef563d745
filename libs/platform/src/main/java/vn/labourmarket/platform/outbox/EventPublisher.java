package vn.labourmarket.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.topics.ConnectionWatch;

/**
 * Sends rows and waits for the broker. Never is a second event of an aggregate on its way before
 * the first is acknowledged: the client may give up on a batch and still deliver the next one.
 */
final class EventPublisher implements AutoCloseable {
  /** Shorter than any broker takes to come back. */
  private static final long LOOK_MILLIS = 100;

  private final Producer<String, byte[]> producer;
  private final ConnectionWatch connections;
  private final String source;

  EventPublisher(Map<String, Object> kafka, String source) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    // A topic just made may refuse the first batch and take the second; from then on the broker
    // refuses the repeated first one as out of order until the client gives up, ten seconds later.
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
    // Rows are sent together: without it the first would travel in a request of its own.
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 1);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    settings.put(ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, -1);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    this.connections = new ConnectionWatch(producer.metrics());
    this.source = source;
  }

  /**
   * Whether a connection to a broker was lost since the last call. From then on nothing may be sent
   * before the broker was checked: it may have lost more.
   */
  boolean lostConnection() {
    return connections.changed();
  }

  /** Connects, so that a loss of the broker is noticed also before the first event is sent. */
  void connect(String topic) {
    producer.partitionsFor(topic);
  }

  /**
   * What the broker acknowledged.
   *
   * @param failure why the rest was not, if anything is left; unless it is retriable this publisher
   *     must be closed, or it would deliver what is on its way to whatever broker comes next
   */
  record Outcome(List<OutboxRow.Place> places, @Nullable Throwable failure) {}

  /** Called now and then while an acknowledgement is awaited. */
  interface Check {
    void stillMine() throws SQLException;
  }

  /**
   * Sends the rows in their order and stops after the first wave with a failure.
   *
   * @throws SQLException when the check fails; then, too, it must be closed
   */
  Outcome publish(List<OutboxRow> rows, Check check) throws SQLException, InterruptedException {
    List<OutboxRow.Place> places = new ArrayList<>(rows.size());
    for (List<OutboxRow> wave : waves(rows)) {
      Throwable failure = publishWave(wave, places, check);
      if (failure != null) {
        return new Outcome(places, failure);
      }
    }
    return new Outcome(places, null);
  }

  /** Splits the rows so that a key occurs once in a wave; mostly there is one wave. */
  static List<List<OutboxRow>> waves(List<OutboxRow> rows) {
    List<List<OutboxRow>> waves = new ArrayList<>();
    Map<List<String>, Integer> seen = new HashMap<>();
    for (OutboxRow row : rows) {
      int wave = seen.merge(List.of(row.topic(), row.key()), 1, Integer::sum) - 1;
      if (wave == waves.size()) {
        waves.add(new ArrayList<>());
      }
      waves.get(wave).add(row);
    }
    return waves;
  }

  private @Nullable Throwable publishWave(
      List<OutboxRow> wave, List<OutboxRow.Place> places, Check check)
      throws SQLException, InterruptedException {
    if (connections.changed()) {
      return new ConnectionLostException();
    }
    Throwable failure = null;
    Set<String> unreachable = new HashSet<>();
    Map<OutboxRow, Future<RecordMetadata>> sent = new LinkedHashMap<>();
    for (OutboxRow row : wave) {
      // A topic without metadata blocks the thread for seconds: once is enough.
      if (!unreachable.contains(row.topic())) {
        Future<RecordMetadata> answer = producer.send(row.toRecord(source));
        sent.put(row, answer);
        if (answer.isDone() && failure(answer) != null) {
          unreachable.add(row.topic());
        }
      }
    }
    for (var row : sent.entrySet()) {
      try {
        RecordMetadata place = await(row.getValue(), check);
        places.add(
            new OutboxRow.Place(
                row.getKey().eventId(),
                new TopicPartition(place.topic(), place.partition()),
                place.offset()));
      } catch (ExecutionException failed) {
        failure = failed.getCause();
      } catch (ConnectionLostException lost) {
        return lost;
      }
    }
    return failure;
  }

  private RecordMetadata await(Future<RecordMetadata> answer, Check check)
      throws ExecutionException, SQLException, InterruptedException {
    while (true) {
      try {
        return answer.get(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException notYet) {
        if (connections.changed()) {
          throw new ConnectionLostException();
        }
        check.stillMine();
      }
    }
  }

  /** What was not acknowledged may have been published or not. */
  private static final class ConnectionLostException extends KafkaException {
    ConnectionLostException() {
      super("A broker went away while events were on their way");
    }
  }

  private static @Nullable Exception failure(Future<RecordMetadata> answer)
      throws InterruptedException {
    try {
      answer.get();
      return null;
    } catch (ExecutionException failed) {
      return failed;
    }
  }

  /** Gives up what is still on its way. */
  @Override
  public void close() {
    producer.close(Duration.ZERO);
  }
}
