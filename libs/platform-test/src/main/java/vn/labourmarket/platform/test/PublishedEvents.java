package vn.labourmarket.platform.test;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.labourmarket.events.Topic;

/** What the other services find in Kafka. */
public final class PublishedEvents {

  private PublishedEvents() {}

  /** The events of one aggregate, once there are at least so many. */
  public static List<PublishedEvent> of(Topic topic, String aggregate, int expected) {
    return find(topic, aggregate::equals, expected);
  }

  /** Events of aggregates whose id starts so, once there are at least so many. */
  public static List<PublishedEvent> startingWith(Topic topic, String aggregate, int expected) {
    return find(topic, key -> key.startsWith(aggregate), expected);
  }

  private static List<PublishedEvent> find(Topic topic, Predicate<String> wanted, int expected) {
    List<PublishedEvent> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      // A topic is made when its first event is published.
      await().ignoreExceptions().until(() -> !consumer.partitionsFor(topic.topicName()).isEmpty());
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(50))
                    .forEach(
                        it -> {
                          if (wanted.test(it.key())) {
                            found.add(PublishedEvent.of(it));
                          }
                        });
                return found.size() >= expected;
              });
    }
    return found;
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", servers),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }
}
