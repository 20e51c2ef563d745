package vn.labourmarket.platform.inbox;

import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Tries again what was put aside, oldest first. */
final class DeadLetterReplay {
  private final InboxTransactions transactions;
  private final InboxStore store;
  private final EventApplier applier;
  private final DeadLetters deadLetters;

  DeadLetterReplay(
      InboxTransactions transactions,
      InboxStore store,
      EventApplier applier,
      DeadLetters deadLetters) {
    this.transactions = transactions;
    this.store = store;
    this.applier = applier;
    this.deadLetters = deadLetters;
  }

  ReplayResult run() throws SQLException {
    ReplayResult sum = ReplayResult.NONE;
    for (long letter : transactions.query(deadLetters::open)) {
      sum = replay(letter, sum);
    }
    return sum;
  }

  private ReplayResult replay(long id, ReplayResult sum) throws SQLException {
    try {
      EventApplier.Tally tally = transactions.run(transaction -> replay(transaction, id));
      return new ReplayResult(
          sum.applied() + tally.applied(), sum.superseded() + tally.ignored(), sum.failed());
    } catch (HandlerFailure | PartitionTakenException stillDead) {
      Log.warnf("Record stays aside letter=%d", id);
      return new ReplayResult(sum.applied(), sum.superseded(), sum.failed() + 1);
    }
  }

  private EventApplier.Tally replay(Connection transaction, long id)
      throws SQLException, HandlerFailure {
    Optional<DeadLetters.Letter> letter = deadLetters.claim(transaction, id);
    if (letter.isEmpty()) {
      return new EventApplier.Tally(0, 0);
    }
    ConsumerRecord<byte[], byte[]> content = letter.get().content();
    // The reader of the partition may be at a newer state of the same aggregate.
    store.lock(transaction, new TopicPartition(content.topic(), content.partition()));
    List<UnreadableRecordException> unreadable = new ArrayList<>();
    EventApplier.Tally tally =
        applier.apply(transaction, List.of(content), (same, reason) -> unreadable.add(reason));
    if (!unreadable.isEmpty()) {
      throw new HandlerFailure(unreadable.get(0));
    }
    deadLetters.markReplayed(transaction, letter.get());
    return tally;
  }
}
