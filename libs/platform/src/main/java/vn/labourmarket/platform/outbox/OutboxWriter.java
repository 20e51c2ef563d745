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
import org.jboss.logging.MDC;
import vn.labourmarket.events.Event;
import vn.labourmarket.platform.topics.EventJson;

/** Writes events into the outbox over a connection that is inside the caller's transaction. */
final class OutboxWriter {
  /** Where the request's W3C trace context is found, if anything has put it there. */
  private static final String TRACE_PARENT = "traceparent";

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Clock clock;
  private final int largestPayload;

  OutboxWriter(Clock clock, int largestPayload) {
    this.clock = clock;
    this.largestPayload = largestPayload;
  }

  /** One statement for many events, in their order: the driver joins them. */
  void write(Connection transaction, List<? extends Event<?>> events) throws SQLException {
    OffsetDateTime now =
        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    String trace = MDC.get(TRACE_PARENT) instanceof String given ? given : null;
    try (PreparedStatement insert =
        transaction.prepareStatement(
            """
            insert into outbox (event_id, topic, record_key, aggregate_version, event_type,
                schema_version, payload, occurred_at, trace_parent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)) {
      for (Event<?> event : events) {
        insert.setObject(1, IDS.generate());
        insert.setString(2, event.type().topic().topicName());
        insert.setString(3, event.aggregateId());
        insert.setLong(4, event.aggregateVersion());
        insert.setString(5, event.type().typeName());
        insert.setInt(6, event.type().schemaVersion());
        insert.setString(7, payload(event));
        insert.setObject(8, now);
        insert.setString(9, trace);
        insert.addBatch();
      }
      insert.executeBatch();
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
