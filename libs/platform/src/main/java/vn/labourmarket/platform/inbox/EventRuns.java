package vn.labourmarket.platform.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.labourmarket.events.Topic;

/**
 * Events sorted for their handlers: topics in the order in which the inbox was told of them, and
 * within a topic the order of arrival, which is the order of each aggregate.
 */
final class EventRuns {
  private final Map<Topic, List<Subscription.Run<?>>> runs = new EnumMap<>(Topic.class);
  private final Subscriptions subscriptions;
  private int size;

  EventRuns(Subscriptions subscriptions) {
    this.subscriptions = subscriptions;
  }

  /** For an event that the inbox has a handler for. */
  void add(EventHeaders headers, ConsumerRecord<byte[], byte[]> from)
      throws UnreadableRecordException {
    Subscription<?> subscription = Objects.requireNonNull(subscriptions.of(headers.type()));
    List<Subscription.Run<?>> ofTopic =
        runs.computeIfAbsent(headers.type().topic(), topic -> new ArrayList<>());
    if (ofTopic.isEmpty() || last(ofTopic).subscription() != subscription) {
      ofTopic.add(Subscription.Run.of(subscription));
    }
    last(ofTopic).read(headers, from);
    size++;
  }

  void apply(Connection transaction) throws SQLException {
    for (Topic topic : subscriptions.topics()) {
      for (Subscription.Run<?> run : runs.getOrDefault(topic, List.of())) {
        if (!run.events().isEmpty()) {
          run.apply(transaction);
        }
      }
    }
  }

  int size() {
    return size;
  }

  private static Subscription.Run<?> last(List<Subscription.Run<?>> runs) {
    return runs.get(runs.size() - 1);
  }
}
