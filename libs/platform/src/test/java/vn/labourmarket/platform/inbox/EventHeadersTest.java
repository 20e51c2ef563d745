package vn.labourmarket.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventHeader;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;

class EventHeadersTest {
  private static final UUID ID = UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8057");
  private final RecordHeaders headers = new RecordHeaders();

  EventHeadersTest() {
    header(EventHeader.ID, ID.toString());
    header(EventHeader.TYPE, "PlanRegistered");
    header(EventHeader.SOURCE, "enrollment-service");
    header(EventHeader.TIME, "2026-01-05T01:02:03.456789Z");
    header(EventHeader.AGGREGATE_VERSION, "12");
  }

  @Test
  void readsWhatARecordSaysAboutItself() throws Exception {
    // When
    EventHeaders read = EventHeaders.of(from(Topic.PLAN, "key".getBytes(UTF_8)));

    // Then
    assertEquals(
        new EventHeaders(
            ID,
            EventType.PLAN_REGISTERED,
            new AggregateKey("enrollment.plan.v1", "key"),
            12,
            Instant.parse("2026-01-05T01:02:03.456789Z"),
            "enrollment-service",
            null),
        read);
  }

  @Test
  void refusesWhatTheDatabaseCouldNotKeep() {
    assertRefused("Text with a zero byte", from(Topic.PLAN, "a\0b".getBytes(UTF_8)));
    assertRefused("Text that is not UTF-8", from(Topic.PLAN, new byte[] {(byte) 0xc3, 0x28}));
    assertRefused("Key of 501 characters", from(Topic.PLAN, "x".repeat(501).getBytes(UTF_8)));
    assertRefused("No key", from(Topic.PLAN, null));
  }

  @Test
  void refusesATypeThatDoesNotBelongToTheTopic() {
    assertRefused("Unknown type PlanRegistered", from(Topic.REPORT, "key".getBytes(UTF_8)));
  }

  @Test
  void refusesAVersionThatIsNoNumber() {
    header(EventHeader.AGGREGATE_VERSION, "twelve");
    assertRefused(
        "Unreadable header: For input string: \"twelve\"", from(Topic.PLAN, "k".getBytes(UTF_8)));
  }

  @Test
  void tellsRecordsWithoutAnIdApartByTheirPlace() {
    // Given
    ConsumerRecord<byte[], byte[]> plan = from(Topic.PLAN, null);
    assertEquals(ID.toString(), EventHeaders.identity(plan));

    // When
    headers.remove(EventHeader.ID);

    // Then
    assertEquals("3@42", EventHeaders.identity(from(Topic.PLAN, null)));
  }

  private static void assertRefused(String reason, ConsumerRecord<byte[], byte[]> unreadable) {
    assertEquals(
        reason,
        assertThrows(UnreadableRecordException.class, () -> EventHeaders.of(unreadable))
            .getMessage());
  }

  private void header(String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
  }

  private ConsumerRecord<byte[], byte[]> from(Topic topic, byte[] key) {
    return new ConsumerRecord<>(
        topic.topicName(),
        3,
        42,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        key,
        "{}".getBytes(UTF_8),
        headers,
        Optional.empty());
  }
}
