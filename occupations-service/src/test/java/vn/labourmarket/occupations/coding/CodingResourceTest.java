package vn.labourmarket.occupations.coding;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.scheme;
import static vn.labourmarket.occupations.Catalogue.upload;
import static vn.labourmarket.occupations.Catalogue.verdict;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CodingResourceTest {
  private static final Map<String, List<String>> TITLES =
      Map.of(
          "71", List.of("thợ xây", "thợ nề", "bricklayer", "thợ xây nhà", "thợ hồ"),
          "72", List.of("thợ hàn", "thợ hàn điện", "welder", "thợ hàn hơi", "arc welder"),
          "21", List.of("kỹ sư xây dựng", "kỹ sư cầu đường", "civil engineer", "kỹ sư kết cấu"),
          "22", List.of("bác sĩ", "bác sĩ đa khoa", "physician", "bác sĩ răng hàm mặt"),
          "23", List.of("giáo viên", "giáo viên mầm non", "teacher", "giáo viên tiếng Anh"));

  private final String scheme = scheme();

  private void catalogue() {
    published(
        scheme + "/2026",
        "2026-01-01",
        "code,parent_code,level,title_vi,title_en\n"
            + "2,,1,Chuyên môn,Professionals\n7,,1,Thợ,Craft workers\n"
            + TITLES.keySet().stream()
                .map(
                    code ->
                        "%s,%s,2,Nhóm %s,Group %s\n".formatted(code, code.charAt(0), code, code))
                .collect(Collectors.joining()));
    String titles =
        TITLES.entrySet().stream()
            .flatMap(
                it ->
                    it.getValue().stream()
                        .map(
                            title -> scheme + "/2026," + it.getKey() + "," + title + ",vi,index\n"))
            .collect(Collectors.joining("", "classification,code,title,language,kind\n", ""));
    assertEquals(
        "COMPLETED",
        verdict(
                upload(EDITOR, "text/csv", titles.getBytes(UTF_8))
                    .post("/occupation-titles/imports?source=" + scheme))
            .getString("state"));
  }

  private static Response learn(String scheme) {
    return as(EDITOR)
        .contentType(ContentType.JSON)
        .body(Map.of("classification", scheme))
        .post("/coding-models");
  }

  private long learned() {
    long number =
        learn(scheme)
            .then()
            .statusCode(202)
            .header("Location", notNullValue())
            .extract()
            .jsonPath()
            .getLong("number");
    await().atMost(Duration.ofMinutes(1)).until(() -> !state(number).equals("QUEUED"));
    assertEquals("READY", state(number));
    return number;
  }

  private static String state(long number) {
    return as(READER).get("/coding-models/" + number).jsonPath().getString("state");
  }

  private ValidatableResponse code(Map<String, Object> body) {
    return as(READER).contentType(ContentType.JSON).body(body).post("/occupation-codings").then();
  }

  private ValidatableResponse code(String... texts) {
    List<Map<String, Object>> items =
        IntStream.range(0, texts.length)
            .<Map<String, Object>>mapToObj(i -> Map.of("id", "q" + i, "text", texts[i]))
            .toList();
    return code(Map.of("classification", scheme, "items", items, "maxCandidates", 3));
  }

  @Test
  void codesTitlesByANamedModelAndLearnsFromDecisions() {
    // Given
    catalogue();
    code("thợ hàn").statusCode(503).body("code", equalTo("CODING_MODEL_MISSING"));
    long first = learned();
    // When
    ValidatableResponse answer =
        code("Tuyển gấp THỢ HÀN lương 15 triệu 🔥", "xyzzy", "tho xay nha");
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
    long second = learned();
    // Then
    await()
        .untilAsserted(
            () ->
                code("xyzzy")
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
    long number = learn(scheme).then().statusCode(202).extract().jsonPath().getLong("number");
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
    learn("nothing-such").then().statusCode(404);
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
        .body("items.number", everyItem(notNullValue()));
  }
}
