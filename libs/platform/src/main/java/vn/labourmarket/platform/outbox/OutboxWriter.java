package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.MDC;
import vn.labourmarket.events.Event;
import vn.labourmarket.platform.topics.EventJson;

/** Writes events into the outbox over a connection that is inside the caller's transaction. */
final class OutboxWriter {
  /** Where the request's W3C trace context is found, if anything has put it there. */
  private static final String TRACE_PARENT = "traceparent";

  private static final int CHUNK = 500;
  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Clock clock;
  private final int largestPayload;

  OutboxWriter(Clock clock, int largestPayload) {
    this.clock = clock;
    this.largestPayload = largestPayload;
  }

  /** One statement for up to {@value #CHUNK} events, in their order. */
  void write(Connection transaction, List<? extends Event<?>> events) throws SQLException {
    for (int from = 0; from < events.size(); from += CHUNK) {
      writeChunk(transaction, events.subList(from, Math.min(from + CHUNK, events.size())));
    }
  }

  private void writeChunk(Connection transaction, List<? extends Event<?>> events)
      throws SQLException {
    UUID[] ids = new UUID[events.size()];
    String[] topics = new String[events.size()];
    String[] keys = new String[events.size()];
    Long[] versions = new Long[events.size()];
    String[] types = new String[events.size()];
    Integer[] schemaVersions = new Integer[events.size()];
    String[] payloads = new String[events.size()];
    for (int i = 0; i < events.size(); i++) {
      Event<?> event = events.get(i);
      ids[i] = IDS.generate();
      topics[i] = event.type().topic().topicName();
      keys[i] = event.aggregateId();
      versions[i] = event.aggregateVersion();
      types[i] = event.type().typeName();
      schemaVersions[i] = event.type().schemaVersion();
      payloads[i] = payload(event);
    }
    try (PreparedStatement insert =
        transaction.prepareStatement(
            """
            insert into outbox (event_id, topic, record_key, aggregate_version, event_type,
                schema_version, payload, occurred_at, trace_parent)
            select event_id, topic, record_key, aggregate_version, event_type,
                schema_version, payload, ?, ?
            from unnest(?::uuid[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::int[], ?::text[])
                with ordinality as event (event_id, topic, record_key, aggregate_version,
                    event_type, schema_version, payload, position)
            order by position
            """)) {
      insert.setObject(
          1,
          OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS));
      insert.setString(2, MDC.get(TRACE_PARENT) instanceof String trace ? trace : null);
      insert.setArray(3, transaction.createArrayOf("uuid", ids));
      insert.setArray(4, transaction.createArrayOf("text", topics));
      insert.setArray(5, transaction.createArrayOf("text", keys));
      insert.setArray(6, transaction.createArrayOf("int8", versions));
      insert.setArray(7, transaction.createArrayOf("text", types));
      insert.setArray(8, transaction.createArrayOf("int4", schemaVersions));
      insert.setArray(9, transaction.createArrayOf("text", payloads));
      insert.executeUpdate();
    }
  }

  private String payload(Event<?> event) {
    try {
      String payload = EventJson.mapper().writeValueAsString(event.payload());
      int size = payload.getBytes(UTF_8).length;
      if (size > largestPayload) {
        throw new IllegalArgumentException(
            event.type() + " " + event.aggregateId() + " has " + size + " bytes");
      }
      return payload;
    } catch (JsonProcessingException failed) {
      throw new IllegalArgumentException(event.type() + " can't be written as JSON", failed);
    }
  }
}
