package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OWASP API6:2023. Steps that are allowed one by one and must not be taken by one alone. */
@ExtendWith(SuiteExtension.class)
class Api6SensitiveBusinessFlowsIT {
  private final World world;
  private final Rivals.Side side;

  Api6SensitiveBusinessFlowsIT(World world, Rivals rivals) {
    this.world = world;
    side = rivals.attacker();
  }

  @Test
  void anEmployerIsOneEmployer() {
    // Given
    Caller employer = employerWithoutRecord();
    JsonNode first = employer.post("employers", self()).taken();

    // When
    Reply second = employer.post("employers", self());

    // Then
    second.refusedFor(409, "EMPLOYER_EXISTS");
    assertEquals("PENDING", first.path("status").asText());
    assertEquals(1, employer.list("employers").size());
  }

  @Test
  void aClientWithoutAnOrganisationRegistersOneEmployerToo() {
    // Given
    Caller client =
        world.administrator().register(List.of("EMPLOYER"), List.of(side.area().id()), null);
    client.post("employers", self()).taken();

    // When
    Reply second = client.post("employers", self());

    // Then
    second.refusedFor(409, "EMPLOYER_EXISTS");
  }

  @Test
  void anEmployerDoesNotVerifyItself() {
    // Given
    Caller employer = employerWithoutRecord();
    JsonNode pending = employer.post("employers", self()).taken();

    // When
    Reply verified = employer.step("employers", pending, "verification");

    // Then
    verified.refusedFor(403, "FORBIDDEN");
    JsonNode now = employer.get("employers/" + Rivals.id(pending)).taken();
    assertEquals("PENDING", now.path("status").asText());
  }

  @Test
  void anAuthorityDoesNotVerifyWhatItRegisteredWithAnotherKey() {
    // Given
    JsonNode client =
        world
            .administrator()
            .registersClient(List.of("LABOUR_AUTHORITY"), List.of(side.area().id()), null);
    Caller oneKey = world.administrator().withKeyOf(client);
    Caller otherKey = world.administrator().withKeyOf(client);
    JsonNode pending = oneKey.post("employers", self()).taken();

    // When
    Reply verified = otherKey.step("employers", pending, "verification");

    // Then
    verified.refusedFor(403, "FOUR_EYES");
    JsonNode byAnother =
        side.authority().caller().step("employers", pending, "verification").taken();
    assertEquals("VERIFIED", byAnother.path("status").asText(), "another client may");
  }

  @Test
  void anEmployerThatIsAnAuthorityTooDoesNotVerifyItself() {
    // Given
    JsonNode client =
        world
            .administrator()
            .registersClient(
                List.of("EMPLOYER", "LABOUR_AUTHORITY"),
                List.of(side.area().id()),
                UUID.randomUUID().toString());
    JsonNode pending = world.administrator().withKeyOf(client).post("employers", self()).taken();

    // When
    Reply verified =
        world.administrator().withKeyOf(client).step("employers", pending, "verification");

    // Then
    verified.refusedFor(403, "FORBIDDEN");
  }

  @Test
  void nobodyAcceptsTheirOwnAnswer() {
    // Given
    Area area = side.area();
    LabourAuthority authority = side.authority();
    JsonNode registered = authority.registersEmployerIn(area);
    JsonNode client =
        world
            .administrator()
            .registersClient(
                List.of("EMPLOYER", "LABOUR_AUTHORITY", "ESC"),
                List.of(area.id()),
                Rivals.id(registered));
    Caller oneKey = world.administrator().withKeyOf(client);
    Caller otherKey = world.administrator().withKeyOf(client);
    EmployerSystem both = new EmployerSystem(oneKey, Rivals.id(registered));
    JsonNode submitted = both.submits(both.answers(side.round(), 10, Map.of("72", 10))).taken();

    // When
    Reply accepted = otherKey.step("survey-responses", submitted, "acceptance");

    // Then
    assertEquals(403, accepted.status(), accepted.text());
    assertEquals(
        "ACCEPTED", authority.accepts(submitted).path("status").asText(), "another client may");
  }

  @Test
  void anEmployerPublishesNoRound() {
    // When
    Reply published = side.employer().caller().step("survey-rounds", side.round(), "publication");

    // Then
    published.refusedFor(403, "FORBIDDEN");
    side.employer()
        .caller()
        .step("survey-rounds", side.round(), "closing")
        .refusedFor(403, "FORBIDDEN");
  }

  @Test
  void aSubmissionSentAgainCountsOnce() {
    // Given
    JsonNode draft = side.employer().caller().post("vacancies", Rivals.vacancyDraft()).taken();
    String key = UUID.randomUUID().toString();
    Wire wire =
        side.employer()
            .caller()
            .wire()
            .with("If-Match", '"' + draft.path("version").asText() + '"')
            .with("Idempotency-Key", key)
            .with("Content-Type", "application/json");
    String opening = "/api/v1/vacancies/" + Rivals.id(draft) + "/opening";

    // When
    Reply first = wire.ask("POST", opening, "{}");
    Reply again = wire.ask("POST", opening, "{}");

    // Then
    first.taken();
    assertEquals("true", again.headers().firstValue("Idempotent-Replayed").orElse(""));
    assertEquals(first.json().path("version"), again.taken().path("version"));
    side.employer()
        .caller()
        .step("vacancies", draft, "opening")
        .refusedFor(412, "VERSION_CONFLICT");
  }

  @Test
  void aKeyOfAnotherClientsRequestTellsNothingOfIt() {
    // Given
    String key = UUID.randomUUID().toString();
    Map<String, Object> vacancy = Rivals.vacancyDraft();
    String body = Reply.JSON.valueToTree(vacancy).toString();
    Caller colleague =
        world
            .administrator()
            .register(List.of("EMPLOYER"), List.of(side.area().id()), side.employer().employer());

    // When
    Reply first = keyed(side.employer().caller(), key, body);
    Reply other = keyed(colleague, key, body);

    // Then
    assertNotEquals(Rivals.id(first.taken()), Rivals.id(other.taken()));
    assertEquals("", other.headers().firstValue("Idempotent-Replayed").orElse(""));
    Reply changed = keyed(side.employer().caller(), key, body.replace("Thợ hàn", "Thợ tiện"));
    changed.refusedFor(422, "IDEMPOTENCY_KEY_REUSED");
  }

  @Test
  void anIdempotencyKeyIsJustAKey() {
    // Given
    String body = Reply.JSON.valueToTree(Rivals.vacancyDraft()).toString();

    // When
    for (String key : List.of("' or 1=1 --", "x".repeat(201), "khoá", " ")) {
      Reply reply = keyed(side.employer().caller(), key, body);

      // Then
      assertTrue(reply.status() == 400 || key.isBlank(), key + ": " + reply.text());
    }
  }

  private static Reply keyed(Caller caller, String key, String body) {
    return caller
        .wire()
        .with("Idempotency-Key", key)
        .with("Content-Type", "application/json")
        .ask("POST", "/api/v1/vacancies", body);
  }

  private Caller employerWithoutRecord() {
    return world
        .administrator()
        .register(List.of("EMPLOYER"), List.of(side.area().id()), UUID.randomUUID().toString());
  }

  private Map<String, Object> self() {
    Map<String, Object> body = new HashMap<>(Rivals.described(side.record()));
    body.put(
        "code",
        String.valueOf(1_000_000_000L + ThreadLocalRandom.current().nextLong(8_000_000_000L)));
    return body;
  }
}
