package vn.labourmarket.occupations.profiles;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.profile;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.propose;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.put;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.transition;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.platform.time.VietnamTime;

/** Deprecations act on their day, and lose nobody's work. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DeprecationResourceTest {
  private final String code = "7" + UUID.randomUUID().toString().substring(0, 12);
  @Inject DeprecationService deprecations;
  @Inject EntityManager entities;
  @Inject Clock clock;

  @Test
  void actsOnTheDayThatWasNamed() {
    // Given
    publish();
    String day = today().plusDays(30).toString();
    deprecate(code, 2, Map.of("on", day, "reason", "Gộp nghề"))
        .then()
        .statusCode(200)
        .header("ETag", "\"4\"")
        .body("status", equalTo("PUBLISHED"))
        .body("deprecatedOn", equalTo(day));
    titles().then().body("items", not(hasSize(0)));
    put(EDITOR, code, profile("Thợ hàn mới"), "\"4\"").then().statusCode(200);
    transition(LABOUR, code, "publication", "\"5\"", null)
        .then()
        .statusCode(200)
        .body("deprecatedOn", equalTo(day));
    QuarkusTransaction.requiringNew().run(() -> deprecations.actOn(code, today().plusDays(29)));
    as(READER).get("/occupations/" + code).then().body("status", equalTo("PUBLISHED"));
    // When
    QuarkusTransaction.requiringNew().run(() -> deprecations.actOn(code, today().plusDays(30)));
    // Then
    as(READER)
        .get("/occupations/" + code)
        .then()
        .header("ETag", "\"7\"")
        .body("status", equalTo("DEPRECATED"));
    titles().then().body("items", hasSize(0));
    List<PublishedEvent> facts = PublishedEvents.startingWith(Topic.OCCUPATION, code, 4);
    assertEquals(
        List.of("PUBLISHED", "PUBLISHED", "PUBLISHED", "DEPRECATED"),
        facts.stream().map(it -> it.payload().get("status").asText()).toList());
    assertEquals(day, facts.get(1).payload().get("deprecatedOn").asText());
    assertEquals(
        List.of(
            "- DRAFT -",
            "DRAFT PUBLISHED -",
            "PUBLISHED PUBLISHED Gộp nghề",
            "PUBLISHED PUBLISHED Gộp nghề",
            "- DRAFT -",
            "PUBLISHED SUPERSEDED -",
            "DRAFT PUBLISHED -",
            "PUBLISHED DEPRECATED -"),
        trail());
  }

  @Test
  void canBeTakenBackUntilItsDay() {
    // Given
    publish();
    String path = "/occupations/" + code + "/deprecation";
    as(LABOUR).header("If-Match", "\"2\"").delete(path).then().statusCode(409);
    deprecate(code, 2, Map.of("on", today().plusDays(1).toString()));
    as(EDITOR).header("If-Match", "\"4\"").delete(path).then().statusCode(403);
    // When
    Response answer = as(LABOUR).header("If-Match", "\"4\"").delete(path);
    // Then
    answer.then().statusCode(200).header("ETag", "\"5\"").body("deprecatedOn", nullValue());
    QuarkusTransaction.requiringNew().run(() -> deprecations.actOn(code, today().plusDays(2)));
    as(READER).get("/occupations/" + code).then().body("status", equalTo("PUBLISHED"));
  }

  @ParameterizedTest
  @ValueSource(longs = {-367, 3_700})
  void refusesDaysBeyondReason(long days) {
    // Given
    publish();
    String day = today().plusDays(days).toString();
    // When
    Response answer = deprecate(code, 2, Map.of("on", day));
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("DEPRECATION_DAY"))
        .body("violations.pointer", contains("/on"));
  }

  @Test
  void refusesReplacementsThatWillGoThemselves() {
    // Given
    publish();
    String other = "8" + UUID.randomUUID().toString().substring(0, 12);
    put(EDITOR, other, profile("Thợ khác"), null);
    transition(LABOUR, other, "publication", "\"1\"", null).then().statusCode(200);
    String day = today().plusDays(9).toString();
    deprecate(other, 2, Map.of("on", day, "replacedBy", List.of(code))).then().statusCode(200);
    // When
    Response answer = deprecate(code, 2, Map.of("replacedBy", List.of(other)));
    // Then
    answer.then().statusCode(422).body("code", equalTo("REPLACEMENT_INVALID"));
  }

  @Test
  void keepsAReplacementAsLongAsItIsWaitedFor() {
    // Given
    publish();
    String leaving = "8" + UUID.randomUUID().toString().substring(0, 12);
    put(EDITOR, leaving, profile("Thợ khác"), null);
    transition(LABOUR, leaving, "publication", "\"1\"", null).then().statusCode(200);
    Map<String, Object> plan =
        Map.of("on", today().plusDays(9).toString(), "replacedBy", List.of(code));
    deprecate(leaving, 2, plan).then().statusCode(200);
    // When
    Response early = deprecate(code, 2, Map.of("on", today().plusDays(9).toString()));
    // Then
    early
        .then()
        .statusCode(409)
        .body("code", equalTo("REPLACEMENT_NEEDED"))
        .body("replaces", contains(leaving));
    String later = today().plusDays(10).toString();
    deprecate(code, 2, Map.of("on", later)).then().statusCode(200);
  }

  @Test
  void staysOnceItsDayHasComeThoughNobodyActedOnItYet() {
    // Given
    publish();
    String path = "/occupations/" + code + "/deprecation";
    String day = today().plusDays(1).toString();
    deprecate(code, 2, Map.of("on", day)).then().statusCode(200);
    set("deprecated_on = '%s'".formatted(today()), code);
    // When
    Response answer = as(LABOUR).header("If-Match", "\"4\"").delete(path);
    // Then
    answer.then().statusCode(409).body("code", equalTo("ILLEGAL_TRANSITION"));
    deprecate(code, 4, Map.of("on", day)).then().statusCode(409);
  }

  @Test
  void goesOnWithTheNextAndTellsTheTrailWhenOneFails() {
    // Given
    publish();
    String other = code.replaceFirst("7", "8");
    put(EDITOR, other, profile("Thợ khác"), null);
    transition(LABOUR, other, "publication", "\"1\"", null).then().statusCode(200);
    Map<String, Object> plan = Map.of("on", today().plusDays(1).toString());
    deprecate(code, 2, plan).then().statusCode(200);
    deprecate(other, 2, plan).then().statusCode(200);
    set("deprecated_on = '%s', deprecated_by = null".formatted(today()), code);
    set("deprecated_on = '%s'".formatted(today()), other);
    // When
    deprecations.actOnDueDays();
    // Then
    as(READER).get("/occupations/" + code).then().body("status", equalTo("PUBLISHED"));
    as(READER).get("/occupations/" + other).then().body("status", equalTo("DEPRECATED"));
    given()
        .header("Authorization", ADMINISTRATOR.bearer("occupations-service"))
        .queryParam("subject", "/occupations/" + other)
        .get("/api/v1/audit-trail/entries")
        .then()
        .statusCode(200)
        .body("items.find { it.kind == 'TASK' }.action", equalTo("deprecate occupation"));
    set("deprecated_on = null", code);
  }

  /** What no request can say: the days go by. */
  private void set(String values, String which) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update occupation_revision set %s where code = ?1 and status = 'PUBLISHED'"
                            .formatted(values))
                    .setParameter(1, which)
                    .executeUpdate());
  }

  @Test
  void keepsTheDraftThatWaits() {
    // Given
    publish();
    put(EDITOR, code, profile("Thợ hàn mới"), "\"2\"").then().statusCode(200);
    // When
    Response answer = deprecate(code, 3, Map.of());
    // Then
    answer
        .then()
        .statusCode(200)
        .body("status", equalTo("DEPRECATED"))
        .body("draftRevision", equalTo(2));
    as(EDITOR)
        .get("/occupations/" + code + "?version=draft")
        .then()
        .body("titles.official.vi", equalTo("Thợ hàn mới"));
    as(EDITOR).get("/occupations/gaps?limit=500").then().body("items.code", not(hasItem(code)));
    transition(LABOUR, code, "publication", "\"4\"", null)
        .then()
        .statusCode(409)
        .body("detail", equalTo("Hồ sơ nghề đã ngừng dùng."));
  }

  @Test
  void isPublishedByNobodyWhoWroteAnyOfIt() {
    // Given
    TestCaller both = TestCaller.with(Role.CATALOGUE_EDITOR, Role.LABOUR_AUTHORITY);
    put(both, code, profile("Thợ hàn"), null).then().statusCode(201);
    put(EDITOR, code, profile("Thợ hàn."), "\"1\"").then().statusCode(200);
    // When
    Response own = transition(both, code, "publication", "\"2\"", null);
    // Then
    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    transition(LABOUR, code, "publication", "\"2\"", null).then().statusCode(200);
  }

  @Test
  void tagsWhatItsEditorsSeeApartFromWhatEverybodySees() {
    // Given
    publish();
    String path = "/occupations/" + code;
    String shown = as(EDITOR).get(path).header("ETag");
    as(EDITOR).header("If-None-Match", shown).get(path).then().statusCode(304);
    // When
    put(EDITOR, code, profile("Thợ hàn mới"), shown).then().statusCode(200);
    // Then
    as(READER).header("If-None-Match", shown).get(path).then().statusCode(304);
    as(EDITOR)
        .header("If-None-Match", shown)
        .get(path)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body("draftRevision", equalTo(2));
    String known = as(READER).get("/occupations/7212").header("ETag");
    as(READER).header("If-None-Match", known).get("/occupations/7212").then().statusCode(304);
    assertEquals(
        false, known.equals(as(READER).get("/occupations/7213").header("ETag")), "their texts");
  }

  @Test
  void refusesCodesThatDifferOnlyInCapitals() {
    // Given
    String lower = "7a" + UUID.randomUUID().toString().substring(0, 8);
    put(EDITOR, lower, profile("Thợ hàn"), null).then().statusCode(201);
    // When
    Response answer = put(EDITOR, lower.replace('a', 'A'), profile("Thợ hàn"), null);
    // Then
    answer.then().statusCode(409).body("code", equalTo("OCCUPATION_CODE_CASE"));
  }

  @Test
  void saysWhatIsKnownOfThePay() {
    // Given
    Map<String, Object> profile = profile("Thợ hàn");
    profile.put("wageNote", Map.of("vi", "Theo sản phẩm."));
    // When
    Response answer = put(EDITOR, code, profile, null);
    // Then
    answer
        .then()
        .statusCode(201)
        .body("wageNote.vi", equalTo("Theo sản phẩm."))
        .body("missingEn", hasItem("wageNote"))
        .body("missingVi", not(hasItem("wageNote")));
  }

  /** Proposed by an editor, and done with the consent of the authority. */
  static Response deprecate(String which, int version, Map<String, Object> as) {
    Response proposed = propose(EDITOR, which, "\"%d\"".formatted(version), as);
    return proposed.statusCode() == 200
        ? transition(LABOUR, which, "deprecation", "\"%d\"".formatted(version + 1), null)
        : proposed;
  }

  private void publish() {
    put(EDITOR, code, profile("Thợ hàn"), null).then().statusCode(201);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
  }

  private Response titles() {
    return as(READER).get("/occupation-titles?source=profile-" + code);
  }

  private LocalDate today() {
    return VietnamTime.today(clock);
  }

  private List<String> trail() {
    List<?> rows =
        entities
            .createNativeQuery(
                """
                select coalesce(s.from_state, '-') || ' ' || s.to_state || ' '
                  || coalesce(s.reason, '-')
                from occupation_state_change s join occupation_revision o on o.id = s.occupation_id
                where o.code = ?1 order by s.id
                """,
                String.class)
            .setParameter(1, code)
            .getResultList();
    return rows.stream().map(String.class::cast).toList();
  }
}
