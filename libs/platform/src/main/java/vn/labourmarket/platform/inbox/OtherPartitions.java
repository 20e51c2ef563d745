package vn.labourmarket.platform.inbox;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * When the partitions that this instance does not read were last known to be read: by others, whose
 * database may be away, or by nobody until the group has shared them out again. An instance that
 * reads all asks once.
 */
final class OtherPartitions {
  private static final Duration INTERVAL = Duration.ofSeconds(3);

  private final InboxParts parts;
  private Set<TopicPartition> all = Set.of();
  private OptionalLong atEnd = OptionalLong.empty();
  private long nextLook = System.nanoTime();

  OtherPartitions(InboxParts parts) {
    this.parts = parts;
  }

  /**
   * The last such moment, of {@link System#nanoTime}: now if there are no others.
   *
   * @param topicIds of the topics as they are now
   */
  OptionalLong atEnd(Set<TopicPartition> own, Map<String, String> topicIds)
      throws InterruptedException {
    long now = System.nanoTime();
    if (!all.isEmpty() && own.containsAll(all)) {
      return OptionalLong.of(now);
    }
    if (now - nextLook >= 0) {
      nextLook = now + INTERVAL.toNanos();
      look(own, topicIds, now);
    }
    return atEnd;
  }

  private void look(Set<TopicPartition> own, Map<String, String> topicIds, long now)
      throws InterruptedException {
    try {
      Map<TopicPartition, Long> ends = parts.broker().ends();
      Map<TopicPartition, Position> positions =
          parts.transactions().query(parts.store()::positions);
      all = ends.keySet();
      boolean read =
          ends.entrySet().stream()
              .filter(end -> end.getValue() > 0 && !own.contains(end.getKey()))
              .allMatch(
                  end -> {
                    Position position = positions.getOrDefault(end.getKey(), Position.START);
                    return position.nextOffset() >= end.getValue()
                        && position.isOf(topicIds.get(end.getKey().topic()));
                  });
      if (read) {
        atEnd = OptionalLong.of(now);
      }
    } catch (SQLException | KafkaException failed) {
      Log.debug("Not known how far others have read, next time", failed);
    }
  }
}
