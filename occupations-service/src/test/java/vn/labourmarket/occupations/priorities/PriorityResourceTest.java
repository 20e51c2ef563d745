package vn.labourmarket.occupations.priorities;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class PriorityResourceTest {
  @Inject EntityManager entities;
  @Inject Clock clock;
  private final String name = scheme().toUpperCase(Locale.ROOT);

  @Test
  void knowsWhichOccupationsComeFirstOnADay() {
    // Given
    set(LABOUR, list("2026-01-01", "2030-12-31", "7212", "2512"))
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("codes", contains("2512", "7212"));
    set(LABOUR, list("2031-01-01", null, "7213")).then().statusCode(200);
    // When
    Response answer = as(READER).get("/priority-lists?validAt=2030-12-31&list=" + name);
    // Then
    answer.then().statusCode(200).body("items.validFrom", contains("2026-01-01"));
    as(READER)
        .get("/priority-lists?code=7213&list=" + name)
        .then()
        .body("items.validFrom", contains("2031-01-01"));
    as(READER)
        .get("/priority-lists?validAt=2025-12-31&list=" + name)
        .then()
        .body("items", hasSize(0));
    String id = answer.jsonPath().getString("items[0].id");
    as(READER).get("/priority-lists/" + id).then().body("list", equalTo(name));
  }

  @Test
  void refusesTwoEditionsForTheSameDays() {
    // Given
    set(LABOUR, list("2026-01-01", "2030-12-31", "7212")).then().statusCode(200);
    // When
    Response answer = set(LABOUR, list("2030-12-31", null, "7212"));
    // Then
    answer.then().statusCode(409).body("code", equalTo("PRIORITY_LIST_OVERLAP"));
  }

  @Test
  void changesAListOnlyForWhoHasSeenIt() {
    // Given
    set(LABOUR, list("2026-01-01", null, "7212")).then().statusCode(200);
    set(LABOUR, list("2026-01-01", null, "7212")).then().statusCode(200);
    // When
    Response unseen = set(LABOUR, list("2026-01-01", null, "7212", "7213"));
    // Then
    unseen.then().statusCode(428);
    set(LABOUR, list("2026-01-01", null, "7212", "7213"), "\"1\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
  }

  @Test
  void keepsWhatWasKnownBeforeAChange() {
    // Given
    String id = set(LABOUR, list("2026-01-01", null, "7212")).jsonPath().getString("id");
    Map<String, Object> changed = list("2026-01-01", null, "7213");
    changed.put("reason", "Quyết định sửa đổi");
    TestCaller other = TestCaller.with(Role.LABOUR_AUTHORITY);
    // When
    Response answer = set(other, changed, "\"1\"");
    // Then
    answer.then().statusCode(200).header("ETag", "\"2\"").body("id", equalTo(id));
    as(READER)
        .get("/priority-lists/" + id + "/revisions")
        .then()
        .statusCode(200)
        .body("items.revision", contains(2, 1))
        .body("items.reason", contains("Quyết định sửa đổi", null))
        .body("items[0].supersededAt", nullValue())
        .body("items[1].supersededAt", notNullValue())
        .body("items[1].codes", contains("7212"));
    as(READER).get("/priority-lists?list=" + name).then().body("items.codes[0]", contains("7213"));
    backdate(id);
    String yesterday = VietnamTime.today(clock).minusDays(1).toString();
    as(READER)
        .get("/priority-lists?validAt=2026-02-01&knownAt=" + yesterday + "&list=" + name)
        .then()
        .body("items.codes[0]", contains("7212"));
    as(READER)
        .get("/priority-lists?knownAt=2025-12-31&list=" + name)
        .then()
        .body("items", hasSize(0));
    as(READER).get("/priority-lists/" + UUID.randomUUID() + "/revisions").then().statusCode(404);
    List<PublishedEvent> facts =
        PublishedEvents.startingWith(Topic.PRIORITY_LIST, name + "/isco/2026-01-01", 2);
    assertEquals("7213", facts.get(1).payload().get("codes").get(0).asText());
  }

  /** As if the first revision had been set two days ago. */
  private void backdate(String id) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                entities
                    .createNativeQuery(
                        """
                        update priority_list set updated_at = updated_at - interval '2 days'
                        where id = ?1 and version = 1
                        """)
                    .setParameter(1, UUID.fromString(id))
                    .executeUpdate());
  }

  @Test
  void listsByOccupationsAndByFieldsUnderOneName() {
    // Given
    set(LABOUR, list("2026-01-01", null, "7212")).then().statusCode(200);
    Map<String, Object> other = list("2026-01-01", null, "72");
    other.put("scheme", "vsco");
    other.put("version", "2020");
    // When
    Response answer = set(LABOUR, other);
    // Then
    answer.then().statusCode(200);
    as(READER)
        .get("/priority-lists?validAt=2026-06-01&list=" + name)
        .then()
        .body("items", hasSize(2));
    as(READER)
        .get("/priority-lists?scheme=vsco&list=" + name)
        .then()
        .body("items.codes", contains(List.of("72")));
    assertEquals(1, PublishedEvents.startingWith(Topic.PRIORITY_LIST, name + "/vsco/", 1).size());
  }

  @Test
  void isTheWholeCountrysAndNoSingleProvinces() {
    // Given
    UUID province =
        UUID.fromString(read("/areas?validAt=2026-01-01&code=25").getString("items[0].id"));
    TestCaller bound = TestCaller.with(Role.LABOUR_AUTHORITY).in(province);
    // When
    Response refused = put(bound, list("2026-01-01", null, "7212"), null);
    // Then
    refused.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    Response draft = put(LABOUR, list("2026-01-01", null, "7212"), null);
    publish(bound, draft).then().statusCode(403);
    as(bound)
        .header("If-Match", draft.header("ETag"))
        .delete("/priority-lists/" + draft.jsonPath().getString("id") + "/draft")
        .then()
        .statusCode(403);
    publish(ADMINISTRATOR, draft).then().statusCode(200);
  }

  @Test
  void belongsToTheAuthorityThatAnswersForTheCodes() {
    // When
    Response squatted = set(EDUCATION, list("2026-01-01", "2026-12-31", "7212"));
    // Then
    squatted.then().statusCode(403).body("code", equalTo("PRIORITY_LIST_NOT_YOURS"));
    Map<String, Object> trained = list("2026-01-01", null, "SO_CAP");
    trained.put("scheme", "qualification");
    trained.put("version", "2025");
    set(EDUCATION, trained).then().statusCode(200).body("owner", equalTo("EDU_AUTHORITY"));
    set(LABOUR, list("2026-01-01", "2026-12-31", "7213"))
        .then()
        .statusCode(200)
        .body("owner", equalTo("LABOUR_AUTHORITY"));
    set(EDUCATION, list("2026-01-01", "2026-12-31", "7212"), "\"1\"").then().statusCode(403);
    set(ADMINISTRATOR, list("2027-01-01", null, "7213"))
        .then()
        .statusCode(200)
        .body("owner", equalTo("LABOUR_AUTHORITY"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/priority-lists?knownAt=%2B999999999-12-31",
        "/priority-lists?knownAt=-999999999-01-01",
        "/priority-lists?validAt=%2B999999999-12-31",
        "/classifications/isco/current?validAt=%2B999999999-12-31",
        "/classifications/isco/current/items?validAt=-999999999-01-01",
        "/targets?validAt=%2B999999999-12-31",
        "/reporting-obligations?validAt=%2B999999999-12-31",
        "/areas?validAt=%2B999999999-12-31"
      })
  void answersDaysThatNoCalendarHas(String path) {
    // When
    Response answer = as(READER).urlEncodingEnabled(false).get(path);
    // Then
    answer.then().statusCode(lessThan(500));
  }

  @Test
  void refusesUnknownCodesVersionsAndDays() {
    // When
    Response answer = set(LABOUR, list("2026-01-01", "2025-01-01", "7212", "9999", "7212"));
    // Then
    answer
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/validTo", "/codes/1", "/codes/2"))
        .body(
            "violations.code",
            hasItems("PRIORITY_VALIDITY", "PRIORITY_CODE_UNKNOWN", "PRIORITY_CODE_REPEATED"));
    Map<String, Object> elsewhere = list("2026-01-01", null, "7212");
    elsewhere.put("version", "1999");
    set(LABOUR, elsewhere)
        .then()
        .statusCode(422)
        .body("code", equalTo("PRIORITY_CLASSIFICATION_UNKNOWN"));
  }

  @Test
  void isForAuthoritiesOnly() {
    // When
    Response answer = set(EDITOR, list("2026-01-01", null, "7212"));
    // Then
    answer.then().statusCode(403);
    set(READER, list("2026-01-01", null, "7212")).then().statusCode(403);
  }

  private Map<String, Object> list(String from, @Nullable String to, String... codes) {
    return edition(name, from, to, codes);
  }

  static Map<String, Object> edition(
      String name, String from, @Nullable String to, String... codes) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("list", name);
    body.put("nameVi", "Nghề trọng điểm");
    body.put("nameEn", "Key occupations");
    body.put("validFrom", from);
    body.put("validTo", to);
    body.put("legalBasis", "Quyết định thử nghiệm");
    body.put("scheme", "isco");
    body.put("version", "2008");
    body.put("codes", List.of(codes));
    return body;
  }

  /** Drafted, and published by somebody else; the first answer that is no draft. */
  private static Response set(TestCaller caller, Map<String, Object> list) {
    return published(caller, put(caller, list, null));
  }

  private static Response set(TestCaller caller, Map<String, Object> list, String tag) {
    return published(caller, put(caller, list, tag));
  }

  static Response put(TestCaller caller, Map<String, Object> list, @Nullable String tag) {
    RequestSpecification request = as(caller).contentType(ContentType.JSON).body(list);
    return (tag == null ? request : request.header("If-Match", tag)).put("/priority-lists");
  }

  private static Response published(TestCaller author, Response drafted) {
    return "DRAFT".equals(drafted.jsonPath().getString("status"))
        ? publish(author == ADMINISTRATOR ? LABOUR : ADMINISTRATOR, drafted)
        : drafted;
  }

  static Response publish(TestCaller caller, Response drafted) {
    return as(caller)
        .header("If-Match", drafted.header("ETag"))
        .post("/priority-lists/" + drafted.jsonPath().getString("id") + "/publication");
  }

  @Test
  void isPublishedByNobodyWhoWroteAnyOfIt() {
    // Given
    TestCaller second = TestCaller.with(Role.LABOUR_AUTHORITY);
    Response first = put(LABOUR, list("2026-01-01", null, "7212"), null);
    first.then().statusCode(201).body("status", equalTo("DRAFT"));
    put(second, list("2026-01-01", null, "7213"), null).then().statusCode(428);
    Response draft = put(second, list("2026-01-01", null, "7213"), first.header("ETag"));
    draft.then().statusCode(200).body("codes", contains("7213"));
    String path = "/priority-lists/" + draft.jsonPath().getString("id");
    as(READER).get(path).then().statusCode(404);
    as(READER).get(path + "/draft").then().statusCode(403);
    as(LABOUR).get(path + "/draft").then().statusCode(200).header("ETag", draft.header("ETag"));
    as(LABOUR).get("/priority-lists/drafts?limit=500").then().body("items.list", hasItem(name));
    // When
    List<Response> own = List.of(publish(LABOUR, draft), publish(second, draft));
    // Then
    own.forEach(it -> it.then().statusCode(403).body("code", equalTo("FOUR_EYES")));
    publish(EDUCATION, draft)
        .then()
        .statusCode(403)
        .body("code", equalTo("PRIORITY_LIST_NOT_YOURS"));
    publish(ADMINISTRATOR, first).then().statusCode(412);
    publish(ADMINISTRATOR, draft)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("status", equalTo("PUBLISHED"))
        .body("updatedBy", equalTo(second.caller().clientId().toString()))
        .body("publishedBy", equalTo(ADMINISTRATOR.caller().clientId().toString()));
    publish(ADMINISTRATOR, draft).then().statusCode(409);
    as(READER).get(path).then().statusCode(200).body("codes", contains("7213"));
  }

  @Test
  void leavesTheListAsItIsWhenItsDraftIsGivenUp() {
    // Given
    set(LABOUR, list("2026-01-01", null, "7212")).then().statusCode(200);
    Response draft = put(LABOUR, list("2026-01-01", null, "7213"), "\"1\"");
    draft.then().statusCode(200).body("status", equalTo("DRAFT"));
    String path = "/priority-lists/" + draft.jsonPath().getString("id");
    as(LABOUR).header("If-Match", "\"1\"").delete(path + "/draft").then().statusCode(412);
    // When
    Response gone = as(LABOUR).header("If-Match", draft.header("ETag")).delete(path + "/draft");
    // Then
    gone.then().statusCode(204);
    as(LABOUR).get(path + "/draft").then().statusCode(404);
    as(READER).get(path).then().header("ETag", "\"1\"").body("codes", contains("7212"));
    set(LABOUR, list("2026-01-01", null, "7213"), "\"1\"").then().header("ETag", "\"2\"");
  }
}
