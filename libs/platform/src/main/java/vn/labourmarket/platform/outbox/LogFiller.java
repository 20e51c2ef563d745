package vn.labourmarket.platform.outbox;

import io.quarkus.logging.Log;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Fills a log that was cut with empty records up to where it ended before. What is published next
 * then stands behind the position of every reader; otherwise a reader that did not notice the loss
 * would pass over it.
 */
final class LogFiller {
  /** A longer hole is a log made anew, which readers tell by the id of its topic. */
  private static final long LONGEST_HOLE = 1_000_000;

  private static final String KEY = "lost";

  private LogFiller() {}

  static void fill(Map<String, Object> kafka, TopicPartition partition, long end, long oldEnd) {
    long hole = oldEnd - end;
    if (hole <= 0 || hole > LONGEST_HOLE) {
      return;
    }
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (Producer<String, String> producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (long i = 0; i < hole && failure.get() == null; i++) {
        producer.send(
            new ProducerRecord<>(partition.topic(), partition.partition(), KEY, null),
            (place, failed) -> failure.compareAndSet(null, failed));
      }
      producer.flush();
    }
    if (failure.get() != null) {
      throw new KafkaException("A log that was cut could not be filled", failure.get());
    }
    Log.warnf("Log that was cut was filled partition=%s records=%d", partition, hole);
  }
}
