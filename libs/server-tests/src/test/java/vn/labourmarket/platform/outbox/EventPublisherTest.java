package vn.labourmarket.platform.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class EventPublisherTest {
  @Property(tries = 200)
  void sendsNoSecondEventOfAKeyInOneWaveAndKeepsTheOrderOfEachKey(
      @ForAll @Size(max = 60) List<@IntRange(max = 8) Integer> keys) {
    // Given
    List<OutboxRow> rows = new ArrayList<>();
    for (int i = 0; i < keys.size(); i++) {
      rows.add(row(i, "key " + keys.get(i)));
    }

    // When
    List<List<OutboxRow>> waves = EventPublisher.waves(rows);

    // Then
    for (List<OutboxRow> wave : waves) {
      Set<String> seen = new HashSet<>();
      wave.forEach(row -> assertTrue(seen.add(row.key()), "twice in a wave: " + row.key()));
    }
    List<OutboxRow> sent = waves.stream().flatMap(List::stream).toList();
    for (int key = 0; key <= 8; key++) {
      String name = "key " + key;
      assertEquals(
          rows.stream().filter(row -> row.key().equals(name)).toList(),
          sent.stream().filter(row -> row.key().equals(name)).toList());
    }
    assertEquals(rows.size(), sent.size());
  }

  private static OutboxRow row(long id, String key) {
    return new OutboxRow(
        id, new UUID(0, id), "topic", key, id, "type", 1, Instant.EPOCH, null, "{}");
  }
}
