package vn.labourmarket.gateway.market;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.labourmarket.events.EventType;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.topics.EventJson;

/** What the producers' tests wrote down is understood here, also when a field has been added. */
class GoldenSamplesTest {
  private static final List<Topic> READ =
      List.of(
          Topic.AREA,
          Topic.AREA_SUCCESSION,
          Topic.CLASSIFICATION_ITEM,
          Topic.INSTITUTION,
          Topic.EMPLOYER,
          Topic.SURVEY_ROUND,
          Topic.PLAN,
          Topic.REPORT,
          Topic.SURVEY_RESPONSE,
          Topic.VACANCY);

  @TestFactory
  List<DynamicTest> everySampleIsReadWithAnUnknownField() {
    return java.util.Arrays.stream(EventType.values())
        .filter(type -> READ.contains(type.topic()))
        .map(type -> DynamicTest.dynamicTest(type.typeName(), () -> isRead(type)))
        .toList();
  }

  private static void isRead(EventType type) throws IOException {
    // Given
    ObjectNode sample = sample(type);
    sample.put("addedLater", "by a newer producer");

    // When
    Object payload = EventJson.mapper().treeToValue(sample, type.payloadClass());

    // Then nothing that was written got lost
    JsonNode again = EventJson.mapper().readTree(EventJson.mapper().writeValueAsString(payload));
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
