package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.Topic;

/** An event as it lies in the outbox. */
record OutboxRow(
    long id,
    UUID eventId,
    String topic,
    String key,
    long aggregateVersion,
    String eventType,
    int schemaVersion,
    Instant occurredAt,
    @Nullable String traceParent,
    String payload) {

  /** Where it stands in Kafka once the broker has acknowledged it. */
  record Place(UUID eventId, TopicPartition partition, long offset) {}

  /** Empty for a topic that a later release has given up. */
  static Optional<Topic> topic(String name) {
    return Arrays.stream(Topic.values())
        .filter(topic -> topic.topicName().equals(name))
        .findFirst();
  }

  ProducerRecord<String, byte[]> toRecord(String source) {
    ProducerRecord<String, byte[]> kafkaRecord =
        new ProducerRecord<>(topic, key, payload.getBytes(UTF_8));
    Headers headers = kafkaRecord.headers();
    add(headers, EventHeader.SPEC_VERSION, "1.0");
    add(headers, EventHeader.ID, eventId.toString());
    add(headers, EventHeader.TYPE, eventType);
    add(headers, EventHeader.SOURCE, source);
    add(headers, EventHeader.TIME, occurredAt.toString());
    add(headers, EventHeader.SUBJECT, key);
    add(headers, EventHeader.SCHEMA_VERSION, Integer.toString(schemaVersion));
    add(headers, EventHeader.AGGREGATE_VERSION, Long.toString(aggregateVersion));
    add(headers, EventHeader.CONTENT_TYPE, "application/json");
    if (traceParent != null) {
      add(headers, EventHeader.TRACE_PARENT, traceParent);
    }
    return kafkaRecord;
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }
}
