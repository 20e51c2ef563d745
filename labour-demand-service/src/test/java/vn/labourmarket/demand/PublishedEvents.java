package vn.labourmarket.demand;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** What really stands in Kafka. */
public final class PublishedEvents {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private PublishedEvents() {}

  /** The first records of one aggregate, with their headers and their payload. */
  public static List<JsonNode> of(String topic, String aggregateId, int atLeast) {
    List<JsonNode> found = new ArrayList<>();
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", servers),
            new StringDeserializer(),
            new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(topic).stream()
              .map(it -> new TopicPartition(topic, it.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Instant end = Instant.now().plus(PATIENCE);
      while (found.size() < atLeast && Instant.now().isBefore(end)) {
        for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(200))) {
          if (one.key().equals(aggregateId)) {
            found.add(document(one));
          }
        }
      }
    }
    if (found.size() < atLeast) {
      throw new AssertionError("only " + found.size() + " events of " + aggregateId);
    }
    return found;
  }

  private static JsonNode document(ConsumerRecord<String, byte[]> one) {
    try {
      ObjectNode document = JSON.createObjectNode();
      for (Header header : one.headers()) {
        document.put(header.key(), new String(header.value(), UTF_8));
      }
      document.set("payload", JSON.readTree(one.value()));
      return document;
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
