package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.labourmarket.events.EventHeader;

/** Looks up which event stands at which offset of a topic, outside of any consumer group. */
final class TopicReader implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Consumer<byte[], byte[]> consumer;

  TopicReader(Map<String, Object> kafka) {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
    this.consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
  }

  /** Event ids by offset between two offsets, both inclusive; offsets that hold none are absent. */
  Map<Long, String> eventIds(TopicPartition partition, long first, long last) {
    Map<Long, String> found = new HashMap<>();
    List<TopicPartition> wanted = List.of(partition);
    if (consumer.partitionsFor(partition.topic()).size() <= partition.partition()) {
      return found;
    }
    consumer.assign(wanted);
    long from = Math.max(first, consumer.beginningOffsets(wanted).getOrDefault(partition, 0L));
    long end = Math.min(last + 1, consumer.endOffsets(wanted).getOrDefault(partition, 0L));
    if (from >= end) {
      return found;
    }
    consumer.seek(partition, from);
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<byte[], byte[]> standing : consumer.poll(Duration.ofSeconds(1))) {
        Header id = standing.headers().lastHeader(EventHeader.ID);
        if (id != null && standing.offset() < end) {
          found.put(standing.offset(), new String(id.value(), UTF_8));
        }
        deadline = System.nanoTime() + PATIENCE.toNanos();
      }
      if (System.nanoTime() > deadline) {
        throw new TimeoutException("No records of " + partition + " for " + PATIENCE);
      }
    }
    return found;
  }

  /** Offset of the next record. */
  long end(TopicPartition partition) {
    return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  @Override
  public void close() {
    consumer.close(CloseOptions.timeout(Duration.ZERO));
  }
}
