package vn.labourmarket.occupations.profiles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.publish;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.events.Topic;
import vn.labourmarket.platform.test.PublishedEvent;
import vn.labourmarket.platform.test.PublishedEvents;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class OccupationResourceTest {
  private final String code = "7" + UUID.randomUUID().toString().substring(0, 12);

  @Test
  void goesFromDraftToPublishedToDeprecated() {
    // Given
    Response draft = put(EDITOR, code, profile("Thợ hàn"), null);
    draft.then().statusCode(201).header("ETag", "\"1\"").body("status", equalTo("DRAFT"));
    as(READER).get("/occupations/" + code).then().statusCode(404);
    // When
    Response published = transition(LABOUR, code, "publication", "\"1\"", null);
    // Then
    published.then().statusCode(200).header("ETag", "\"2\"").body("status", equalTo("PUBLISHED"));
    as(READER)
        .get("/occupations/" + code)
        .then()
        .statusCode(200)
        .body("profile", equalTo("FULL"))
        .body("titles.official.vi", equalTo("Thợ hàn"))
        .body("vqfLevel", equalTo(4))
        .body("missingVi", contains("skills", "knowledge", "workingConditions"));
    as(READER)
        .get("/occupation-titles?source=profile-" + code)
        .then()
        .body("items.title", hasItems("Thợ hàn", "Thợ gò hàn"));
    String other = published("Thợ hàn hồ quang");
    propose(EDITOR, code, "\"2\"", Map.of("replacedBy", List.of(other))).then().statusCode(200);
    transition(LABOUR, code, "deprecation", "\"3\"", null)
        .then()
        .statusCode(200)
        .body("status", equalTo("DEPRECATED"))
        .body("replacedBy", contains(other));
    as(READER).get("/occupations/" + code).then().body("status", equalTo("DEPRECATED"));
    List<PublishedEvent> facts = PublishedEvents.startingWith(Topic.OCCUPATION, code, 2);
    assertEquals("OccupationPublished", facts.get(0).type());
    assertEquals("OccupationDeprecated", facts.get(1).type());
    assertEquals(other, facts.get(1).payload().get("replacedBy").get(0).asText());
    put(EDITOR, code, profile("Lại"), "\"4\"").then().statusCode(409);
  }

  @Test
  void changesAPublishedProfileOnlyByANewRevision() {
    // Given
    put(EDITOR, code, profile("Thợ hàn"), null);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
    // When
    Response draft = put(EDITOR, code, profile("Thợ hàn mới"), "\"2\"");
    // Then
    draft.then().statusCode(200).body("revision", equalTo(2)).body("status", equalTo("DRAFT"));
    String shown = "titles.official.vi";
    as(READER).get("/occupations/" + code).then().body(shown, equalTo("Thợ hàn"));
    as(EDITOR).get("/occupations/" + code).then().body("draftRevision", equalTo(2));
    as(EDITOR)
        .get("/occupations/" + code + "?version=draft")
        .then()
        .header("ETag", "\"3\"")
        .body(shown, equalTo("Thợ hàn mới"));
    as(READER).get("/occupations/" + code + "?version=draft").then().statusCode(404);
    put(EDITOR, code, profile("x"), null).then().statusCode(428);
    put(EDITOR, code, profile("x"), "\"2\"").then().statusCode(412);
    transition(LABOUR, code, "publication", "\"3\"", null).then().statusCode(200);
    as(READER).get("/occupations/" + code).then().body(shown, equalTo("Thợ hàn mới"));
    as(READER).get("/occupations/" + code + "?version=1").then().body(shown, equalTo("Thợ hàn"));
    as(READER)
        .get("/occupations/" + code + "/versions")
        .then()
        .body("items.status", contains("PUBLISHED", "SUPERSEDED"));
  }

  @Test
  void needsAnotherPersonAndTheLabourAuthorityToPublish() {
    // Given
    TestCaller both =
        TestCaller.with(
            vn.labourmarket.platform.access.Role.CATALOGUE_EDITOR,
            vn.labourmarket.platform.access.Role.LABOUR_AUTHORITY);
    put(both, code, profile("Thợ hàn"), null).then().statusCode(201);
    // When
    Response own = transition(both, code, "publication", "\"1\"", null);
    // Then
    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    transition(EDUCATION, code, "publication", "\"1\"", null).then().statusCode(403);
    transition(EDITOR, code, "publication", "\"1\"", null).then().statusCode(403);
    transition(LABOUR, code, "publication", null, null).then().statusCode(428);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
    transition(LABOUR, code, "publication", "\"2\"", null)
        .then()
        .statusCode(409)
        .body("allowed", contains("deprecation"));
  }

  @Test
  void publishesNothingWithoutAVietnameseNameAndSummary() {
    // Given
    Map<String, Object> profile = profile("Thợ hàn");
    profile.put("titles", Map.of("official", Map.of("en", "Welder")));
    profile.remove("summary");
    put(EDITOR, code, profile, null).then().statusCode(201);
    // When
    Response answer = transition(LABOUR, code, "publication", "\"1\"", null);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("PROFILE_INCOMPLETE"))
        .body("violations.pointer", contains("/titles/official/vi", "/summary/vi"));
  }

  @Test
  void refusesCodesThatNoListHas() {
    // Given
    Map<String, Object> profile = profile("Thợ hàn");
    profile.put("iscoRef", Map.of("version", "2008", "code", "9999"));
    profile.put("vscoRef", Map.of("version", "1999", "code", "72"));
    profile.put("qualification", "NONE_SUCH");
    // When
    Response answer = put(EDITOR, code, profile, null);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/iscoRef/code", "/vscoRef/version", "/qualification"))
        .body("violations.code", hasItems("OCCUPATION_REF_UNKNOWN", "QUALIFICATION_UNKNOWN"));
    profile.remove("iscoRef");
    profile.remove("vscoRef");
    put(EDITOR, code, profile, null)
        .then()
        .statusCode(422)
        .body("code", equalTo("OCCUPATION_REF_REQUIRED"));
    profile.put("vqfLevel", 9);
    put(EDITOR, code, profile, null).then().body("violations.pointer", hasItem("/vqfLevel"));
    put(EDITOR, "welder", profile("Thợ hàn"), null)
        .then()
        .statusCode(400)
        .body("code", equalTo("OCCUPATION_CODE_INVALID"));
  }

  @Test
  void refusesFieldsOfTrainingThatTheListInForceLacks() {
    // Given
    String list = "training-field/2020";
    imported(list, "code,title_vi\n5,Trung cấp\n552,Kỹ thuật\n55201,Điện\n5520123,Hàn\n");
    describe(list, description("2020-01-01")).then().statusCode(200);
    publish(EDUCATION, list).then().statusCode(200);
    Map<String, Object> profile = profile("Thợ hàn");
    profile.put("trainingFields", List.of("5520123", "9999999"));
    // When
    Response answer = put(EDITOR, code, profile, null);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("TRAINING_FIELD_UNKNOWN"))
        .body("violations.pointer", contains("/trainingFields/1"));
    profile.put("trainingFields", List.of("5520123"));
    put(EDITOR, code, profile, null).then().statusCode(201);
  }

  @ParameterizedTest
  @CsvSource({"none", "self", "draft"})
  void refusesReplacementsThatAreNotPublished(String which) {
    // Given
    put(EDITOR, code, profile("Thợ hàn"), null);
    transition(LABOUR, code, "publication", "\"1\"", null);
    String draft = "8" + UUID.randomUUID().toString().substring(0, 12);
    put(EDITOR, draft, profile("Nháp"), null);
    String other = which.equals("self") ? code : which.equals("draft") ? draft : "0000.0";
    // When
    Response answer = propose(EDITOR, code, "\"2\"", Map.of("replacedBy", List.of(other)));
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("REPLACEMENT_INVALID"))
        .body("violations.pointer", contains("/replacedBy/0"));
  }

  @Test
  void tellsWhatTheClassificationKnowsWhereThereIsNoProfile() {
    // When
    Response answer = as(READER).get("/occupations/7212");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("profile", equalTo("NONE"))
        .body("level", equalTo(4))
        .body("iscoRef.code", equalTo("7212"))
        .body("titles.official.en", equalTo("Welders and flamecutters"))
        .body("titles.alternative.size()", not(0))
        .body("missingVi", hasItem("summary"));
    as(READER).get("/occupations/99999").then().statusCode(404);
  }

  @Test
  void findsProfilesWithoutVietnameseTexts() {
    // Given
    Map<String, Object> profile = profile("Thợ hàn");
    profile.put("tasks", List.of(Map.of("en", "Weld"), Map.of("vi", "Hàn")));
    put(EDITOR, code, profile, null);
    // When
    Response answer = as(EDITOR).get("/occupations/gaps?language=vi&field=tasks&limit=500");
    // Then
    answer.then().statusCode(200).body("items.code", hasItem(code));
    as(READER).get("/occupations/gaps?limit=500").then().body("items.code", not(hasItem(code)));
    as(READER).get("/occupations/gaps?language=fr").then().statusCode(400);
    as(READER).get("/occupations/gaps?field=colour").then().statusCode(400);
  }

  private static String published(String name) {
    String code = "7" + UUID.randomUUID().toString().substring(0, 12);
    put(EDITOR, code, profile(name), null).then().statusCode(201);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
    return code;
  }

  static Map<String, Object> profile(String name) {
    Map<String, Object> profile = new LinkedHashMap<>();
    profile.put("iscoRef", Map.of("version", "2008", "code", "7212"));
    profile.put("vscoRef", Map.of("version", "2020", "code", "72"));
    profile.put(
        "titles",
        Map.of(
            "official",
            Map.of("vi", name, "en", "Welder"),
            "alternative",
            List.of(Map.of("title", "Thợ gò hàn", "language", "vi")),
            "regional",
            List.of(Map.of("region", "Nam Bộ", "title", "Thợ hàn gió đá", "language", "vi"))));
    profile.put("summary", Map.of("vi", "Nối kim loại bằng nhiệt.", "en", "Joins metal by heat."));
    profile.put("tasks", List.of(Map.of("vi", "Hàn hồ quang", "en", "Arc welding")));
    profile.put("vqfLevel", 4);
    profile.put(
        "sources",
        List.of(
            Map.of("title", "ISCO-08", "url", "https://www.ilo.org/isco", "date", "2012-05-01")));
    return profile;
  }

  static Response put(
      TestCaller caller, String code, Map<String, Object> profile, @Nullable String tag) {
    RequestSpecification request = as(caller).contentType(ContentType.JSON).body(profile);
    return (tag == null ? request : request.header("If-Match", tag)).put("/occupations/" + code);
  }

  static Response propose(
      TestCaller caller, String code, String tag, Map<String, Object> deprecation) {
    return as(caller)
        .contentType(ContentType.JSON)
        .header("If-Match", tag)
        .body(deprecation)
        .put("/occupations/" + code + "/deprecation");
  }

  static Response transition(
      TestCaller caller,
      String code,
      String noun,
      @Nullable String tag,
      @Nullable Map<String, Object> body) {
    RequestSpecification request = as(caller);
    if (body != null) {
      request.contentType(ContentType.JSON).body(body);
    }
    return (tag == null ? request : request.header("If-Match", tag))
        .post("/occupations/" + code + "/" + noun);
  }
}
