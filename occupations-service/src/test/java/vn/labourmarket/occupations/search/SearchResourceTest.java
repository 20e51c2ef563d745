package vn.labourmarket.occupations.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.startsWith;
import static org.hamcrest.Matchers.startsWithIgnoringCase;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.read;
import static vn.labourmarket.occupations.Catalogue.upload;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.text.Normalizer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestClock;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SearchResourceTest {

  private static ValidatableResponse search(Map<String, Object> question) {
    return as(READER).queryParams(question).get("/occupations").then();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"thợ hàn", "tho han", "Thợ Hàn", "thơ hàn", "thợ hna", "tho han dien", "welder"})
  void findsWeldersFirst(String typed) {
    search(Map.of("q", typed))
        .statusCode(200)
        .body("classification", equalTo("isco/2008"))
        .body("items[0].code", equalTo("7212"))
        .body("items[0].level", equalTo(4));
  }

  @Test
  void readsDecomposedText() {
    search(Map.of("q", Normalizer.normalize("thợ hàn", Normalizer.Form.NFD)))
        .body("items[0].code", equalTo("7212"));
  }

  @ParameterizedTest
  @CsvSource({
    "NV kinh doanh,          3322",
    "KTV xét nghiệm,         3212",
    "lập trình viên web,      2513",
    "nhân viên QA/QC,        7543",
    "lễ tân khách sạn,       4224",
    "ke toan truong,         1211"
  })
  void readsAbbreviationsAndMixedTitles(String typed, String code) {
    search(Map.of("q", typed, "limit", 5)).body("items.code", hasItem(code));
  }

  @Test
  void narrowsToALevelAndAGroup() {
    search(Map.of("q", "nhân viên", "level", 4, "under", "4", "limit", 100))
        .body("items.level", everyItem(equalTo(4)))
        .body("items.code", everyItem(startsWith("4")));
  }

  @ParameterizedTest
  @CsvSource({"level, 99", "under, x", "level, -1"})
  void findsNothingWhereAFilterLetsNothingThrough(String filter, String value) {
    search(Map.of("q", "nhân viên", filter, value)).statusCode(200).body("items", hasSize(0));
  }

  @Test
  void completesWhatIsTyped() {
    as(READER)
        .queryParams("q", "lập trình v")
        .get("/occupations/suggestions")
        .then()
        .statusCode(200)
        .body("items.title", everyItem(startsWithIgnoringCase("lập trình v")))
        .body("items", hasSize(lessThanOrEqualTo(10)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"🙂", "title:(a OR", "%00", "\\", "*"})
  void answersAnyText(String typed) {
    search(Map.of("q", typed)).statusCode(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/occupations,                                    q",
    "/occupations?q=,                                 q",
    "/occupations?q=a&limit=0,                        limit",
    "/occupations?q=a&limit=101,                      limit",
    "/occupations?q=a&classification=vsic,            classification",
    "/occupations/suggestions?q=a&limit=11,           limit",
    "/occupations/suggestions,                        q"
  })
  void saysWhatIsWrongWithAQuestion(String path, String parameter) {
    as(READER).get(path).then().statusCode(400).body("parameter", equalTo(parameter));
  }

  @Test
  void followsImportedTitles() {
    // Given
    String title = "thợ " + UUID.randomUUID().toString().replaceAll("[^a-f]", "x");
    read("/occupations?q=hàn");
    // When
    String file =
        "classification,code,title,language,kind\nisco/2008,7212," + title + ",vi,index\n";
    upload(EDITOR, "text/csv", file.getBytes(UTF_8))
        .post("/occupation-titles/imports?source=search-" + UUID.randomUUID())
        .then()
        .statusCode(202);
    // Then
    await()
        .untilAsserted(
            () ->
                search(Map.of("q", title))
                    .body("items[0].title", equalTo(title))
                    .body("items[0].code", equalTo("7212")));
  }

  @Test
  void followsTheVersionThatComesIntoForceWithTheDay() {
    // Given
    published("vsco/2090", "2090-01-01", "code,level,title_vi\n1,1,Thợ lặn trên sao Hỏa\n");
    Map<String, Object> question = Map.of("q", "thợ lặn sao Hỏa", "classification", "vsco");
    search(question).body("classification", equalTo("vsco/2020"));
    try {
      // When
      TestClock.set("2090-01-01T00:00:00Z");
      // Then
      await()
          .untilAsserted(
              () ->
                  search(question)
                      .body("classification", equalTo("vsco/2090"))
                      .body("items[0].code", equalTo("1")));
    } finally {
      TestClock.reset();
    }
  }
}
