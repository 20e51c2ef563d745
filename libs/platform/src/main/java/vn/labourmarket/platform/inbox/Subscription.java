package vn.labourmarket.platform.inbox;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.topics.EventJson;

/** A handler and the payload it understands. */
record Subscription<P>(Class<P> payloadClass, EventHandler<P> handler, ObjectReader reader) {

  Subscription(Class<P> payloadClass, EventHandler<P> handler) {
    this(payloadClass, handler, EventJson.mapper().readerFor(payloadClass));
  }

  ReceivedEvent<P> read(EventHeaders headers, ConsumerRecord<byte[], byte[]> from)
      throws UnreadableRecordException {
    return new ReceivedEvent<>(
        headers.eventId(),
        headers.type(),
        headers.aggregate().aggregateId(),
        headers.aggregateVersion(),
        headers.occurredAt(),
        headers.source(),
        headers.traceParent(),
        headers.type().topic(),
        from.partition(),
        from.offset(),
        payload(from.value()));
  }

  private P payload(byte[] json) throws UnreadableRecordException {
    try {
      @Nullable P payload = reader.readValue(json);
      if (payload == null) {
        throw new UnreadableRecordException("Payload is null");
      }
      return payload;
    } catch (IOException unreadable) {
      throw new UnreadableRecordException(
          "Unreadable payload: " + unreadable.getMessage(), unreadable);
    }
  }

  /** Events that one handler takes at once, in their order. */
  record Run<P>(Subscription<P> subscription, List<ReceivedEvent<P>> events) {
    static <P> Run<P> of(Subscription<P> subscription) {
      return new Run<>(subscription, new ArrayList<>());
    }

    void apply(Connection transaction) throws SQLException {
      subscription.handler().applyAll(transaction, events);
    }

    void read(EventHeaders headers, ConsumerRecord<byte[], byte[]> from)
        throws UnreadableRecordException {
      events.add(subscription.read(headers, from));
    }
  }
}
