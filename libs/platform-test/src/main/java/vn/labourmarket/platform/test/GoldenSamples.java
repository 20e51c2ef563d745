package vn.labourmarket.platform.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.topics.EventJson;

/** What the producers' tests wrote down, read by a consumer. */
public final class GoldenSamples {
  private GoldenSamples() {}

  /** A test for each event of the topics: it is understood, also when a field has been added. */
  public static List<DynamicTest> readWithAnUnknownField(Set<Topic> topics) {
    return Arrays.stream(EventType.values())
        .filter(type -> topics.contains(type.topic()))
        .map(type -> DynamicTest.dynamicTest(type.typeName(), () -> assertRead(type)))
        .toList();
  }

  private static void assertRead(EventType type) throws IOException {
    // Given
    ObjectNode sample = sample(type);
    sample.put("addedLater", "by a newer producer");

    // When
    Object payload = EventJson.mapper().treeToValue(sample, type.payloadClass());

    // Then nothing that was written got lost
    var again = EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(payload));
    for (var field : sample(type).properties()) {
      assertEquals(field.getValue(), again.get(field.getKey()), field.getKey());
    }
  }

  private static ObjectNode sample(EventType type) throws IOException {
    try (InputStream json =
        EventType.class.getResourceAsStream("/samples/" + type.typeName() + ".json")) {
      assertNotNull(json, "no golden sample of " + type.typeName());
      return (ObjectNode) EventJson.mapper().readTree(json);
    }
  }
}
