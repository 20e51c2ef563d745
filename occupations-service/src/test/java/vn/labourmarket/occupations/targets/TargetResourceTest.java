package vn.labourmarket.occupations.targets;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LEADER;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.consent;
import static vn.labourmarket.occupations.Catalogue.consented;
import static vn.labourmarket.occupations.Catalogue.read;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class TargetResourceTest {
  @Inject TargetService targets;

  @Test
  void loadsNothingWhereADraftWaitsOrAnotherRowWouldHaveToEnd() {
    // Given
    Map<String, Object> target = target("2031-01-01", null);
    Response draft = put(EDUCATION, target);
    String id = draft.jsonPath().getString("id");
    // When
    load(target, "2031-01-01");
    // Then
    as(READER)
        .get("/targets?indicator=" + target.get("indicator"))
        .then()
        .body("items", hasSize(0));
    consented("/targets", draft).then().statusCode(200).body("id", equalTo(id));
    as(READER).get("/targets/" + id + "/revisions").then().body("items.version", contains(1));
    load(target, "2032-01-01");
    as(READER)
        .get("/targets?indicator=" + target.get("indicator"))
        .then()
        .body("items.id", contains(id));
    Map<String, Object> other = target("2031-01-01", null);
    load(other, "2031-01-01");
    as(READER).get("/targets?indicator=" + other.get("indicator")).then().body("items", hasSize(1));
  }

  @Test
  void hasWhoConsentsSeeWhatCameWithTheProjectMeanwhile() {
    // Given
    Map<String, Object> target = target("2033-01-01", null);
    Response draft = put(EDUCATION, target);
    draft.then().body("onPublication.ends", nullValue());
    Map<String, Object> unlike = target("2033-01-01", null);
    Response other = put(EDUCATION, unlike);
    // When
    load(target, "2031-01-01");
    // Then
    consent(LEADER, "/targets", draft).then().statusCode(412);
    Response seen = as(LEADER).get("/targets/" + draft.jsonPath().getString("id") + "/draft");
    seen.then().body("onPublication.ends.validTo", equalTo("2032-12-31"));
    consent(LEADER, "/targets", seen).then().statusCode(200);
    as(READER)
        .get("/targets?validAt=2033-06-01&indicator=" + target.get("indicator"))
        .then()
        .body("items.value", contains(62.5f));
    load(unlike, "2033-01-01");
    consent(LEADER, "/targets", other).then().statusCode(200);
  }

  private void load(Map<String, Object> target, String from) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                targets.load(
                    new SetTarget(
                        (String) target.get("indicator"),
                        null,
                        null,
                        BigDecimal.TEN,
                        "Của bộ",
                        "Shipped",
                        LocalDate.parse(from),
                        null,
                        "Quyết định"),
                    UUID.randomUUID()));
  }

  @ParameterizedTest
  @CsvSource({"2019-06-01, 30", "2023-06-01, 40"})
  void knowsTheTargetOfADay(String day, int expected) {
    // When
    Response answer = as(READER).get("/targets?indicator=STREAM_THCS&validAt=" + day);
    // Then
    answer.then().statusCode(200).body("items.value", contains(expected));
  }

  @Test
  void showsNoTargetWhereNoneIsInForce() {
    // When
    Response answer = as(READER).get("/targets?indicator=STREAM_THCS&validAt=2026-09-05");
    // Then
    answer.then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void setsATargetAndTellsTheOthers() {
    // Given
    Map<String, Object> target = target("2031-01-01", "2035-12-31");
    // When
    Response made = set(EDUCATION, target);
    // Then
    made.then().statusCode(200).header("ETag", "\"1\"").body("unit", equalTo("PERCENT"));
    String id = made.jsonPath().getString("id");
    as(READER).get("/targets/" + id).then().statusCode(200).body("value", equalTo(62.5f));
    PublishedEvent fact = PublishedEvents.startingWith(Topic.TARGET, id, 1).get(0);
    assertEquals("TargetSet", fact.type());
    assertEquals("62.5", fact.payload().get("value").asText());
  }

  @Test
  void changesATargetOnlyForWhoHasSeenIt() {
    // Given
    Map<String, Object> target = target("2031-01-01", null);
    set(EDUCATION, target).then().statusCode(200);
    put(EDUCATION, target).then().statusCode(200).header("ETag", "\"1\"");
    target.put("value", 70);
    // When
    Response unseen = put(EDUCATION, target);
    // Then
    unseen.then().statusCode(428);
    put(EDUCATION, target, "\"7\"").then().statusCode(412);
    consented("/targets", put(EDUCATION, target, "\"1\""))
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("value", equalTo(70));
  }

  @Test
  void refusesTwoTargetsForTheSameDays() {
    // Given
    Map<String, Object> target = target("2031-01-01", "2035-12-31");
    set(EDUCATION, target).then().statusCode(200);
    target.put("validFrom", "2035-12-31");
    target.put("validTo", null);
    // When
    Response answer = set(EDUCATION, target);
    // Then
    answer.then().statusCode(409).body("code", equalTo("TARGET_OVERLAP"));
    target.put("validFrom", "2036-01-01");
    set(EDUCATION, target).then().statusCode(200);
  }

  @Test
  void repeatsAWishForASmallTargetWithoutATag() {
    // Given
    Map<String, Object> target = target("2031-01-01", null);
    target.put("value", new BigDecimal("0.0005"));
    Response draft = put(EDUCATION, target);
    draft.then().statusCode(201);
    // When
    Response again = put(EDUCATION, target);
    // Then
    again.then().statusCode(200).header("ETag", draft.header("ETag"));
    set(EDUCATION, target).then().statusCode(200).body("value", equalTo(0.0005f));
  }

  @ParameterizedTest
  @CsvSource({"140", "-0.5", "100.0001", "33.33333", "1e400"})
  void refusesValuesThatAreNoShare(String value) {
    // Given
    Map<String, Object> target = target("2031-01-01", null);
    target.put("value", new BigDecimal(value));
    // When
    Response answer = put(EDUCATION, target);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("TARGET_RANGE"))
        .body("violations.pointer", hasItem("/value"));
  }

  @ParameterizedTest
  @CsvSource({"legalBasis", "validFrom", "value", "indicator", "nameVi"})
  void needsABasisAndAllTheRest(String field) {
    // Given
    Map<String, Object> target = target("2031-01-01", null);
    target.remove(field);
    // When
    Response answer = put(EDUCATION, target);
    // Then
    answer.then().statusCode(422).body("violations.pointer", equalTo(List.of("/" + field)));
  }

  @Test
  void refusesAnEndBeforeTheStart() {
    // Given
    Map<String, Object> target = target("2031-01-01", "2030-12-31");
    // When
    Response answer = put(EDUCATION, target);
    // Then
    answer.then().statusCode(422).body("violations[0].pointer", equalTo("/validTo"));
  }

  @ParameterizedTest
  @CsvSource({"nameVi, a\0b", "validFrom, +999999999-01-01"})
  void refusesWhatNoColumnKeeps(String field, String value) {
    // Given
    Map<String, Object> target = target("2031-01-01", null);
    target.put(field, value);
    // When
    Response answer = put(EDUCATION, target);
    // Then
    answer.then().statusCode(400).body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void setsTargetsOfAnAreaByItsCodeOnTheFirstDay() {
    // Given
    String old = read("/areas?code=25&validAt=2025-01-01").getString("items[0].id");
    Map<String, Object> target = target("2025-01-01", "2025-06-30");
    target.put("areaCode", "25");
    // When
    Response answer = put(EDUCATION, target);
    // Then
    answer.then().statusCode(201).body("areaId", equalTo(old)).body("areaCode", equalTo("25"));
    target.put("areaCode", "99");
    put(EDUCATION, target).then().statusCode(422).body("code", equalTo("AREA_UNKNOWN"));
    target.put("areaCode", "9");
    put(EDUCATION, target)
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_FORMAT"))
        .body("violations[0].pointer", equalTo("/areaCode"));
  }

  @Test
  void namesTheSuccessorsOfAnAreaThatIsNoMore() {
    // Given
    Map<String, Object> byCode = target("2026-01-01", null);
    byCode.put("areaCode", "64");
    Map<String, Object> byId = target("2026-01-01", null);
    byId.put("areaId", read("/areas?code=64&validAt=2025-01-01").getString("items[0].id"));
    // When
    Response answer = put(EDUCATION, byCode);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_EXPIRED"))
        .body("violations[0].pointer", equalTo("/areaCode"))
        .body(
            "violations[0].message",
            equalTo("Đơn vị hết hiệu lực 30/06/2025; đơn vị kế thừa: 52 Tỉnh Gia Lai."));
    put(EDUCATION, byId)
        .then()
        .statusCode(422)
        .body("code", equalTo("AREA_EXPIRED"))
        .body("violations[0].pointer", equalTo("/areaId"));
  }

  @Test
  void setsNoTargetThatOutlastsItsArea() {
    // Given
    Map<String, Object> target = target("2025-01-01", null);
    target.put("areaCode", "82");
    // When
    Response open = put(EDUCATION, target);
    // Then
    open.then()
        .statusCode(422)
        .body("code", equalTo("AREA_EXPIRED"))
        .body("violations[0].pointer", equalTo("/validTo"))
        .body(
            "violations[0].message",
            equalTo("Đơn vị hết hiệu lực 30/06/2025; đơn vị kế thừa: 82 Tỉnh Đồng Tháp."));
    target.put("validTo", "2025-07-01");
    put(EDUCATION, target).then().statusCode(422).body("code", equalTo("AREA_EXPIRED"));
    target.put("validTo", "2025-06-30");
    put(EDUCATION, target).then().statusCode(201);
  }

  @Test
  void keepsAuthoritiesInTheirArea() {
    // Given
    String own = read("/areas?code=25&validAt=2026-01-01").getString("items[0].id");
    TestCaller authority = TestCaller.with(Role.EDU_AUTHORITY).in(UUID.fromString(own));
    Map<String, Object> target = target("2031-01-01", null);
    target.put("areaCode", "01");
    // When
    Response answer = put(authority, target);
    // Then
    answer.then().statusCode(403);
    target.put("areaCode", "25");
    put(authority, target).then().statusCode(201);
    target.remove("areaCode");
    put(authority, target).then().statusCode(403);
    put(EDITOR, target).then().statusCode(403);
    put(READER, target).then().statusCode(403);
  }

  private static Map<String, Object> target(String validFrom, String validTo) {
    Map<String, Object> body = new HashMap<>();
    body.put("indicator", "T" + UUID.randomUUID().toString().replace('-', '_').toUpperCase());
    body.put("value", 62.5);
    body.put("nameVi", "Mục tiêu thử nghiệm");
    body.put("nameEn", "Test target");
    body.put("validFrom", validFrom);
    body.put("validTo", validTo);
    body.put("legalBasis", "Quyết định thử nghiệm");
    return body;
  }

  private static Response put(TestCaller caller, Map<String, Object> target) {
    return json(caller).body(target).put("/targets");
  }

  private static Response put(TestCaller caller, Map<String, Object> target, String tag) {
    return json(caller).header("If-Match", tag).body(target).put("/targets");
  }

  /** Drafted, and published by a leader. */
  private static Response set(TestCaller caller, Map<String, Object> target) {
    return consented("/targets", put(caller, target));
  }

  private static RequestSpecification json(TestCaller caller) {
    return as(caller).contentType(ContentType.JSON);
  }
}
