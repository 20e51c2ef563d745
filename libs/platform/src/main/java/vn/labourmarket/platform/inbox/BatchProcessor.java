package vn.labourmarket.platform.inbox;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Applies records and moves the positions, both in one transaction. When a handler fails, the batch
 * is halved until the guilty record is alone and can be put aside.
 */
final class BatchProcessor {
  private final InboxTransactions transactions;
  private final InboxStore store;
  private final EventApplier applier;
  private final DeadLetters deadLetters;
  private final Runnable afterDeath;
  private final InboxMetrics metrics;

  BatchProcessor(
      InboxTransactions transactions,
      InboxStore store,
      EventApplier applier,
      DeadLetters deadLetters,
      Runnable afterDeath,
      InboxMetrics metrics) {
    this.transactions = transactions;
    this.store = store;
    this.applier = applier;
    this.deadLetters = deadLetters;
    this.afterDeath = afterDeath;
    this.metrics = metrics;
  }

  /**
   * Returns when every record has taken effect, was ignored or was put aside, and the positions
   * have moved behind it, in the database and in {@code positions}.
   *
   * @throws SQLException for a failure that may pass; some of the records may have taken effect, so
   *     the stored positions have to be read again
   */
  void process(
      List<ConsumerRecord<byte[], byte[]>> records,
      Map<TopicPartition, Position> positions,
      Map<String, String> topicIds)
      throws SQLException, PartitionTakenException {
    Map<TopicPartition, Position> after = Position.after(records, topicIds);
    try {
      EventApplier.Tally tally =
          transactions.run(
              transaction -> {
                advance(transaction, positions, after);
                return applier.apply(
                    transaction, records, (record, reason) -> bury(transaction, record, reason));
              });
      done(after, positions, tally, records.size());
    } catch (HandlerFailure failed) {
      if (records.size() == 1) {
        putAside(records.get(0), failed, positions, after);
      } else {
        int half = records.size() / 2;
        process(records.subList(0, half), positions, topicIds);
        process(records.subList(half, records.size()), positions, topicIds);
      }
    }
  }

  private void putAside(
      ConsumerRecord<byte[], byte[]> dead,
      HandlerFailure reason,
      Map<TopicPartition, Position> positions,
      Map<TopicPartition, Position> after)
      throws SQLException, PartitionTakenException {
    try {
      transactions.run(
          transaction -> {
            advance(transaction, positions, after);
            bury(transaction, dead, reason);
            return dead;
          });
      done(after, positions, new EventApplier.Tally(0, 0), 1);
    } catch (HandlerFailure failed) {
      throw new SQLException("A record could not be put aside", failed);
    }
  }

  private void done(
      Map<TopicPartition, Position> after,
      Map<TopicPartition, Position> positions,
      EventApplier.Tally tally,
      int records) {
    positions.putAll(after);
    metrics.processed(tally, records);
    if (tally.applied() + tally.ignored() < records) {
      afterDeath.run();
    }
  }

  /** Comes first: from here on the partitions are this transaction's alone. */
  private void advance(
      Connection transaction, Map<TopicPartition, Position> from, Map<TopicPartition, Position> to)
      throws SQLException, PartitionTakenException {
    if (!store.advance(transaction, from, to)) {
      throw new PartitionTakenException();
    }
  }

  private void bury(Connection transaction, ConsumerRecord<byte[], byte[]> dead, Exception reason)
      throws SQLException {
    deadLetters.add(transaction, dead, reason);
    Log.warnf(
        "Record put aside topic=%s partition=%d offset=%d reason=%s",
        dead.topic(), dead.partition(), dead.offset(), reason.getClass().getSimpleName());
  }
}
