package vn.labourmarket.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.topics.TopicCreator;

/** The work of the one relay that holds the lock, for as long as it does. */
final class Leadership implements AutoCloseable {
  private static final Duration PURGE_INTERVAL = Duration.ofMinutes(1);
  private static final Duration SAMPLE_INTERVAL = Duration.ofSeconds(5);
  private static final int PURGE_LIMIT = 1_000;
  private static final int COUNT_LIMIT = 100_000;

  private final RelaySession session;
  private final Map<String, Object> kafka;
  private final TopicCreator topics;
  private final OutboxReconciler reconciler;
  private final OutboxConfig config;
  private final RelayMetrics metrics;
  private final Set<String> knownTopics = new HashSet<>();
  private @Nullable EventPublisher publisher;
  private boolean certain;
  private long nextPurge = System.nanoTime();
  private long nextSample = System.nanoTime();

  Leadership(
      RelaySession session,
      Map<String, Object> kafka,
      TopicCreator topics,
      OutboxReconciler reconciler,
      OutboxConfig config,
      RelayMetrics metrics) {
    this.session = session;
    this.kafka = kafka;
    this.topics = topics;
    this.reconciler = reconciler;
    this.config = config;
    this.metrics = metrics;
  }

  /**
   * Publishes what is waiting, or rests until something may be.
   *
   * @throws KafkaException when the broker did not take everything; the next step starts again with
   *     the first unpublished row
   * @throws SQLException when the session, and with it the lead, is lost
   */
  void step() throws SQLException, InterruptedException {
    long begin = System.nanoTime();
    EventPublisher current = publisher();
    if (current.lostConnection() || !certain) {
      current = makeCertain(current);
    }
    int sent = publishBatch(current);
    tidyUp();
    if (sent == 0) {
      session.awaitNotifications(config.pollInterval());
    } else if (sent < config.batchSize()) {
      LockSupport.parkNanos(begin + config.batchInterval().toNanos() - System.nanoTime());
    }
  }

  /** A broker just met may lack the end of its log: put that back before anything newer. */
  private EventPublisher makeCertain(EventPublisher current)
      throws SQLException, InterruptedException {
    certain = false;
    knownTopics.clear();
    EventPublisher checked = current;
    Optional<Topic> published = session.anyPublishedTopic();
    if (published.isPresent()) {
      topics.ensure(List.of(published.get()));
      checked.connect(published.get().topicName());
      if (reconciler.checkEnds() > 0) {
        dropPublisher();
        checked = publisher();
        checked.connect(published.get().topicName());
      }
    }
    certain = true;
    return checked;
  }

  private int publishBatch(EventPublisher current) throws SQLException, InterruptedException {
    List<OutboxRow> rows = session.unpublished(config.batchSize());
    if (rows.isEmpty()) {
      return 0;
    }
    ensureTopics(rows);
    EventPublisher.Outcome outcome = current.publish(rows, session::check);
    session.markPublished(outcome.places());
    metrics.published(outcome.places().size());
    if (reconciler.wentBack(outcome.places())) {
      reconciler.checkAll();
    }
    if (outcome.failure() != null) {
      throw failed(outcome.failure());
    }
    return rows.size();
  }

  private void ensureTopics(List<OutboxRow> rows) throws InterruptedException {
    Set<String> names = new HashSet<>();
    rows.forEach(row -> names.add(row.topic()));
    if (!knownTopics.containsAll(names)) {
      topics.ensure(
          Arrays.stream(Topic.values())
              .filter(topic -> names.contains(topic.topicName()))
              .toList());
      knownTopics.addAll(names);
    }
  }

  /**
   * A client that may still retry is kept: its sequence numbers keep a late request of its own from
   * being appended again.
   */
  private KafkaException failed(Throwable failure) {
    certain = false;
    if (!(failure instanceof RetriableException)) {
      dropPublisher();
    }
    return new KafkaException("Events were not acknowledged", failure);
  }

  private EventPublisher publisher() {
    EventPublisher current = publisher;
    if (current == null) {
      current = new EventPublisher(kafka, config.source());
      publisher = current;
    }
    return current;
  }

  /** Together with everything it has not delivered. */
  private void dropPublisher() {
    if (publisher != null) {
      publisher.close();
      publisher = null;
    }
  }

  private void tidyUp() throws SQLException {
    long now = System.nanoTime();
    if (now - nextPurge >= 0
        && session.deleteOldest(config.retention(), PURGE_LIMIT) < PURGE_LIMIT) {
      nextPurge = now + PURGE_INTERVAL.toNanos();
    }
    if (now - nextSample >= 0) {
      metrics.backlog(session.backlog(COUNT_LIMIT));
      nextSample = now + SAMPLE_INTERVAL.toNanos();
    }
  }

  @Override
  public void close() {
    dropPublisher();
  }
}
