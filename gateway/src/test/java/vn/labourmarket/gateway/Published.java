package vn.labourmarket.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.EventType;
import vn.labourmarket.platform.topics.EventJson;

/** Publishes events on the real Kafka as the services do, and waits until the gateway read them. */
public final class Published {
  private static final KafkaProducer<String, byte[]> PRODUCER = producer();

  private final DataSource market;
  private final List<Future<RecordMetadata>> sent = new ArrayList<>();

  public Published(DataSource market) {
    this.market = market;
  }

  /** One event, ready to be sent once or more often. */
  public record Occurrence(
      UUID eventId, EventType type, String key, long version, Instant at, byte[] payload) {}

  public static Occurrence occurrence(
      EventType type, Object aggregateId, long version, String at, Object payload) {
    try {
      return new Occurrence(
          UUID.randomUUID(),
          type,
          aggregateId.toString(),
          version,
          Instant.parse(at),
          EventJson.mapper().writeValueAsBytes(payload));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  public Published send(
      EventType type, Object aggregateId, long version, String at, Object payload) {
    return send(occurrence(type, aggregateId, version, at, payload));
  }

  public Published send(Occurrence event) {
    ProducerRecord<String, byte[]> message =
        new ProducerRecord<>(event.type.topic().topicName(), event.key, event.payload);
    Map.of(
            EventHeader.SPEC_VERSION, "1.0",
            EventHeader.ID, event.eventId.toString(),
            EventHeader.TYPE, event.type.typeName(),
            EventHeader.SOURCE, "test",
            EventHeader.TIME, event.at.toString(),
            EventHeader.SUBJECT, event.key,
            EventHeader.SCHEMA_VERSION, Integer.toString(event.type.schemaVersion()),
            EventHeader.AGGREGATE_VERSION, Long.toString(event.version),
            EventHeader.CONTENT_TYPE, "application/json")
        .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
    sent.add(PRODUCER.send(message));
    return this;
  }

  /** Returns when everything sent so far is in the read model. */
  public void awaitRead() {
    PRODUCER.flush();
    for (Future<RecordMetadata> future : sent) {
      try {
        RecordMetadata place = future.get();
        await().pollInterval(Duration.ofMillis(20)).until(() -> position(place) > place.offset());
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    sent.clear();
  }

  private long position(RecordMetadata place) throws SQLException {
    try (Connection connection = market.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                select coalesce(max(next_offset), 0) from inbox_offset
                where topic = ? and topic_partition = ?
                """)) {
      statement.setString(1, place.topic());
      statement.setInt(2, place.partition());
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private static KafkaProducer<String, byte[]> producer() {
    String servers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    return new KafkaProducer<>(
        Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, servers),
        new StringSerializer(),
        new ByteArraySerializer());
  }
}
