package vn.labourmarket.platform.inbox;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.InvalidOffsetException;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.labourmarket.platform.topics.ConnectionWatch;
import vn.labourmarket.platform.topics.Outage;

/**
 * Feeds the records of one Kafka client to the processor. A partition that was just assigned, or
 * whose last batch failed, rests until its position was read from the database: neither the
 * client's own positions nor those stored in Kafka are trusted.
 */
final class InboxReader implements ConsumerRebalanceListener {
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration IDLE_WHILE_CATCHING_UP = Duration.ofMillis(100);
  private static final long COMMIT_INTERVAL_NANOS = Duration.ofSeconds(5).toNanos();

  private final Consumer<byte[], byte[]> consumer;
  private final InboxParts parts;
  private final ConnectionWatch connections;
  private final BrokerAnswers answers;
  private final OtherPartitions others;
  private final Outage outage;
  private final Set<TopicPartition> resting = new HashSet<>();
  private final Map<TopicPartition, Position> positions = new HashMap<>();
  private Map<String, String> topicIds = Map.of();
  private Duration pause = Duration.ZERO;
  private long nextCommit = System.nanoTime();
  private double answersAtEnd;

  InboxReader(Consumer<byte[], byte[]> consumer, InboxParts parts, Outage outage) {
    this.consumer = consumer;
    this.parts = parts;
    this.outage = outage;
    this.connections = new ConnectionWatch(consumer.metrics());
    this.answers = new BrokerAnswers(consumer);
    this.others = new OtherPartitions(parts);
  }

  /** Returns when asked to, or throws when the client can't go on. */
  void read(BooleanSupplier closing) throws InterruptedException {
    consumer.subscribe(parts.topicNames(), this);
    while (!closing.getAsBoolean()) {
      if (!resting.isEmpty()) {
        position();
      }
      double answered = answers.count();
      ConsumerRecords<byte[], byte[]> records = poll();
      if (isSameLog() && !records.isEmpty()) {
        process(records);
      }
      report(records.count(), answered);
    }
  }

  /**
   * A position that the log no longer has means that the broker lost records. Where exactly is not
   * to be known for certain, so the partition is read again from its start: what has taken effect
   * before is known by its version.
   */
  private ConsumerRecords<byte[], byte[]> poll() {
    try {
      return consumer.poll(patience());
    } catch (InvalidOffsetException lost) {
      Log.warnf("Log was cut, reading it from its start partitions=%s", lost.partitions());
      consumer.seekToBeginning(lost.partitions());
      return ConsumerRecords.empty();
    }
  }

  @Override
  public void onPartitionsAssigned(Collection<TopicPartition> assigned) {
    consumer.pause(assigned);
    // Any position will do for now, but without one the client fails.
    assigned.forEach(partition -> consumer.seek(partition, 0));
    resting.addAll(assigned);
    pause = Duration.ZERO;
    answersAtEnd = answers.count();
  }

  @Override
  public void onPartitionsRevoked(Collection<TopicPartition> revoked) {
    resting.removeAll(revoked);
    positions.keySet().removeAll(revoked);
  }

  private Duration patience() {
    if (!resting.isEmpty()) {
      return pause;
    }
    return parts.catchUp().isReached() ? IDLE : IDLE_WHILE_CATCHING_UP;
  }

  private void position() throws InterruptedException {
    try {
      learnLog();
      Map<TopicPartition, Position> stored = parts.positions(resting);
      stored.forEach(this::seek);
      positions.putAll(stored);
      consumer.resume(resting);
      resting.clear();
    } catch (SQLException | KafkaException failed) {
      pause = outage.failed(failed);
    }
  }

  /**
   * With the leader epoch the client finds where a log was cut, and goes on from there. A topic
   * that was made anew is read from its start; what has taken effect before is known by its
   * version.
   */
  private void seek(TopicPartition partition, Position position) {
    if (position.isOf(topicIds.get(partition.topic()))) {
      consumer.seek(
          partition,
          new OffsetAndMetadata(
              position.nextOffset(), Optional.ofNullable(position.leaderEpoch()), ""));
    } else {
      Log.warnf("Topic was made anew, reading from its start partition=%s", partition);
      consumer.seek(partition, 0);
    }
  }

  /**
   * Records that came over a new connection may be those of another topic under the same name, with
   * other records at the offsets already passed: asked before any of them is applied.
   */
  private boolean isSameLog() throws InterruptedException {
    if (!connections.changed()) {
      return true;
    }
    try {
      return learnLog();
    } catch (KafkaException failed) {
      rest();
      pause = outage.failed(failed);
      return false;
    }
  }

  private boolean learnLog() throws InterruptedException {
    connections.changed();
    Map<String, String> ids = parts.broker().ids();
    boolean same = topicIds.isEmpty() || topicIds.equals(ids);
    topicIds = ids;
    if (!same) {
      rest();
      pause = Duration.ZERO;
    }
    if (!parts.catchUp().isReached()) {
      long now = System.nanoTime();
      parts.catchUp().aimAt(parts.broker().ends(), now);
    }
    return same;
  }

  private void process(ConsumerRecords<byte[], byte[]> records) {
    List<ConsumerRecord<byte[], byte[]>> batch = new ArrayList<>(records.count());
    records.forEach(batch::add);
    try {
      parts.processor().process(batch, positions, topicIds);
      outage.over();
    } catch (PartitionTakenException taken) {
      Log.infof("Positions are read again reason=\"%s\"", taken.getMessage());
      rest();
      pause = Duration.ZERO;
    } catch (SQLException | RuntimeException failed) {
      rest();
      pause = outage.failed(failed);
    }
  }

  private void rest() {
    consumer.pause(consumer.assignment());
    resting.addAll(consumer.assignment());
  }

  /**
   * Tells how far this client has come.
   *
   * @param read records that the poll brought; fewer than a batch can hold leave none behind
   * @param answered answers of brokers before the poll, which has gone through them
   */
  private void report(int read, double answered) throws InterruptedException {
    long lag = 0;
    boolean known = resting.isEmpty();
    for (TopicPartition partition : consumer.assignment()) {
      OptionalLong waiting = consumer.currentLag(partition);
      known &= waiting.isPresent();
      lag += waiting.orElse(0);
    }
    parts.metrics().lag(lag);
    boolean heard = read > 0 || answered != answersAtEnd;
    if (known && lag == 0 && heard && read < parts.batchSize()) {
      answersAtEnd = answered;
      others.atEnd(consumer.assignment()).ifPresent(parts.end()::reached);
    }
    try {
      parts.catchUp().look(consumer);
    } catch (SQLException failed) {
      Log.debug("Not known whether caught up, next time", failed);
    }
    if (System.nanoTime() - nextCommit >= 0) {
      consumer.commitAsync(forLagTools(), (offsets, ignored) -> {});
      nextCommit = System.nanoTime() + COMMIT_INTERVAL_NANOS;
    }
  }

  /** Nobody here reads them. */
  private Map<TopicPartition, OffsetAndMetadata> forLagTools() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    positions.forEach(
        (partition, position) ->
            offsets.put(partition, new OffsetAndMetadata(position.nextOffset())));
    return offsets;
  }
}
