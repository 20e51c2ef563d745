package vn.labourmarket.platform.inbox;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.EventType;

/** What a record says about itself, checked before anything is done with it. */
record EventHeaders(
    UUID eventId,
    EventType type,
    AggregateKey aggregate,
    long aggregateVersion,
    Instant occurredAt,
    String source,
    @Nullable String traceParent) {

  /** Longer keys don't fit an index of the database. */
  private static final int LONGEST_KEY = 500;

  private static final Map<String, EventType> TYPES =
      Arrays.stream(EventType.values())
          .collect(Collectors.toMap(EventType::typeName, Function.identity()));

  static EventHeaders of(ConsumerRecord<byte[], byte[]> from) throws UnreadableRecordException {
    EventType type = TYPES.get(text(from, EventHeader.TYPE));
    if (type == null || !type.topic().topicName().equals(from.topic())) {
      throw new UnreadableRecordException("Unknown type " + text(from, EventHeader.TYPE));
    }
    try {
      return new EventHeaders(
          UUID.fromString(text(from, EventHeader.ID)),
          type,
          new AggregateKey(from.topic(), key(from)),
          Long.parseLong(text(from, EventHeader.AGGREGATE_VERSION)),
          Instant.parse(text(from, EventHeader.TIME)),
          text(from, EventHeader.SOURCE),
          optionalText(from, EventHeader.TRACE_PARENT));
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw new UnreadableRecordException("Unreadable header: " + unreadable.getMessage());
    }
  }

  /** What tells a second delivery of the same record from another record. */
  static String identity(ConsumerRecord<byte[], byte[]> of) {
    try {
      return UUID.fromString(text(of, EventHeader.ID)).toString();
    } catch (UnreadableRecordException | IllegalArgumentException withoutId) {
      return of.partition() + "@" + of.offset();
    }
  }

  private static String key(ConsumerRecord<byte[], byte[]> of) throws UnreadableRecordException {
    if (of.key() == null || of.key().length == 0) {
      throw new UnreadableRecordException("No key");
    }
    String key = decode(of.key());
    if (key.length() > LONGEST_KEY) {
      throw new UnreadableRecordException("Key of " + key.length() + " characters");
    }
    return key;
  }

  private static String text(ConsumerRecord<byte[], byte[]> of, String header)
      throws UnreadableRecordException {
    String text = optionalText(of, header);
    if (text == null) {
      throw new UnreadableRecordException("No header " + header);
    }
    return text;
  }

  private static @Nullable String optionalText(ConsumerRecord<byte[], byte[]> of, String header)
      throws UnreadableRecordException {
    Header found = of.headers().lastHeader(header);
    return found == null || found.value() == null ? null : decode(found.value());
  }

  private static String decode(byte[] bytes) throws UnreadableRecordException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      if (text.indexOf('\0') >= 0) {
        throw new UnreadableRecordException("Text with a zero byte");
      }
      return text;
    } catch (CharacterCodingException unreadable) {
      throw new UnreadableRecordException("Text that is not UTF-8");
    }
  }
}
