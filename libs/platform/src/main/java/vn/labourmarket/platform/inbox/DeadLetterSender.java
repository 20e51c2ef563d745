package vn.labourmarket.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.platform.topics.Outage;
import vn.labourmarket.platform.topics.TopicCreator;

/**
 * Copies what was put aside to the dead-letter topics, at least once, from a thread of its own: a
 * broker that doesn't answer must not stop a partition.
 */
final class DeadLetterSender implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofSeconds(1);
  private static final String DEAD_LETTER_SUFFIX = ".dlq";
  private static final int BATCH = 100;

  private final String consumer;
  private final Map<String, Object> kafka;
  private final InboxTransactions transactions;
  private final DeadLetters deadLetters;
  private final Outage outage;
  private final ScheduledExecutorService timer;
  // Another instance may have left some.
  private volatile boolean waiting = true;

  DeadLetterSender(
      String consumer,
      Map<String, Object> kafka,
      InboxTransactions transactions,
      DeadLetters deadLetters) {
    this.consumer = consumer;
    this.kafka = kafka;
    this.transactions = transactions;
    this.deadLetters = deadLetters;
    this.outage = new Outage("dead letters of " + consumer);
    this.timer =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "inbox-dead-letters " + consumer);
              thread.setDaemon(true);
              return thread;
            });
  }

  void start() {
    long interval = INTERVAL.toMillis();
    timer.scheduleWithFixedDelay(this::sendWaiting, interval, interval, TimeUnit.MILLISECONDS);
  }

  /** Something was put aside. */
  void signal() {
    waiting = true;
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }

  private void sendWaiting() {
    if (!waiting) {
      return;
    }
    waiting = false;
    try {
      while (transactions.run(this::sendBatch) == BATCH) {}
      outage.over();
    } catch (SQLException | RuntimeException | HandlerFailure | PartitionTakenException failed) {
      waiting = true;
      outage.failed(failed);
    }
  }

  private int sendBatch(Connection transaction) throws SQLException {
    List<DeadLetters.Letter> letters = deadLetters.claimUnsent(transaction, BATCH);
    if (letters.isEmpty()) {
      return 0;
    }
    try (Producer<byte[], byte[]> producer = producer()) {
      List<Future<RecordMetadata>> answers = new ArrayList<>();
      letters.forEach(letter -> answers.add(producer.send(toRecord(letter))));
      for (Future<RecordMetadata> answer : answers) {
        answer.get();
      }
      deadLetters.markSent(transaction, letters);
      return letters.size();
    } catch (ExecutionException failed) {
      throw new KafkaException("Dead letters were not acknowledged", failed.getCause());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      throw new KafkaException("Closed", closed);
    }
  }

  private ProducerRecord<byte[], byte[]> toRecord(DeadLetters.Letter letter) {
    ConsumerRecord<byte[], byte[]> content = letter.content();
    Headers headers = new RecordHeaders(content.headers());
    String origin =
        "%s-%d@%d %s".formatted(content.topic(), content.partition(), content.offset(), consumer);
    headers.add(EventHeader.REASON, letter.reason().getBytes(UTF_8));
    headers.add(EventHeader.ORIGIN, origin.getBytes(UTF_8));
    return new ProducerRecord<>(
        content.topic() + DEAD_LETTER_SUFFIX, null, content.key(), content.value(), headers);
  }

  private Producer<byte[], byte[]> producer() {
    Map<String, Object> settings = new HashMap<>(kafka);
    settings.put(ProducerConfig.ACKS_CONFIG, "all");
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, TopicCreator.LARGEST_DEAD_LETTER);
    settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
    settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 5_000);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }
}
