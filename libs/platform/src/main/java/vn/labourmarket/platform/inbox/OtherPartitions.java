package vn.labourmarket.platform.inbox;

import io.quarkus.logging.Log;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * When the partitions that this instance does not read were last known to be read: by others, whose
 * database may be away, or by nobody until the group has shared them out again. Where they end is
 * asked every few seconds, and how far the others are until they have come that far: they are never
 * at the end of what is being written just now. An instance that reads all asks once.
 */
final class OtherPartitions {
  private static final Duration BETWEEN_ENDS = Duration.ofSeconds(3);

  /** After this long the records aimed at may have been lost. */
  private static final Duration GIVEN_UP = Duration.ofMinutes(1);

  private static final Duration BETWEEN_POSITIONS = Duration.ofMillis(500);

  /** Where the partitions ended at a moment. */
  private record Target(long moment, Map<TopicPartition, Long> ends, Map<String, String> topicIds) {
    boolean isReached(Set<TopicPartition> own, Map<TopicPartition, Position> positions) {
      return ends.entrySet().stream()
          .filter(end -> end.getValue() > 0 && !own.contains(end.getKey()))
          .allMatch(
              end -> {
                Position position = positions.getOrDefault(end.getKey(), Position.START);
                return position.nextOffset() >= end.getValue()
                    && position.isOf(topicIds.get(end.getKey().topic()));
              });
    }
  }

  private final InboxParts parts;
  private @Nullable Target target;
  private OptionalLong atEnd = OptionalLong.empty();
  private long nextLook = System.nanoTime();

  OtherPartitions(InboxParts parts) {
    this.parts = parts;
  }

  /** The last such moment, of {@link System#nanoTime}: now if there are no others. */
  OptionalLong atEnd(Set<TopicPartition> own) throws InterruptedException {
    long now = System.nanoTime();
    Target known = target;
    if (known != null && own.containsAll(known.ends.keySet())) {
      return OptionalLong.of(now);
    }
    if (now - nextLook >= 0) {
      nextLook = now + BETWEEN_POSITIONS.toNanos();
      try {
        look(own, now);
      } catch (SQLException | KafkaException failed) {
        Log.debug("Not known how far others have read, next time", failed);
      }
    }
    return atEnd;
  }

  private void look(Set<TopicPartition> own, long now) throws SQLException, InterruptedException {
    Target aim = target;
    boolean reached = aim != null && atEnd.isPresent() && atEnd.getAsLong() == aim.moment;
    Duration age = Duration.ofNanos(aim == null ? 0 : now - aim.moment);
    if (aim == null || age.compareTo(reached ? BETWEEN_ENDS : GIVEN_UP) >= 0) {
      aim = new Target(now, parts.broker().ends(), parts.broker().ids());
      target = aim;
      reached = false;
    }
    if (!reached && aim.isReached(own, parts.transactions().query(parts.store()::positions))) {
      atEnd = OptionalLong.of(aim.moment);
    }
  }
}
