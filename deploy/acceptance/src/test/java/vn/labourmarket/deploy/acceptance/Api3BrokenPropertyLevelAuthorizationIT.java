package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OWASP API3:2023. What a caller may not set, and what a caller may not see. */
@ExtendWith(SuiteExtension.class)
class Api3BrokenPropertyLevelAuthorizationIT {
  private static final Map<String, Object> NOT_FOR_CALLERS =
      Map.of(
          "id", "00000000-0000-7000-8000-000000000001",
          "version", 7,
          "status", "VERIFIED",
          "statusReason", "x",
          "createdBy", "someone",
          "createdAt", "2020-01-01T00:00:00Z",
          "organisation", "00000000-0000-7000-8000-000000000002",
          "verifiedBy", "someone",
          "__proto__", Map.of("admin", true),
          "roles", List.of("ADMINISTRATOR"));

  private final World world;
  private final Rivals.Side side;

  Api3BrokenPropertyLevelAuthorizationIT(World world, Rivals rivals) {
    this.world = world;
    side = rivals.victim();
  }

  @Test
  void noBodySetsWhatTheSuiteSetsItself() {
    // Given
    Caller employer = side.employer().caller();
    Caller clerk = side.school().caller();

    // When
    NOT_FOR_CALLERS.forEach(
        (name, value) -> {
          Reply corrected =
              employer.put(
                  "employers", side.record(), with(Rivals.described(side.record()), name, value));
          Reply posted = employer.post("vacancies", with(Rivals.vacancyDraft(), name, value));
          Reply planned = clerk.post("enrollment-plans", with(Map.of("year", 2023), name, value));

          // Then
          corrected.refusedFor(400, "UNKNOWN_FIELD");
          posted.refusedFor(400, "UNKNOWN_FIELD");
          planned.refusedFor(400, "UNKNOWN_FIELD");
        });
    assertEquals(
        side.record().path("version"),
        employer.get("employers/" + Rivals.id(side.record())).taken().path("version"));
  }

  @Test
  void aPatchChangesNoneOfThemEither() {
    // Given
    Wire employer = side.employer().caller().wire();
    String path = "/api/v1/vacancies/" + Rivals.id(side.vacancy());

    // When
    for (String name : List.of("id", "version", "status", "filled", "postedAt", "demonstration")) {
      Reply patched =
          employer
              .with("Content-Type", "application/merge-patch+json")
              .with("If-Match", '"' + side.vacancy().path("version").asText() + '"')
              .ask("PATCH", path, "{\"" + name + "\":\"9\"}");

      // Then
      assertTrue(List.of(400, 422).contains(patched.status()), name + ": " + patched.text());
    }
    JsonNode now = side.employer().caller().get("vacancies/" + Rivals.id(side.vacancy())).taken();
    assertEquals(side.vacancy().path("version"), now.path("version"));
  }

  @Test
  void aClientDoesNotGiveItselfRoles() {
    // Given
    Caller administrator = world.administrator().caller();

    // When
    Reply keyed =
        administrator.post(
            "api-clients",
            Map.of("name", "x", "roles", List.of("LEADER"), "key", "lmk_of_my_own_choice_0123"));

    // Then
    keyed.refusedFor(400, "UNKNOWN_FIELD");
    administrator
        .post("api-clients", Map.of("name", "x", "roles", List.of("SUPERUSER")))
        .refusedFor(422, "ROLE_UNKNOWN");
    side.employer()
        .caller()
        .post("api-clients", Map.of("name", "x", "roles", List.of("ADMINISTRATOR")))
        .refusedFor(403, "FORBIDDEN");
  }

  @Test
  void contactsAreMaskedForWhoNeedsOnlyTheEmployer() {
    // Given
    Caller leader =
        world.administrator().register(List.of("LEADER"), List.of(side.area().id()), null);

    // When
    Reply one = leader.get("employers/" + Rivals.id(side.record()));

    // Then
    one.taken();
    hidesTheContact(one.text());
    hidesTheContact(leader.get("employers?limit=500").complete());
    hidesTheContact(side.authority().caller().get("employers?limit=500").complete());
    hidesTheContact(leader.get("vacancies?limit=500").complete());
    Reply owner = side.employer().caller().get("employers/" + Rivals.id(side.record()));
    assertTrue(owner.text().contains(Rivals.SECRET_PHONE), owner.text());
  }

  @Test
  void aPersonsNumberIsShownToTheAuthorityAlone() {
    // Given
    String number =
        String.valueOf(100_000_000_000L + ThreadLocalRandom.current().nextLong(800_000_000_000L));
    Map<String, Object> described = Rivals.described(side.record());
    described.putAll(
        Map.of("code", number, "type", "INDIVIDUAL", "name", "Hộ " + number.substring(9)));
    JsonNode person = side.authority().caller().post("employers", described).taken();
    Caller leader =
        world.administrator().register(List.of("LEADER"), List.of(side.area().id()), null);

    // When
    Reply shown = leader.get("employers/" + Rivals.id(person));

    // Then
    assertEquals("*********" + number.substring(9), shown.taken().path("code").asText());
    assertFalse(leader.get("employers?limit=500").complete().contains(number));
    assertFalse(
        world.administrator().caller().get("audit-entries?limit=500").complete().contains(number));
    String broker = world.suite().kafka().orElse("");
    Assumptions.assumeFalse(broker.isEmpty(), "skipped: SUITE_KAFKA does not name the broker");
    try (Topic topic = new Topic(broker, "demand.employer.v1")) {
      World.eventually(() -> assertFalse(topic.allOf(Rivals.id(person)).isEmpty()));
      assertFalse(topic.allOf(Rivals.id(person)).toString().contains(number));
      String event = topic.lastOf(Rivals.id(person)).payload().toString();
      assertFalse(event.contains(number), event);
      hidesTheContact(event);
    }
  }

  @Test
  void eventsOfVacanciesAndEmployersHoldNoContact() {
    String broker = world.suite().kafka().orElse("");
    Assumptions.assumeFalse(broker.isEmpty(), "skipped: SUITE_KAFKA does not name the broker");
    // Given: an employer of its own, for others look whether the first one publishes anything.
    JsonNode recruiting = side.authority().registersEmployerIn(side.area());
    EmployerSystem recruiter = world.administrator().employerSystem(recruiting, side.area());
    JsonNode opened = recruiter.caller().post("vacancies", open()).taken();

    // When
    try (Topic vacancies = new Topic(broker, "demand.vacancy.v1");
        Topic employers = new Topic(broker, "demand.employer.v1")) {
      World.eventually(() -> assertFalse(vacancies.allOf(Rivals.id(opened)).isEmpty()));

      // Then
      hidesTheContact(vacancies.lastOf(Rivals.id(opened)).payload().toString());
      hidesTheContact(employers.lastOf(Rivals.id(side.record())).payload().toString());
    }
    Caller anyone = world.administrator().register(List.of("PUBLIC"), List.of(), null);
    hidesTheContact(anyone.get("vacancies/" + Rivals.id(opened)).complete());
    hidesTheContact(
        side.authority()
            .caller()
            .get("datasets/vacancies/data?area=" + side.area().id(), "text/csv")
            .complete());
  }

  private static Map<String, Object> open() {
    Map<String, Object> vacancy = Rivals.vacancyDraft();
    vacancy.remove("draft");
    return vacancy;
  }

  private static Map<String, Object> with(Map<String, Object> body, String name, Object value) {
    Map<String, Object> more = new HashMap<>(body);
    more.put(name, value);
    return more;
  }

  private static void hidesTheContact(String text) {
    assertFalse(text.contains(Rivals.SECRET_NAME), text);
    assertFalse(text.contains(Rivals.SECRET_PHONE), text);
    assertFalse(text.contains(Rivals.SECRET_EMAIL), text);
  }
}
