package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
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
    JsonNode posted = side.employer().caller().post("vacancies", open()).taken();
    long read;
    try (Topic topic = new Topic(broker, TOPIC)) {
      World.eventually(() -> assertTrue(topic.allOf(Rivals.id(posted)).size() > 0));
      read = world.readEvents();

      // When
      topic.deliverAsNew(topic.lastOf(Rivals.id(posted)));
    }

    // Then
    World.eventually(() -> assertTrue(world.readEvents() > read));
    assertEquals(
        posted.path("version"),
        side.employer().caller().get("vacancies/" + Rivals.id(posted)).taken().path("version"));
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
