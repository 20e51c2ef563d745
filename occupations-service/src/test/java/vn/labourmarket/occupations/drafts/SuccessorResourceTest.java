package vn.labourmarket.occupations.drafts;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.LEADER;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.consent;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.occupations.AtOnce;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** What follows another in time ends it, in one step, for whoever saw that it does. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SuccessorResourceTest {
  @Inject EntityManager entities;

  private final String name = "S" + UUID.randomUUID().toString().replace('-', '_').toUpperCase();

  @ParameterizedTest
  @EnumSource
  void endsTheOpenEndedOneOnTheDayBefore(ReferenceKind kind) {
    // Given
    String before = published(kind, "2031-01-01", null, 20).jsonPath().getString("id");
    Response draft = put(kind, "2033-01-01", null, 25, null);
    draft
        .then()
        .statusCode(201)
        .body("onPublication.ends.id", equalTo(before))
        .body("onPublication.ends.validFrom", equalTo("2031-01-01"))
        .body("onPublication.ends.validTo", equalTo("2032-12-31"))
        .body("onPublication.overlaps", hasSize(0));
    as(LEADER)
        .get(kind.path() + "/" + draft.jsonPath().getString("id") + "/draft")
        .then()
        .body("onPublication.ends.id", equalTo(before));
    as(READER).get(kind.path() + "/" + before).then().body("validTo", nullValue());
    // When
    Response now = consent(LEADER, kind.path(), draft);
    // Then
    now.then().statusCode(200).header("ETag", "\"1\"").body("onPublication", nullValue());
    as(READER)
        .get(kind.path() + "/" + before + "/revisions")
        .then()
        .body("items.validTo", contains("2032-12-31", null))
        .body("items." + kind.figure(), contains(20, 20))
        .body("items[0].publishedBy", equalTo(client(LEADER)))
        .body("items[0].editors", contains(client(EDUCATION)));
    as(LEADER)
        .get(kind.path() + "/" + before + "/history")
        .then()
        .body("items.from", contains("PUBLISHED", "DRAFT", null))
        .body("items.to", contains("PUBLISHED", "PUBLISHED", "DRAFT"))
        .body("items.revision", contains(2, 1, 1))
        .body("items[0].actor", equalTo(client(LEADER)))
        .body("items[0].reason", containsString("/2033-01-01"));
    PublishedEvent ended = events(kind, before, "2031-01-01", 2).get(1);
    assertEquals("2032-12-31", ended.payload().get("validTo").asText());
    assertEquals(2, ended.version());
    String id = draft.jsonPath().getString("id");
    events(kind, id, "2033-01-01", 1);
    assertTrue(
        told(kind, id, "2033-01-01", 1) < told(kind, before, "2031-01-01", 2),
        "what begins goes out first");
  }

  /** Place of an event among all. */
  private long told(ReferenceKind kind, String id, String from, long version) {
    String key = kind == ReferenceKind.TARGET ? id : name + "/MONTH/" + from;
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                (Long)
                    entities
                        .createNativeQuery(
                            "select id from outbox where record_key = ?1 and aggregate_version = ?2",
                            Long.class)
                        .setParameter(1, key)
                        .setParameter(2, version)
                        .getSingleResult());
  }

  @ParameterizedTest
  @EnumSource
  void refusesToHoldBesideWhatHasItsOwnEndOrBeginsLater(ReferenceKind kind) {
    // Given
    String ended = published(kind, "2031-01-01", "2033-06-30", 20).jsonPath().getString("id");
    String later = published(kind, "2035-01-01", null, 30).jsonPath().getString("id");
    Response draft = put(kind, "2033-01-01", null, 25, null);
    draft
        .then()
        .statusCode(201)
        .body("onPublication.ends", nullValue())
        .body("onPublication.overlaps", contains(ended, later));
    // When
    Response refused = consent(LEADER, kind.path(), draft);
    // Then
    refused
        .then()
        .statusCode(409)
        .body("code", equalTo(kind.overlap()))
        .body("overlaps", equalTo(ended));
    Response mended = put(kind, "2033-07-01", "2034-12-31", 25, null);
    mended.then().body("onPublication.overlaps", hasSize(0));
    consent(LEADER, kind.path(), mended).then().statusCode(200);
    as(READER).get(kind.path() + "/" + later).then().header("ETag", "\"1\"");
    as(READER).get(kind.path() + "/" + ended).then().header("ETag", "\"1\"");
  }

  @ParameterizedTest
  @EnumSource
  void endsNothingWithAnEndOfItsOwnSinceNothingWouldHoldAfterIt(ReferenceKind kind) {
    String open = published(kind, "2031-01-01", null, 20).jsonPath().getString("id");
    Response exception = put(kind, "2033-01-01", "2033-12-31", 25, null);
    exception
        .then()
        .statusCode(201)
        .body("onPublication.ends", nullValue())
        .body("onPublication.overlaps", contains(open));

    consent(LEADER, kind.path(), exception).then().statusCode(409);

    as(READER).get(kind.path() + "/" + open).then().body("validTo", nullValue());
  }

  @Test
  void endsNothingOfAnotherPeriodOfTheYear() {
    Map<String, Object> first = ReferenceKind.OBLIGATION.body(name, "2031-01-01", null, 20);
    first.put("cadence", "HALF");
    first.put("periodIndex", 1);
    Response made = ReferenceKind.OBLIGATION.put(EDUCATION, first, null);
    consent(LEADER, "/reporting-obligations", made).then().statusCode(200);
    Map<String, Object> second = ReferenceKind.OBLIGATION.body(name, "2033-01-01", null, 20);
    second.put("cadence", "HALF");
    second.put("periodIndex", 2);

    Response draft = ReferenceKind.OBLIGATION.put(EDUCATION, second, null);

    draft.then().statusCode(201).body("onPublication.ends", nullValue());
    consent(LEADER, "/reporting-obligations", draft).then().statusCode(409);
  }

  @ParameterizedTest
  @EnumSource
  void isConsentedToByWhoSawWhatItEnds(ReferenceKind kind) {
    // Given
    published(kind, "2031-01-01", null, 20);
    Response between = put(kind, "2032-01-01", null, 25, null);
    Response last = put(kind, "2033-01-01", null, 30, null);
    consent(LEADER, kind.path(), between).then().statusCode(200);
    // When
    Response unseen = consent(LEADER, kind.path(), last);
    // Then
    unseen.then().statusCode(412);
    Response seen = as(LEADER).get(kind.path() + "/" + last.jsonPath().getString("id") + "/draft");
    seen.then().body("onPublication.ends.validFrom", equalTo("2032-01-01"));
    consent(LEADER, kind.path(), seen).then().statusCode(200);
    as(READER)
        .get(kind.path() + "?" + kind.name(name))
        .then()
        .body("items.sort{it.validFrom}.validTo", contains("2031-12-31", "2032-12-31", null));
  }

  @ParameterizedTest
  @EnumSource
  void leavesTheDraftOfWhatItEndsToWhoWroteIt(ReferenceKind kind) {
    // Given
    Response first = published(kind, "2031-01-01", null, 20);
    String path = kind.path() + "/" + first.jsonPath().getString("id");
    Response waiting = put(kind, "2031-01-01", null, 22, "\"1\"");
    waiting.then().statusCode(200).body("onPublication.overlaps", hasSize(0));
    Response next = put(kind, "2033-01-01", null, 25, null);
    // When
    consent(LEADER, kind.path(), next).then().statusCode(200);
    // Then
    consent(LEADER, kind.path(), waiting).then().statusCode(412);
    Response seen = as(LEADER).get(path + "/draft");
    seen.then()
        .body(kind.figure(), equalTo(22))
        .body("onPublication.overlaps", contains(next.jsonPath().getString("id")));
    consent(LEADER, kind.path(), seen).then().statusCode(409).body("code", equalTo(kind.overlap()));
    put(kind, "2031-01-01", "2032-12-31", 22, waiting.header("ETag")).then().statusCode(412);
    Response mended = put(kind, "2031-01-01", "2032-12-31", 22, seen.header("ETag"));
    consent(LEADER, kind.path(), mended)
        .then()
        .statusCode(200)
        .header("ETag", "\"3\"")
        .body(kind.figure(), equalTo(22));
    as(LEADER)
        .get(path + "/history")
        .then()
        .body("items.revision", contains(3, 3, 2, 2, 1, 1))
        .body(
            "items.to", contains("PUBLISHED", "DRAFT", "PUBLISHED", "DRAFT", "PUBLISHED", "DRAFT"));
  }

  @ParameterizedTest
  @EnumSource
  void saysThatADraftWaitsToWhoSawOnlyWhatHolds(ReferenceKind kind) {
    // Given
    String id = published(kind, "2031-01-01", null, 20).jsonPath().getString("id");
    put(kind, "2031-01-01", null, 22, "\"1\"").then().statusCode(200);
    // When
    Response unseen = put(kind, "2031-01-01", null, 23, "\"1\"");
    // Then
    unseen
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_CONFLICT"))
        .body("detail", containsString(id + "/draft"));
  }

  @Test
  void endsNothingOfAnotherAreaOrCadence() {
    // Given
    String target =
        published(ReferenceKind.TARGET, "2031-01-01", null, 20).jsonPath().getString("id");
    Map<String, Object> elsewhere = ReferenceKind.TARGET.body(name, "2033-01-01", null, 30);
    elsewhere.put("areaCode", "25");
    String row =
        published(ReferenceKind.OBLIGATION, "2031-01-01", null, 20).jsonPath().getString("id");
    Map<String, Object> yearly = ReferenceKind.OBLIGATION.body(name, "2033-01-01", null, 30);
    yearly.put("cadence", "YEAR");
    // When
    Response province = ReferenceKind.TARGET.put(LABOUR, elsewhere, null);
    Response year = ReferenceKind.OBLIGATION.put(LABOUR, yearly, null);
    // Then
    province.then().statusCode(201).body("onPublication.ends", nullValue());
    year.then().statusCode(201).body("onPublication.ends", nullValue());
    consent(LEADER, "/targets", province).then().statusCode(200);
    consent(LEADER, "/reporting-obligations", year).then().statusCode(200);
    as(READER).get("/targets/" + target).then().body("validTo", nullValue());
    as(READER).get("/reporting-obligations/" + row).then().body("validTo", nullValue());
  }

  @ParameterizedTest
  @EnumSource
  void isDraftedByOneOfTwoAtOnce(ReferenceKind kind) {
    // When
    List<Response> answers =
        AtOnce.send(
            () -> put(kind, "2031-01-01", null, 20, null),
            () -> put(kind, "2031-01-01", null, 21, null));
    // Then
    assertEquals(List.of(201, 428), AtOnce.statuses(answers));
  }

  @ParameterizedTest
  @EnumSource
  void isPublishedOnceByTwoAtOnce(ReferenceKind kind) {
    // Given
    Response draft = put(kind, "2031-01-01", null, 20, null);
    // When
    List<Response> answers =
        AtOnce.send(
            () -> consent(LEADER, kind.path(), draft),
            () -> consent(TestCaller.with(Role.LEADER), kind.path(), draft));
    // Then
    assertEquals(List.of(200, 409), AtOnce.statuses(answers));
    as(READER)
        .get(kind.path() + "/" + draft.jsonPath().getString("id") + "/revisions")
        .then()
        .body("items.version", contains(1));
  }

  @ParameterizedTest
  @EnumSource
  void isNotPublishedOtherwiseThanItWasSeenWhenItIsChangedAtOnce(ReferenceKind kind) {
    // Given
    Response draft = put(kind, "2031-01-01", null, 20, null);
    // When
    List<Response> answers =
        AtOnce.send(
            () -> consent(LEADER, kind.path(), draft),
            () -> put(kind, "2031-01-01", null, 21, draft.header("ETag")));
    // Then
    assertEquals(List.of(200, 412), AtOnce.statuses(answers));
    boolean published = answers.get(0).statusCode() == 200;
    as(READER)
        .get(kind.path() + "?" + kind.name(name))
        .then()
        .body("items." + kind.figure(), published ? contains(20) : hasSize(0));
  }

  @ParameterizedTest
  @EnumSource
  void neverHoldsTwiceOnADayThoughTwoArePublishedAtOnce(ReferenceKind kind) {
    // Given
    published(kind, "2031-01-01", null, 20);
    Response earlier = put(kind, "2032-01-01", null, 25, null);
    Response later = put(kind, "2033-01-01", null, 30, null);
    // When
    List<Response> answers =
        AtOnce.send(
            () -> consent(LEADER, kind.path(), earlier), () -> consent(LEADER, kind.path(), later));
    // Then
    assertEquals(List.of(200, 412), AtOnce.statuses(answers));
    as(READER)
        .get(kind.path() + "?validAt=2033-06-01&" + kind.name(name))
        .then()
        .body("items", hasSize(1));
  }

  private List<PublishedEvent> events(ReferenceKind kind, String id, String from, int count) {
    return kind == ReferenceKind.TARGET
        ? PublishedEvents.startingWith(Topic.TARGET, id, count)
        : PublishedEvents.startingWith(Topic.REPORTING_OBLIGATION, name + "/MONTH/" + from, count);
  }

  private Response published(ReferenceKind kind, String from, @Nullable String to, int figure) {
    Response now = consent(LEADER, kind.path(), put(kind, from, to, figure, null));
    now.then().statusCode(200);
    return now;
  }

  private Response put(
      ReferenceKind kind, String from, @Nullable String to, int figure, @Nullable String tag) {
    return kind.put(EDUCATION, kind.body(name, from, to, figure), tag);
  }

  private static String client(TestCaller caller) {
    return caller.caller().clientId().toString();
  }
}
