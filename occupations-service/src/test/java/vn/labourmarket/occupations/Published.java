package vn.labourmarket.occupations;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.topics.EventJson;

/** What the other services find in Kafka. */
public final class Published {

  /** An event as it stands in the topic. */
  public record Fact(String key, String type, long version, JsonNode payload) {}

  private Published() {}

  /** Events of aggregates whose id starts so, once there are at least so many. */
  public static List<Fact> startingWith(Topic topic, String aggregate, int expected) {
    List<Fact> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer = consumer()) {
      await()
          .ignoreExceptions()
          .atMost(Duration.ofSeconds(20))
          .until(() -> !consumer.partitionsFor(topic.topicName()).isEmpty());
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream()
              .map(it -> new TopicPartition(it.topic(), it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                for (ConsumerRecord<String, byte[]> message :
                    consumer.poll(Duration.ofMillis(50))) {
                  if (message.key().startsWith(aggregate)) {
                    found.add(fact(message));
                  }
                }
                return found.size() >= expected;
              });
    }
    return found;
  }

  private static KafkaConsumer<String, byte[]> consumer() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    return new KafkaConsumer<>(
        Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
        new StringDeserializer(),
        new ByteArrayDeserializer());
  }

  private static Fact fact(ConsumerRecord<String, byte[]> message) {
    try {
      return new Fact(
          message.key(),
          header(message, EventHeader.TYPE),
          Long.parseLong(header(message, EventHeader.AGGREGATE_VERSION)),
          EventJson.mapper().readTree(message.value()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    return new String(message.headers().lastHeader(name).value(), UTF_8);
  }
}
