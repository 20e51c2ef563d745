package vn.labourmarket.occupations.classifications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Corrections and the days on which a version is in force; who publishes, and what is said. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CorrectedValidityResourceTest {
  private static final String LIST = "code,level,title_vi\n1,1,Một\n2,1,Hai\n";
  private final String scheme = scheme();
  private final String older = scheme + "/2018";
  private final String newer = scheme + "/2025";

  @BeforeEach
  void publishAList() {
    published(older, "2018-01-01", LIST);
  }

  @Test
  void keepsTheDaysOnWhichItWasInForce() {
    // Given
    correct(older);
    redescribe(older, "2018-03-01", null);
    // When
    Response later = publish(older);
    // Then
    later
        .then()
        .statusCode(409)
        .body("code", equalTo("REVISION_DROPS_DAYS"))
        .body("from", equalTo("2018-01-01"))
        .body("to", equalTo("2018-02-28"));
    redescribe(older, "2018-01-01", "2020-12-31");
    publish(older).then().statusCode(409).body("code", equalTo("REVISION_DROPS_DAYS"));
    redescribe(older, "2017-01-01", "2099-12-31");
    publish(older).then().statusCode(200).body("validTo", equalTo("2099-12-31"));
  }

  @Test
  void endsWithItsVersionWhereASuccessorIsPublishedMeanwhile() {
    // Given
    correct(older);
    published(newer, "2025-01-01", LIST);
    // When
    Response answer = publish(older);
    // Then
    answer.then().statusCode(200).body("validTo", equalTo("2024-12-31"));
    correct(older);
    redescribe(older, "2018-01-01", "2024-06-30");
    publish(older).then().statusCode(409).body("code", equalTo("REVISION_DROPS_DAYS"));
  }

  @Test
  void movesTheEndOfTheVersionBefore() {
    // Given
    published(newer, "2090-01-01", LIST);
    correct(newer);
    redescribe(newer, "2091-01-01", null);
    // When
    Response answer = publish(newer);
    // Then
    answer.then().statusCode(200).body("validFrom", equalTo("2091-01-01"));
    as(READER).get("/classifications/" + older).then().body("validTo", equalTo("2090-12-31"));
    correct(newer);
    redescribe(newer, "2089-01-01", null);
    publish(newer).then().statusCode(200);
    as(READER).get("/classifications/" + older).then().body("validTo", equalTo("2088-12-31"));
  }

  @Test
  void keepsWhatWasSaidAtPublication() {
    // Given
    imported(newer, LIST);
    describe(newer, description("2025-01-01"));
    // When
    Response answer =
        as(LABOUR)
            .header("If-Match", tag(newer))
            .contentType(ContentType.JSON)
            .body(Map.of("note", "Theo Quyết định thử nghiệm"))
            .post("/classifications/" + newer + "/publication");
    // Then
    answer.then().statusCode(200).body("publicationNote", equalTo("Theo Quyết định thử nghiệm"));
    as(READER)
        .get("/classifications/" + older)
        .then()
        .body("publicationNote", nullValue())
        .body("note", nullValue());
    as(LABOUR)
        .header("If-Match", tag(newer))
        .contentType(ContentType.JSON)
        .body(Map.of("note", "x".repeat(2_001)))
        .post("/classifications/" + newer + "/publication")
        .then()
        .statusCode(422)
        .body("violations.pointer", contains("/note"));
  }

  @Test
  void isPublishedByNobodyWhoDescribedOrFilledIt() {
    // Given
    TestCaller both = TestCaller.with(Role.CATALOGUE_EDITOR, Role.LABOUR_AUTHORITY);
    as(both)
        .contentType(ContentType.JSON)
        .body(description("2025-01-01"))
        .put("/classifications/" + newer)
        .then()
        .statusCode(201);
    imported(newer, LIST);
    // When
    Response own =
        as(both).header("If-Match", tag(newer)).post("/classifications/" + newer + "/publication");
    // Then
    own.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
    publish(newer).then().statusCode(200);
  }

  @Test
  void tellsOfLevelsAndDescriptionsThatChanged() {
    // Given
    String header = "code,parent_code,level,title_vi,description\n";
    String before = scheme() + "/2018";
    String after = before.replace("2018", "2025");
    published(before, "2018-01-01", header + "1,,1,Một,a\n11,1,2,Mười một,b\n");
    published(after, "2025-01-01", header + "1,,1,Một,c\n11,,1,Mười một,b\n");
    // When
    Response answer =
        as(READER).get("/classifications/" + before.split("/")[0] + "/changes?from=2018&to=2025");
    // Then
    answer
        .then()
        .statusCode(200)
        .body("items[0].kinds", contains("REDESCRIBED"))
        .body("items[1].kinds", contains("MOVED", "RELEVELLED"))
        .body("items[1].levelBefore", equalTo(2))
        .body("items[1].levelAfter", equalTo(1));
  }

  private static void correct(String version) {
    as(EDITOR)
        .contentType(ContentType.JSON)
        .body(Map.of("note", "Sửa"))
        .post("/classifications/" + version + "/revisions")
        .then()
        .statusCode(201);
  }

  private static void redescribe(String version, String from, @Nullable String to) {
    Map<String, Object> as = description(from);
    as.put("validTo", to);
    as(EDITOR)
        .header("If-Match", tag(version))
        .contentType(ContentType.JSON)
        .body(as)
        .put("/classifications/" + version)
        .then()
        .statusCode(200);
  }

  private static Response publish(String version) {
    return as(LABOUR)
        .header("If-Match", tag(version))
        .post("/classifications/" + version + "/publication");
  }

  /** Of what is changed next. */
  private static String tag(String version) {
    int newest =
        as(EDITOR)
            .get("/classifications/" + version + "/revisions")
            .jsonPath()
            .getInt("items[0].revisionNumber");
    return as(EDITOR).get("/classifications/" + version + "?revision=" + newest).header("ETag");
  }
}
