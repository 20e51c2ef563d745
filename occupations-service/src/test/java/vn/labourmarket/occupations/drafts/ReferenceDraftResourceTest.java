package vn.labourmarket.occupations.drafts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.LEADER;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.consent;
import static vn.labourmarket.occupations.Catalogue.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;
import vn.labourmarket.platform.time.VietnamTime;

/** Targets and the calendar hold once a leader has consented to what an authority wrote. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ReferenceDraftResourceTest {
  @Inject EntityManager entities;
  @Inject Clock clock;

  private final String name = "T" + UUID.randomUUID().toString().replace('-', '_').toUpperCase();

  @ParameterizedTest
  @EnumSource
  void holdsOnceALeaderConsented(ReferenceKind kind) {
    // Given
    Response draft = put(EDUCATION, kind, body(kind, 20), null);
    draft.then().statusCode(201).body("status", equalTo("DRAFT"));
    String path = kind.path() + "/" + draft.jsonPath().getString("id");
    as(READER).get(path).then().statusCode(404);
    as(READER).get(path + "/draft").then().statusCode(403);
    as(READER).get(kind.path() + "/drafts").then().statusCode(403);
    as(EDITOR).get(path + "/draft").then().statusCode(403);
    as(READER).get(listed(kind)).then().body("items", hasSize(0));
    as(LEADER).get(path + "/draft").then().statusCode(200).header("ETag", draft.header("ETag"));
    // When
    List<Response> refused =
        List.of(
            consent(EDUCATION, kind.path(), draft),
            consent(LABOUR, kind.path(), draft),
            consent(READER, kind.path(), draft));
    // Then
    refused.forEach(it -> it.then().statusCode(403));
    as(LEADER).post(path + "/publication").then().statusCode(428);
    as(LEADER).header("If-Match", "\"1\"").post(path + "/publication").then().statusCode(412);
    consent(LEADER, kind.path(), draft)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("PUBLISHED"))
        .body("editors", contains(client(EDUCATION)))
        .body("publishedBy", equalTo(client(LEADER)));
    as(READER).get(path).then().statusCode(200).body(kind.figure(), equalTo(20));
    as(LEADER).get(path + "/draft").then().statusCode(404);
    consent(LEADER, kind.path(), draft)
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"));
    as(LEADER).get(path + "/history").then().statusCode(200).body("items", hasSize(2));
  }

  @ParameterizedTest
  @EnumSource
  void isConsentedToByNobodyWhoWroteAnyOfIt(ReferenceKind kind) {
    // Given
    Response first = put(ADMINISTRATOR, kind, body(kind, 20), null);
    put(LABOUR, kind, body(kind, 25), null).then().statusCode(428);
    Response second = put(LABOUR, kind, body(kind, 25), first.header("ETag"));
    second
        .then()
        .statusCode(200)
        .body("editors", containsInAnyOrder(client(ADMINISTRATOR), client(LABOUR)));
    // When
    Response own = consent(ADMINISTRATOR, kind.path(), second);
    // Then
    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    consent(TestCaller.with(Role.ADMINISTRATOR), kind.path(), second).then().statusCode(200);
  }

  @ParameterizedTest
  @EnumSource
  void keepsWhatHeldBefore(ReferenceKind kind) {
    // Given
    Response first = consent(LEADER, kind.path(), put(EDUCATION, kind, body(kind, 20), null));
    String path = kind.path() + "/" + first.jsonPath().getString("id");
    Response draft = put(LABOUR, kind, body(kind, 25), "\"1\"");
    as(READER).get(listed(kind)).then().body("items." + kind.figure(), contains(20));
    // When
    Response second = consent(LEADER, kind.path(), draft);
    // Then
    second.then().statusCode(200).header("ETag", "\"2\"").body(kind.figure(), equalTo(25));
    as(READER)
        .get(path + "/revisions")
        .then()
        .statusCode(200)
        .body("items.version", contains(2, 1))
        .body("items." + kind.figure(), contains(25, 20))
        .body("items[0].editors", contains(client(LABOUR)))
        .body("items[0].supersededAt", nullValue())
        .body("items[1].supersededAt", notNullValue());
    as(READER).get(listed(kind)).then().body("items." + kind.figure(), contains(25));
    backdate(kind, first.jsonPath().getString("id"));
    String yesterday = VietnamTime.today(clock).minusDays(1).toString();
    as(READER)
        .get(listed(kind) + "&knownAt=" + yesterday)
        .then()
        .body("items." + kind.figure(), contains(20));
    as(READER)
        .get(path + "?knownAt=" + yesterday)
        .then()
        .header("ETag", "\"1\"")
        .body(kind.figure(), equalTo(20));
    as(READER).get(path + "?knownAt=2020-01-01").then().statusCode(404);
    if (kind == ReferenceKind.OBLIGATION) {
      String due = kind.path() + "/" + name + "/due?period=2031-M02";
      as(READER).get(due).then().body("lastDay", equalTo("2031-02-25"));
      as(READER).get(due + "&knownAt=" + yesterday).then().body("lastDay", equalTo("2031-02-20"));
      as(READER).get(due + "&knownAt=2020-01-01").then().statusCode(404);
    }
    as(READER).get(listed(kind) + "&knownAt=2020-01-01").then().body("items", hasSize(0));
    as(READER).get(kind.path() + "/" + UUID.randomUUID() + "/revisions").then().statusCode(404);
    as(LEADER)
        .get(path + "/history")
        .then()
        .statusCode(200)
        .body("items.to", contains("PUBLISHED", "DRAFT", "PUBLISHED", "DRAFT"))
        .body("items.revision", contains(2, 2, 1, 1))
        .body("items.actor[0]", equalTo(client(LEADER)));
    as(READER).get(path + "/history").then().statusCode(403);
  }

  /** As if the first revision had been published two days ago. */
  private void backdate(ReferenceKind kind, String id) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        "update %s set updated_at = updated_at - interval '2 days' where id = ?1 and version = 1"
                            .formatted(kind.table()))
                    .setParameter(1, UUID.fromString(id))
                    .executeUpdate());
  }

  @ParameterizedTest
  @EnumSource
  void leavesWhatHoldsWhenADraftIsGivenUp(ReferenceKind kind) {
    // Given
    Response first = consent(LEADER, kind.path(), put(EDUCATION, kind, body(kind, 20), null));
    String path = kind.path() + "/" + first.jsonPath().getString("id");
    Response draft = put(EDUCATION, kind, body(kind, 25), "\"1\"");
    as(LABOUR).delete(path + "/draft").then().statusCode(428);
    as(LEADER)
        .header("If-Match", draft.header("ETag"))
        .delete(path + "/draft")
        .then()
        .statusCode(403);
    // When
    Response gone = as(LABOUR).header("If-Match", draft.header("ETag")).delete(path + "/draft");
    // Then
    gone.then().statusCode(204);
    as(READER).get(path).then().header("ETag", "\"1\"").body(kind.figure(), equalTo(20));
    as(LEADER).get(path + "/history").then().body("items[0].to", equalTo("DISCARDED"));
    put(EDUCATION, kind, body(kind, 20), "\"1\"")
        .then()
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"));
  }

  @ParameterizedTest
  @EnumSource
  void tellsTheOtherServicesOfWhatHoldsOnly(ReferenceKind kind) {
    // Given
    Response draft = put(EDUCATION, kind, body(kind, 20), null);
    String id = draft.jsonPath().getString("id");
    // When
    consent(LEADER, kind.path(), draft).then().statusCode(200);
    // Then
    Topic topic = kind == ReferenceKind.TARGET ? Topic.TARGET : Topic.REPORTING_OBLIGATION;
    String key = kind == ReferenceKind.TARGET ? id : name + "/MONTH/2031-01-01";
    assertEquals(1, PublishedEvents.startingWith(topic, key, 1).size());
  }

  @Test
  void keepsDraftsOfTargetsAndTheirConsentInTheirArea() {
    // Given
    UUID own = province("25");
    TestCaller authority = TestCaller.with(Role.EDU_AUTHORITY).in(own);
    Map<String, Object> target = body(ReferenceKind.TARGET, 20);
    target.put("areaCode", "25");
    Response draft = put(authority, ReferenceKind.TARGET, target, null);
    draft.then().statusCode(201).body("areaCode", equalTo("25"));
    String path = "/targets/" + draft.jsonPath().getString("id");
    TestCaller elsewhere = TestCaller.with(Role.LEADER).in(province("01"));
    TestCaller leader = TestCaller.with(Role.LEADER).in(own);
    // When
    Response foreign = consent(elsewhere, "/targets", draft);
    // Then
    foreign.then().statusCode(403);
    as(elsewhere).get(path + "/draft").then().statusCode(403);
    as(elsewhere).get(path + "/history").then().statusCode(403);
    String drafts = "/targets/drafts?limit=500";
    as(elsewhere).get(drafts).then().body("items.indicator", not(hasItem(name)));
    as(leader).get(drafts).then().body("items.indicator", hasItem(name));
    consent(leader, "/targets", draft).then().statusCode(200);
  }

  @Test
  void showsWhatIsDraftedForTheWholeCountryToWhoConsentsForAnArea() {
    // Given
    Response draft = put(EDUCATION, ReferenceKind.TARGET, body(ReferenceKind.TARGET, 20), null);
    String path = "/targets/" + draft.jsonPath().getString("id");
    // When
    TestCaller leader = TestCaller.with(Role.LEADER).in(province("25"));
    // Then
    as(leader).get("/targets/drafts?limit=500").then().body("items.indicator", hasItem(name));
    as(leader).get(path + "/draft").then().statusCode(200);
    as(leader).get(path + "/history").then().statusCode(200);
    consent(leader, "/targets", draft).then().statusCode(403);
  }

  @Test
  void isForTheWholeCountryWhereItIsTheCalendar() {
    // Given
    TestCaller bound = TestCaller.with(Role.EDU_AUTHORITY).in(province("25"));
    // When
    Response refused =
        put(bound, ReferenceKind.OBLIGATION, body(ReferenceKind.OBLIGATION, 20), null);
    // Then
    refused.then().statusCode(403);
    Response draft =
        put(EDUCATION, ReferenceKind.OBLIGATION, body(ReferenceKind.OBLIGATION, 20), null);
    consent(TestCaller.with(Role.LEADER).in(province("25")), ReferenceKind.OBLIGATION.path(), draft)
        .then()
        .statusCode(403);
  }

  @Test
  void tellsWhatCameWithTheSuite() {
    // When
    String id = read("/targets?indicator=STREAM_THCS").getString("items[0].id");
    // Then
    as(LEADER)
        .get("/targets/" + id + "/history")
        .then()
        .statusCode(200)
        .body("items.to", contains("PUBLISHED"))
        .body("items[0].from", nullValue());
    as(READER).get("/targets/" + id).then().body("publishedBy", nullValue());
  }

  private static UUID province(String code) {
    return UUID.fromString(read("/areas?validAt=2026-01-01&code=" + code).getString("items[0].id"));
  }

  private static String client(TestCaller caller) {
    return caller.caller().clientId().toString();
  }

  private String listed(ReferenceKind kind) {
    return kind.path() + "?" + kind.name(name);
  }

  private Map<String, Object> body(ReferenceKind kind, int figure) {
    return kind.body(name, "2031-01-01", null, figure);
  }

  private static Response put(
      TestCaller caller, ReferenceKind kind, Map<String, Object> body, @Nullable String tag) {
    return kind.put(caller, body, tag);
  }
}
