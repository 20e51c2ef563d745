package vn.labourmarket.platform.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.platform.topics.EventJson;

/** An event as it stands in its topic; {@code key} is the aggregate's id. */
public record PublishedEvent(
    String key, String type, long version, String source, JsonNode payload) {

  static PublishedEvent of(ConsumerRecord<String, byte[]> found) {
    try {
      return new PublishedEvent(
          found.key(),
          header(found, EventHeader.TYPE),
          Long.parseLong(header(found, EventHeader.AGGREGATE_VERSION)),
          header(found, EventHeader.SOURCE),
          EventJson.mapper().readTree(found.value()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String header(ConsumerRecord<String, byte[]> found, String name) {
    return new String(found.headers().lastHeader(name).value(), UTF_8);
  }
}
