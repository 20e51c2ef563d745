package vn.labourmarket.occupations.reviews;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CodingReviewResourceTest {
  private final String title = "thợ " + UUID.randomUUID();

  private static Response ask(List<Map<String, Object>> items) {
    return as(LABOUR)
        .contentType(ContentType.JSON)
        .body(Map.of("items", items))
        .post("/coding-reviews");
  }

  private static Response decide(
      TestCaller caller, String id, @Nullable String code, @Nullable String tag) {
    Map<String, @Nullable Object> body = new HashMap<>();
    body.put("code", code);
    body.put("note", "đã hỏi doanh nghiệp");
    var request = as(caller).contentType(ContentType.JSON).body(body);
    return (tag == null ? request : request.header("If-Match", tag))
        .post("/coding-reviews/" + id + "/decision");
  }

  @Test
  void keepsAQuestionOnceAndTakesADecision() {
    // Given
    String id = ask(List.of(Map.of("text", title))).jsonPath().getString("items[0].id");
    String again =
        ask(List.of(Map.of("text", "  " + title.toUpperCase(java.util.Locale.ROOT))))
            .jsonPath()
            .getString("items[0].id");
    assertEquals(id, again);
    String tag = as(LABOUR).get("/coding-reviews/" + id).header("ETag");
    decide(EDITOR, id, "7212", null).then().statusCode(428);
    // When
    decide(EDITOR, id, "7212", tag)
        .then()
        .statusCode(200)
        .body("status", equalTo("CODED"))
        .body("code", equalTo("7212"))
        .body("classification", equalTo("isco/2008"))
        .body("note", equalTo("đã hỏi doanh nghiệp"));
    // Then
    decide(LABOUR, id, "7213", tag).then().statusCode(412);
    String newTag = as(LABOUR).get("/coding-reviews/" + id).header("ETag");
    decide(LABOUR, id, null, newTag)
        .then()
        .statusCode(200)
        .body("status", equalTo("NOT_CODABLE"))
        .body("code", nullValue());
  }

  @Test
  void answersACommandWithAKeyOnceAndForAll() {
    // Given
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("items", List.of(coded(title, "7212")));
    // When
    Response first = keyed(key).body(body).post("/coding-reviews");
    Response again = keyed(key).body(body).post("/coding-reviews");
    // Then
    first.then().statusCode(200).body("items[0].code", equalTo("7212"));
    again.then().statusCode(200).header("Idempotent-Replayed", notNullValue());
    assertEquals(first.asString(), again.asString());
    String id = first.jsonPath().getString("items[0].id");
    keyed(UUID.randomUUID().toString())
        .header("If-Match", as(LABOUR).get("/coding-reviews/" + id).header("ETag"))
        .body(Map.of("code", "7213"))
        .post("/coding-reviews/" + id + "/decision")
        .then()
        .statusCode(200)
        .body("code", equalTo("7213"));
  }

  private static RequestSpecification keyed(String key) {
    return as(LABOUR).contentType(ContentType.JSON).header("Idempotency-Key", key);
  }

  @Test
  void takesDecisionsMadeElsewhereAllOrNone() {
    // When
    ask(List.of(
            Map.of("text", title, "industry", "đóng tàu", "code", "7212"),
            Map.of("text", title + " b", "code", "0000"),
            Map.of("text", "!!!")))
        .then()
        .statusCode(422)
        .body("violations[0].code", equalTo("CODING_REVIEW_CODE_UNKNOWN"))
        .body("violations[0].pointer", equalTo("/items/1/code"))
        .body("violations[1].pointer", equalTo("/items/2/text"));
    // Then
    as(LABOUR)
        .get("/coding-reviews?status=CODED&limit=500")
        .then()
        .body("items.text", not(hasItem(title)));
    ask(List.of(Map.of("text", title, "industry", "đóng tàu", "code", "7212")))
        .then()
        .statusCode(200)
        .body("items[0].status", equalTo("CODED"));
    as(LABOUR)
        .get("/coding-reviews?status=CODED&classification=isco&limit=500")
        .then()
        .body("items.text", hasItem(title));
  }

  private static Map<String, Object> coded(String text, String code) {
    return Map.of("text", text, "code", code);
  }

  @Test
  void neverReplacesADecisionOfWhoHasNotSeenIt() {
    // Given
    Map<String, Object> old = coded(title, "7212");
    String id = ask(List.of(old)).jsonPath().getString("items[0].id");
    decide(LABOUR, id, null, as(LABOUR).get("/coding-reviews/" + id).header("ETag"))
        .then()
        .statusCode(200);
    // When
    ask(List.of(Map.of("text", title + " khác"), old))
        .then()
        .statusCode(200)
        .body("items[1].status", equalTo("NOT_CODABLE"))
        .body("items[1].note", equalTo("đã hỏi doanh nghiệp"))
        .body("kept[0].item", equalTo(1))
        .body("kept[0].review", equalTo(id))
        .body("kept[0].version", equalTo(2));
    ask(List.of(Map.of("text", title, "code", "7212", "version", 1)))
        .then()
        .body("kept.size()", equalTo(1));
    // Then
    ask(List.of(Map.of("text", title, "code", "7213", "version", 2)))
        .then()
        .body("kept.size()", equalTo(0))
        .body("items[0].code", equalTo("7213"));
    as(EDITOR)
        .get("/coding-reviews/" + id + "/decisions")
        .then()
        .statusCode(200)
        .body("items.status", contains("CODED", "NOT_CODABLE", "CODED"))
        .body("items.statusBefore", contains("OPEN", "CODED", "NOT_CODABLE"))
        .body("items.code", contains("7212", null, "7213"))
        .body("items.version", contains(1, 2, 3))
        .body("items[1].decidedBy", equalTo(LABOUR.caller().clientId().toString()));
  }

  @Test
  void refusesGroupsContradictionsAndTextsWithoutEnd() {
    ask(List.of(coded(title, "72"), coded(title + "a", "7212"), coded(title + "A", "7213")))
        .then()
        .statusCode(422)
        .body(
            "violations.code",
            contains("CODING_REVIEW_CODE_IS_GROUP", "CODING_REVIEW_CONTRADICTION"))
        .body("violations.pointer", contains("/items/0/code", "/items/2/code"));
    String id = ask(List.of(Map.of("text", title))).jsonPath().getString("items[0].id");
    String tag = as(LABOUR).get("/coding-reviews/" + id).header("ETag");
    decide(LABOUR, id, "72", tag)
        .then()
        .statusCode(422)
        .body("code", equalTo("CODING_REVIEW_CODE_IS_GROUP"));
    String heading = title + " lương cao".repeat(190);
    ask(List.of(Map.of("text", heading + "\0"))).then().statusCode(200);
    ask(List.of(Map.of("text", "a".repeat(2001)))).then().statusCode(422);
  }

  @Test
  void isNotForEverybody() {
    as(READER).get("/coding-reviews").then().statusCode(403);
    as(LABOUR).get("/coding-reviews/" + UUID.randomUUID()).then().statusCode(404);
    decide(LABOUR, UUID.randomUUID().toString(), "7212", "\"1\"").then().statusCode(404);
  }
}
