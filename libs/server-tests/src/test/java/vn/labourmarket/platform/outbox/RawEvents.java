package vn.labourmarket.platform.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import vn.labourmarket.events.Event;
import vn.labourmarket.platform.topics.EventJson;

/** Records as the relay makes them, for a test to deliver past it. */
final class RawEvents {
  private RawEvents() {}

  static ProducerRecord<String, byte[]> of(Event<?> event) {
    try {
      return new OutboxRow(
              0,
              UUID.randomUUID(),
              event.type().topic().topicName(),
              event.aggregateId(),
              event.aggregateVersion(),
              event.type().typeName(),
              1,
              Instant.EPOCH,
              null,
              EventJson.mapper().writeValueAsString(event.payload()))
          .toRecord("owner");
    } catch (JsonProcessingException failed) {
      throw new IllegalArgumentException(failed);
    }
  }
}
