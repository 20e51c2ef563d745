package vn.labourmarket.enrollment;

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
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.topics.EventJson;

/** What a consumer finds in Kafka. */
public final class Published {

  /** An event as it stands in the topic. */
  public record Fact(String type, long version, JsonNode payload) {}

  private Published() {}

  /** The events of one aggregate, once there are so many. */
  public static List<Fact> of(Topic topic, String aggregateId, int expected) {
    List<Fact> found = new ArrayList<>();
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", Reference.bootstrapServers()),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic.topicName()).stream().map(Published::partition).toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () -> {
                for (ConsumerRecord<String, byte[]> message :
                    consumer.poll(Duration.ofMillis(50))) {
                  if (message.key().equals(aggregateId)) {
                    found.add(fact(message));
                  }
                }
                return found.size() >= expected;
              });
    }
    return found;
  }

  private static TopicPartition partition(PartitionInfo info) {
    return new TopicPartition(info.topic(), info.partition());
  }

  private static Fact fact(ConsumerRecord<String, byte[]> message) {
    try {
      return new Fact(
          header(message, EventHeader.TYPE),
          Long.parseLong(header(message, EventHeader.AGGREGATE_VERSION)),
          EventJson.mapper().readTree(message.value()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> message, String name) {
    Header header = message.headers().lastHeader(name);
    return new String(header.value(), UTF_8);
  }
}
