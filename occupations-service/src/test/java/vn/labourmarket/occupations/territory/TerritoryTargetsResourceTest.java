package vn.labourmarket.occupations.territory;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.LEADER;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.consent;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.verdict;
import static vn.labourmarket.occupations.territory.Files.CHECKER;
import static vn.labourmarket.occupations.territory.Files.importUnits;
import static vn.labourmarket.occupations.territory.Files.send;
import static vn.labourmarket.occupations.territory.Files.units;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;

/** What becomes of targets when the areas that they are set for end. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TerritoryTargetsResourceTest {
  @Inject TerritoryDayService days;
  @Inject EntityManager entities;

  @Test
  void endsTheTargetsOfAnAreaWithIt() {
    // Given
    assertCompleted(importUnits(units("60,,2041-01-01")));
    String id = published(target("60", "2041-01-01"));
    String file = units("60,,2041-01-01,2043-12-31");
    JsonPath checked = verdict(send(CHECKER, "/areas/imports?dryRun=true", file));
    assertEquals(
        List.of("AREA_TARGETS_END", "AREA_WITHOUT_SUCCESSOR"),
        checked.getList("warnings.code"),
        checked::prettify);
    as(READER).get("/targets/" + id).then().body("validTo", nullValue());
    // When
    JsonPath job = verdict(send(LABOUR, "/areas/imports", file));
    // Then
    assertCompleted(job);
    as(READER)
        .get("/targets/" + id)
        .then()
        .body("validTo", equalTo("2043-12-31"))
        .body("version", equalTo(2))
        .body("editors", contains(LABOUR.caller().clientId().toString()))
        .body("publishedBy", equalTo(CHECKER.caller().clientId().toString()));
    assertEquals(2, read("/targets/" + id + "/revisions").getList("items").size());
    as(LEADER)
        .get("/targets/" + id + "/history")
        .then()
        .body("items[0].reason", equalTo("imports/" + job.getString("id")))
        .body("items[0].actor", equalTo(LABOUR.caller().clientId().toString()));
    assertEquals(
        "2043-12-31",
        PublishedEvents.startingWith(Topic.TARGET, id, 2).get(1).payload().get("validTo").asText());
  }

  @Test
  void tellsWhatWasKnownBeforeTheAreaEnded() {
    // Given
    assertCompleted(importUnits(units("58,,2041-01-01")));
    String id = published(target("58", "2041-01-01"));
    knownSince(id, "2026-01-10");
    // When
    assertCompleted(importUnits(units("58,,2041-01-01,2043-12-31")));
    // Then
    String then = "/targets?area=" + areaId("58") + "&validAt=2044-01-01";
    assertEquals(List.of(), read(then).getList("items.id"));
    assertEquals(List.of(id), read(then + "&knownAt=2026-02-01").getList("items.id"));
    assertEquals(List.of(id), read(then.replace("2044-01-01", "2043-12-31")).getList("items.id"));
  }

  @Test
  void hasATargetThatWasToBeginLaterInForceOnNoDay() {
    // Given
    assertCompleted(importUnits(units("27,,2041-01-01")));
    String id = published(target("27", "2045-01-01"));
    // When
    assertCompleted(importUnits(units("27,,2041-01-01,2043-12-31")));
    // Then
    as(READER).get("/targets/" + id).then().body("validTo", equalTo("2044-12-31"));
    days.look();
    as(READER).get("/targets/" + id).then().body("version", equalTo(2));
  }

  @Test
  void endsWhatAnEarlierReleaseLeftOpen() {
    // Given
    assertCompleted(importUnits(units("36,,2041-01-01")));
    String id = published(target("36", "2041-01-01"));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update area set valid_to = ?1 where code = '36' and valid_from = ?2")
                    .setParameter(1, LocalDate.parse("2043-12-31"))
                    .setParameter(2, LocalDate.parse("2041-01-01"))
                    .executeUpdate());
    // When
    days.look();
    // Then
    as(READER)
        .get("/targets/" + id)
        .then()
        .body("validTo", equalTo("2043-12-31"))
        .body("publishedBy", nullValue());
    as(LEADER).get("/targets/" + id + "/history").then().body("items[0].reason", equalTo("areas"));
  }

  @Test
  void hasDraftsOfAnEndedTargetSeenAgainAndSaysWhyTheyCannotBePublished() {
    // Given
    assertCompleted(importUnits(units("67,,2041-01-01")));
    Map<String, Object> target = target("67", "2041-01-01");
    String id = published(target);
    target.put("value", 6);
    Response drafted =
        as(EDUCATION)
            .contentType("application/json")
            .header("If-Match", "\"1\"")
            .body(target)
            .put("/targets");
    drafted.then().statusCode(200);
    // When
    assertCompleted(importUnits(units("67,,2041-01-01,2043-12-31")));
    // Then
    String tag = as(EDUCATION).get("/targets/" + id + "/draft").header("ETag");
    assertEquals(false, tag.equals(drafted.header("ETag")));
    as(LEADER)
        .header("If-Match", tag)
        .post("/targets/" + id + "/publication")
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_EXPIRED"))
        .body("detail", containsString("31/12/2043"))
        .body("detail", containsString("soạn lại"))
        .body("violations", not(hasItem(nullValue())));
    put(target).then().statusCode(200).header("ETag", tag);
    target.put("value", 7);
    as(EDUCATION)
        .contentType("application/json")
        .header("If-Match", tag)
        .body(target)
        .put("/targets")
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/validTo"));
    target.put("validTo", "2043-12-31");
    Response mended =
        as(EDUCATION)
            .contentType("application/json")
            .header("If-Match", tag)
            .body(target)
            .put("/targets");
    consent(LEADER, "/targets", mended).then().statusCode(200).body("version", equalTo(3));
  }

  @Test
  void answersARepeatedWishAsBeforeThoughItsAreaEndsBeforeItsFirstDay() {
    // Given
    assertCompleted(importUnits(units("35,,2041-01-01")));
    Map<String, Object> target = target("35", "2045-01-01");
    Response drafted = put(target);
    drafted.then().statusCode(201);
    assertCompleted(importUnits(units("35,,2041-01-01,2043-12-31")));
    // When
    Response repeated = put(target);
    // Then
    repeated.then().statusCode(200).body("id", equalTo(drafted.jsonPath().getString("id")));
    put(target("35", "2045-01-01"))
        .then()
        .statusCode(422)
        .body("violations[0].code", equalTo("AREA_EXPIRED"))
        .body("violations[0].pointer", equalTo("/areaCode"));
  }

  private static Response put(Map<String, Object> target) {
    return as(EDUCATION).contentType("application/json").body(target).put("/targets");
  }

  private void knownSince(String id, String day) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery("update target set updated_at = ?1 where id = ?2")
                    .setParameter(1, LocalDate.parse(day).atStartOfDay().atOffset(ZoneOffset.UTC))
                    .setParameter(2, UUID.fromString(id))
                    .executeUpdate());
  }

  private static String published(Map<String, Object> target) {
    Response drafted = put(target);
    consent(LEADER, "/targets", drafted).then().statusCode(200);
    return drafted.jsonPath().getString("id");
  }

  private static Map<String, Object> target(String code, String validFrom) {
    Map<String, Object> target = new HashMap<>();
    target.put("indicator", "END_" + System.nanoTime());
    target.put("areaCode", code);
    target.put("value", 5);
    target.put("nameVi", "Thử");
    target.put("nameEn", "Test");
    target.put("validFrom", validFrom);
    target.put("legalBasis", "Nghị quyết thử");
    return target;
  }

  private static String areaId(String code) {
    return read("/areas?code=" + code + "&validAt=2041-01-01").getString("items[0].id");
  }

  private static void assertCompleted(JsonPath job) {
    assertEquals("COMPLETED", job.getString("state"), job::prettify);
  }
}
