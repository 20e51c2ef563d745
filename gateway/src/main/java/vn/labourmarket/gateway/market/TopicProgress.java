package vn.labourmarket.gateway.market;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of a topic is in the read model.
 *
 * @param read records passed
 * @param published records there are, null while Kafka does not say
 */
record TopicProgress(String topic, long read, @Nullable Long published) {

  /** Of all topics together, 0–99: at 100 nobody asks any more. */
  static int percent(List<TopicProgress> topics) {
    long read = 0;
    long published = 0;
    for (TopicProgress topic : topics) {
      long end = topic.published == null ? 0 : topic.published;
      read += Math.min(topic.read, end);
      published += end;
    }
    return published == 0 ? 0 : (int) Math.min(99, read * 100 / published);
  }
}
