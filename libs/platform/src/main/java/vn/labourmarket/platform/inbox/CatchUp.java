package vn.labourmarket.platform.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;

/** Whether everything that was published before the start has been read, by whichever instance. */
final class CatchUp {
  private static final Duration PATIENCE = Duration.ofMillis(100);

  private final InboxTransactions transactions;
  private final InboxStore store;
  private final Map<TopicPartition, Long> targets = new ConcurrentHashMap<>();
  private final EndWatch watch;
  private volatile boolean known;
  private long aimedAt;

  CatchUp(InboxTransactions transactions, InboxStore store, EndWatch watch) {
    this.transactions = transactions;
    this.store = store;
    this.watch = watch;
  }

  /** Once reached it stays so. */
  boolean isReached() {
    return known && targets.isEmpty();
  }

  /**
   * Notes how far there is to go, the first time; later only what a broker has lost since.
   *
   * @param ends of all partitions
   * @param askedAt moment before they were asked for
   */
  void aimAt(Map<TopicPartition, Long> ends, long askedAt) {
    if (!known) {
      aimedAt = askedAt;
      ends.forEach((partition, end) -> targets.put(partition, end));
      targets.values().removeIf(end -> end == 0);
      known = true;
    } else {
      targets.replaceAll(
          (partition, target) -> Math.min(target, ends.getOrDefault(partition, target)));
    }
  }

  /** Called between batches, when the client's positions are those of applied records. */
  void look(Consumer<?, ?> consumer) throws SQLException {
    if (!known || targets.isEmpty()) {
      return;
    }
    for (TopicPartition partition : consumer.assignment()) {
      if (targets.containsKey(partition) && !consumer.paused().contains(partition)) {
        reached(partition, position(consumer, partition));
      }
    }
    if (!consumer.assignment().containsAll(targets.keySet())) {
      transactions
          .query(store::positions)
          .forEach((partition, position) -> reached(partition, position.nextOffset()));
    }
    if (targets.isEmpty()) {
      watch.reached(aimedAt);
    }
  }

  private void reached(TopicPartition partition, long position) {
    targets.computeIfPresent(partition, (same, target) -> position >= target ? null : target);
  }

  /** The client's own position also passes what compaction has removed. */
  private static long position(Consumer<?, ?> consumer, TopicPartition partition) {
    try {
      return consumer.position(partition, PATIENCE);
    } catch (TimeoutException notYet) {
      return -1;
    }
  }
}
