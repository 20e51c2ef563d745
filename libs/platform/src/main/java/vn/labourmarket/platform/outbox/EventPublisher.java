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
  private final Producer<String, byte[]> producer;
  private final ConnectionWatch connections;
  private final String source;

  EventPublisher(Map<String, Object> kafka, String source) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
    settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
    settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
    settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "none");
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    // Short, so that a broker that reboots is met by the relay, which looks for what is missing
    // before it goes on, and not by a silent retry of the client.
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
    settings.put(ProducerConfig.CONNECTIONS_MAX_IDLE_MS_CONFIG, -1);
    this.producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    this.connections = new ConnectionWatch(producer.metrics());
    this.source = source;
  }

  /** Whether a broker was connected since the last call, for the first time or again. */
  boolean reconnected() {
    return connections.changed();
  }

  /**
   * What the broker acknowledged.
   *
   * @param failure why the rest was not, if anything is left
   */
  record Outcome(List<OutboxRow.Place> places, @Nullable Exception failure) {}

  /** Called about once a second while an acknowledgement is awaited. */
  interface Check {
    void stillMine() throws SQLException;
  }

  /**
   * Sends the rows in their order and stops after the first wave with a failure.
   *
   * @throws SQLException when the check fails; then nobody may rely on what is on its way
   */
  Outcome publish(List<OutboxRow> rows, Check check) throws SQLException, InterruptedException {
    List<OutboxRow.Place> places = new ArrayList<>(rows.size());
    for (List<OutboxRow> wave : waves(rows)) {
      Exception failure = publishWave(wave, places, check);
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

  private @Nullable Exception publishWave(
      List<OutboxRow> wave, List<OutboxRow.Place> places, Check check)
      throws SQLException, InterruptedException {
    Exception failure = null;
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
        failure = failed;
      }
    }
    return failure;
  }

  private static RecordMetadata await(Future<RecordMetadata> answer, Check check)
      throws ExecutionException, SQLException, InterruptedException {
    while (true) {
      try {
        return answer.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException notYet) {
        check.stillMine();
      }
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
