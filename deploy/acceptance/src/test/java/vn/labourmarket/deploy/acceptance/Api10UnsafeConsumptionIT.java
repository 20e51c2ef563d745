package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * OWASP API10:2023. What other systems send: hostile records on a topic. Hostile answers of
 * identity providers: the gateway's OidcTokenTest and TokenAttackTest; hostile files: libs/tables.
 */
@ExtendWith(SuiteExtension.class)
class Api10UnsafeConsumptionIT {
  private static final String TOPIC = "demand.vacancy.v1";

  private final World world;
  private final Rivals.Side side;

  Api10UnsafeConsumptionIT(World world, Rivals rivals) {
    this.world = world;
    side = rivals.attacker();
  }

  @Test
  void aHostileRecordIsPutAsideAndHarmsNothing() {
    String broker = world.suite().kafka().orElse("");
    Assumptions.assumeFalse(broker.isEmpty(), "skipped: SUITE_KAFKA does not name the broker");
    // Given
    String type;
    JsonNode posted = side.employer().caller().post("vacancies", open()).taken();
    try (Topic topic = new Topic(broker, TOPIC);
        Topic deadLetters = new Topic(broker, TOPIC + ".dlq")) {
      World.eventually(() -> assertTrue(topic.allOf(Rivals.id(posted)).size() > 0));
      type = topic.lastOf(Rivals.id(posted)).type();

      // When
      Map<String, byte[]> hostile = new LinkedHashMap<>();
      hostile.put("no-json", "{".getBytes(StandardCharsets.UTF_8));
      hostile.put("not-utf8", new byte[] {(byte) 0xC0, (byte) 0x80, 0, (byte) 0xFF});
      hostile.put("deep", "[".repeat(50_000).getBytes(StandardCharsets.UTF_8));
      hostile.put(
          "markup",
          "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]>"
              .getBytes(StandardCharsets.UTF_8));
      hostile.put(
          "type",
          "{\"@class\":\"javax.script.ScriptEngineManager\"}".getBytes(StandardCharsets.UTF_8));
      hostile.put("large", new byte[900_000]);
      Map<String, String> keys = new LinkedHashMap<>();
      hostile.forEach(
          (name, value) -> {
            String key = name + "-" + UUID.randomUUID();
            keys.put(name, key);
            topic.forge(key, value, headers(type));
          });
      String unknown = "unknown-" + UUID.randomUUID();
      topic.forge(unknown, "{}".getBytes(StandardCharsets.UTF_8), headers("vacancy.exploded.v9"));
      keys.put("unknown type", unknown);
      String bare = "bare-" + UUID.randomUUID();
      topic.forge(bare, "{}".getBytes(StandardCharsets.UTF_8), Map.of());
      keys.put("no headers", bare);

      // Then
      keys.forEach(
          (name, key) ->
              World.eventually(() -> assertEquals(1, deadLetters.allOf(key).size(), name)));
    }
    // What comes after them on the same topic arrives all the same.
    JsonNode after = side.employer().caller().post("vacancies", open()).taken();
    long read = world.readEvents();
    side.employer()
        .caller()
        .step("vacancies", after, "cancellation", Map.of("reason", "Đã đủ"))
        .taken();
    World.eventually(() -> assertTrue(world.readEvents() > read));
    assertEquals(200, world.anonymous().get("/q/health/ready").status());
  }

  @Test
  void aForgedOldStateChangesNothing() {
    String broker = world.suite().kafka().orElse("");
    Assumptions.assumeFalse(broker.isEmpty(), "skipped: SUITE_KAFKA does not name the broker");
    // Given
    Caller employer = side.employer().caller();
    JsonNode posted = employer.post("vacancies", open()).taken();
    String id = Rivals.id(posted);
    JsonNode changed = employer.step("vacancies", posted, "fill", Map.of("filled", 1)).taken();
    World.eventually(() -> assertEquals(changed.path("version"), shown(id).path("version")));
    try (Topic topic = new Topic(broker, TOPIC)) {
      Topic.Delivery first = topic.allOf(id).get(0);
      assertEquals(posted.path("filled"), first.payload().path("filled"));

      // When
      topic.deliverAsNew(first);

      // Then
      waitsForALaterRecord(topic, first.delivered().partition());
    }
    for (String member : List.of("version", "status", "filled")) {
      assertEquals(changed.path(member), shown(id).path(member), member);
    }
    assertEquals(changed, employer.get("vacancies/" + id).taken());
  }

  /** A partition is read in its order: once this record is shown, those before it were read. */
  private void waitsForALaterRecord(Topic topic, int partition) {
    String later;
    do {
      String id = Rivals.id(side.employer().caller().post("vacancies", open()).taken());
      World.eventually(() -> assertFalse(topic.allOf(id).isEmpty()));
      later = id;
    } while (topic.lastOf(later).delivered().partition() != partition);
    String last = later;
    World.eventually(() -> assertEquals("OPEN", shown(last).path("status").asText()));
  }

  /** A vacancy as the figures have it; nothing while they have none. */
  private JsonNode shown(String vacancy) {
    JsonNode items =
        side.employer()
            .caller()
            .get("datasets/vacancies/data?vacancy=" + vacancy)
            .taken()
            .path("items");
    assertTrue(items.size() <= 1, items::toString);
    return items.path(0);
  }

  private static Map<String, Object> open() {
    Map<String, Object> vacancy = Rivals.vacancyDraft();
    vacancy.remove("draft");
    return vacancy;
  }

  private static Map<String, String> headers(String type) {
    return Map.of(
        "ce_id",
        UUID.randomUUID().toString(),
        "ce_type",
        type,
        "ce_time",
        Instant.now().toString(),
        "ce_source",
        "attacker",
        "ce_specversion",
        "1.0",
        "ce_aggregateversion",
        "1");
  }
}
