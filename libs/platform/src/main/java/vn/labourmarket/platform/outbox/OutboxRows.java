package vn.labourmarket.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jboss.logging.MDC;
import vn.labourmarket.events.Event;
import vn.labourmarket.platform.inserts.InsertInto;
import vn.labourmarket.platform.topics.EventJson;

/** Makes rows of events. */
final class OutboxRows {
  private static final InsertInto OUTBOX =
      InsertInto.of(
              "outbox",
              "event_id",
              "topic",
              "record_key",
              "aggregate_version",
              "event_type",
              "schema_version",
              "payload",
              "occurred_at",
              "trace_parent")
          // Two changes that make the same version, whichever statement notices first.
          .losingRaces("This version of the aggregate was published");

  /** Where the request's W3C trace context is found, if anything has put it there. */
  private static final String TRACE_PARENT = "traceparent";

  private static final TimeBasedEpochGenerator IDS = Generators.timeBasedEpochGenerator();

  private final Clock clock;
  private final int largestPayload;

  OutboxRows(Clock clock, int largestPayload) {
    this.clock = clock;
    this.largestPayload = largestPayload;
  }

  InsertInto.Row of(Event<?> event) {
    return OUTBOX.row(
        IDS.generate(),
        event.type().topic().topicName(),
        event.aggregateId(),
        event.aggregateVersion(),
        event.type().typeName(),
        event.type().schemaVersion(),
        payload(event),
        OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS),
        MDC.get(TRACE_PARENT) instanceof String given ? given : null);
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
