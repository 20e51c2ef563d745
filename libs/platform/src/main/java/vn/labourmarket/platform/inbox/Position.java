package vn.labourmarket.platform.inbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Where a partition goes on.
 *
 * @param leaderEpoch of the last record read: lets the broker tell that its log was cut since
 * @param topicId of the topic when it was read: another id means another topic of the same name
 */
record Position(long nextOffset, @Nullable Integer leaderEpoch, @Nullable String topicId) {
  static final Position START = new Position(0, null, null);

  /** Whether it was noted in this topic, as far as is known. */
  boolean isOf(@Nullable String id) {
    return topicId == null || topicId.equals(id);
  }

  /** Where the partitions of these records go on after them. */
  static Map<TopicPartition, Position> after(
      List<ConsumerRecord<byte[], byte[]>> records, Map<String, String> topicIds) {
    Map<TopicPartition, Position> after = new LinkedHashMap<>();
    for (ConsumerRecord<byte[], byte[]> last : records) {
      after.put(
          new TopicPartition(last.topic(), last.partition()),
          new Position(
              last.offset() + 1, last.leaderEpoch().orElse(null), topicIds.get(last.topic())));
    }
    return after;
  }
}
