package vn.labourmarket.platform.inbox;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;

/** Who takes which event: a handler for the type goes before one for its topic. */
final class Subscriptions {
  private final Map<EventType, Subscription<?>> byType = new EnumMap<>(EventType.class);
  private final Map<Topic, Subscription<?>> byTopic = new EnumMap<>(Topic.class);
  private final Set<Topic> topics = new LinkedHashSet<>();

  void add(EventType type, Subscription<?> subscription) {
    if (!type.payloadClass().equals(subscription.payloadClass())) {
      throw new IllegalArgumentException(type + " carries " + type.payloadClass().getSimpleName());
    }
    if (byType.put(type, subscription) != null) {
      throw new IllegalArgumentException("Two handlers for " + type);
    }
    topics.add(type.topic());
  }

  void add(Topic topic, Subscription<?> subscription) {
    for (EventType type : EventType.values()) {
      if (type.topic() == topic && !type.payloadClass().equals(subscription.payloadClass())) {
        throw new IllegalArgumentException(
            type + " carries " + type.payloadClass().getSimpleName());
      }
    }
    if (byTopic.put(topic, subscription) != null) {
      throw new IllegalArgumentException("Two handlers for " + topic);
    }
    topics.add(topic);
  }

  /** In the order of registration. */
  Set<Topic> topics() {
    return topics;
  }

  List<String> topicNames() {
    return topics.stream().map(Topic::topicName).toList();
  }

  @Nullable Subscription<?> of(EventType type) {
    Subscription<?> subscription = byType.get(type);
    return subscription != null ? subscription : byTopic.get(type.topic());
  }

  /** For a type that has a handler. */
  boolean keepsHistory(EventType type) {
    Subscription<?> subscription = of(type);
    return subscription != null && subscription.handler().keepsHistory();
  }
}
