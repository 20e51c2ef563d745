package vn.labourmarket.occupations.coding;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.occupations.CodedList;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CodingResourceTest {
  private final CodedList list = new CodedList();
  private final String scheme = list.scheme();

  private ValidatableResponse code(Map<String, Object> body) {
    return as(READER).contentType(ContentType.JSON).body(body).post("/occupation-codings").then();
  }

  @Test
  void codesTitlesByANamedModelAndLearnsFromDecisions() {
    // Given
    list.withTitles();
    list.code("thợ hàn").statusCode(503).body("code", equalTo("CODING_MODEL_MISSING"));
    long first = list.learned();
    // When
    ValidatableResponse answer =
        list.code("Tuyển gấp THỢ HÀN lương 15 triệu 🔥", "xyzzy", "tho xay nha");
    // Then
    answer
        .statusCode(200)
        .body("model", equalTo((int) first))
        .body("classification", equalTo(scheme + "/2026"))
        .body("titlesRevision", greaterThan(0))
        .body("items.id", contains("q0", "q1", "q2"))
        .body("items[0].candidates[0].code", equalTo("72"))
        .body("items[0].candidates[0].titleVi", equalTo("Nhóm 72"))
        .body("items[0].candidates", hasSize(lessThanOrEqualTo(3)))
        .body("items[1].decision", equalTo("NONE"))
        .body("items[1].candidates", empty())
        .body("items[2].candidates[0].code", equalTo("71"));

    // When
    as(EDITOR)
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "classification", scheme, "items", List.of(Map.of("text", "xyzzy", "code", "22"))))
        .post("/coding-reviews")
        .then()
        .statusCode(200);
    long second = list.learned();
    // Then
    await()
        .untilAsserted(
            () ->
                list.code("xyzzy")
                    .body("model", equalTo((int) second))
                    .body("items[0].candidates[0].code", equalTo("22")));
    as(READER)
        .get("/coding-models/" + second)
        .then()
        .body("decisions", equalTo(1))
        .body("titles", greaterThan(20))
        .body("progress", equalTo(100));
  }

  @Test
  void saysWhenThereIsTooLittleToLearnFrom() {
    // Given
    published(scheme + "/2026", "2026-01-01", "code,title_vi,level\n1,Một,1\n2,Hai,1\n");
    // When
    long number = list.learn().then().statusCode(202).extract().jsonPath().getLong("number");
    // Then
    await()
        .untilAsserted(
            () ->
                as(READER)
                    .get("/coding-models/" + number)
                    .then()
                    .body("state", equalTo("FAILED"))
                    .body("reason", equalTo("CODING_TOO_FEW_TITLES")));
  }

  @Test
  void saysWhatIsWrongWithAQuestion() {
    new CodedList("nothing-such").learn().then().statusCode(404);
    as(READER).get("/coding-models/999999999").then().statusCode(404);
    code(Map.of("classification", "nothing-such", "items", List.of(Map.of("id", "a", "text", "b"))))
        .statusCode(404)
        .body("code", equalTo("CLASSIFICATION_NOT_FOUND"));
    code(Map.of("items", List.of(Map.of("id", "a", "text", "b"), Map.of("id", "a", "text", "c"))))
        .statusCode(422)
        .body("violations[0].code", equalTo("CODING_ITEM_REPEATED"))
        .body("violations[0].pointer", equalTo("/items/1/id"));
    code(Map.of("items", List.of())).statusCode(422);
    code(Map.of(
            "items",
            IntStream.range(0, 1001).mapToObj(i -> Map.of("id", "" + i, "text", "b")).toList()))
        .statusCode(422);
    as(READER)
        .get("/coding-models?classification=" + scheme)
        .then()
        .statusCode(200)
        .body("items", empty());
  }
}
