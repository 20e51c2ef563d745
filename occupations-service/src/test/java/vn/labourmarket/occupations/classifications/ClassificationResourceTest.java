package vn.labourmarket.occupations.classifications;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static vn.labourmarket.occupations.Catalogue.ADMINISTRATOR;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.EDUCATION;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.describe;
import static vn.labourmarket.occupations.Catalogue.description;
import static vn.labourmarket.occupations.Catalogue.imported;
import static vn.labourmarket.occupations.Catalogue.publish;
import static vn.labourmarket.occupations.Catalogue.published;
import static vn.labourmarket.occupations.Catalogue.scheme;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ClassificationResourceTest {
  private static final String LIST = "code,parent_code,level,title_vi\n1,,1,Một\n11,1,2,Mười một\n";

  @Test
  void showsTheListsThatTheProjectComesWith() {
    // When
    Response answer = as(READER).get("/classifications?limit=500");
    // Then
    answer
        .then()
        .statusCode(200)
        .body(
            "items.scheme",
            hasItems("area", "employer-type", "isco", "qualification", "size-band", "vsco", "vsic"))
        .body(
            "items.find { it.scheme == 'area' }.versions.itemCount",
            equalTo(java.util.List.of(63, 34, 34)))
        .body("items.find { it.scheme == 'isco' }.versions[0].itemCount", equalTo(619));
  }

  @ParameterizedTest
  @CsvSource({
    "/classifications/vsco/2020,                          vsco, 2020",
    "/classifications/vsco/current,                       vsco, 2020",
    "/classifications/area/current?validAt=2025-06-30,    area, 2008-08-01",
    "/classifications/area/current?validAt=2025-07-01,    area, 2025-07-01",
    "/classifications/vsic/current,                       vsic, 2018"
  })
  void findsVersionsByIdAndByDay(String path, String scheme, String version) {
    // When
    Response answer = as(READER).get(path);
    // Then
    answer
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("scheme", equalTo(scheme))
        .body("version", equalTo(version));
  }

  @ParameterizedTest
  @CsvSource({
    "/classifications/vsco/1999",
    "/classifications/nothing/current",
    "/classifications/area/2008-08-01?validAt=2025-07-01",
    "/classifications/vsco/current?validAt=1999-01-01"
  })
  void doesNotFindWhatIsNotThere(String path) {
    // When
    Response answer = as(READER).get(path);
    // Then
    answer.then().statusCode(404).body("code", equalTo("CLASSIFICATION_NOT_FOUND"));
  }

  @Test
  void answers304ToWhoHasItAlready() {
    // Given
    String tag = as(READER).get("/classifications/isco/2008").header("ETag");
    // When
    Response answer = as(READER).header("If-None-Match", tag).get("/classifications/isco/2008");
    // Then
    answer.then().statusCode(304);
  }

  @Test
  void hidesDraftsFromReaders() {
    // Given
    String scheme = scheme();
    describe(scheme + "/2026", description("2026-01-01")).then().statusCode(201);
    // When
    Response answer = as(READER).get("/classifications/" + scheme + "/2026");
    // Then
    answer.then().statusCode(404);
    as(READER).get("/classifications?limit=500").then().body("items.scheme", not(hasItem(scheme)));
    as(EDITOR).get("/classifications/" + scheme + "/2026").then().body("status", equalTo("DRAFT"));
  }

  @Test
  void changesADescriptionOnlyForWhoHasSeenIt() {
    // Given
    String path = "/classifications/" + scheme() + "/2026";
    Map<String, Object> body = description("2026-01-01");
    String first = as(EDITOR).contentType(ContentType.JSON).body(body).put(path).header("ETag");
    // When
    Response seen =
        as(EDITOR).header("If-Match", first).contentType(ContentType.JSON).body(body).put(path);
    // Then
    seen.then().statusCode(200);
    as(EDITOR).contentType(ContentType.JSON).body(body).put(path).then().statusCode(428);
    as(EDITOR)
        .header("If-Match", first)
        .contentType(ContentType.JSON)
        .body(body)
        .put(path)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_CONFLICT"));
  }

  @Test
  void refusesAValidityThatEndsBeforeItStarts() {
    // Given
    Map<String, Object> body = description("2026-01-01");
    body.put("validTo", "2025-12-31");
    // When
    Response answer = describe(scheme() + "/2026", body);
    // Then
    answer.then().statusCode(422).body("code", equalTo("VALIDITY_ORDER"));
  }

  @Test
  void publishesForGood() {
    // Given
    String version = scheme() + "/2026";
    imported(version, LIST);
    describe(version, description("2026-01-01")).then().statusCode(200);
    // When
    Response answer = publish(LABOUR, version);
    // Then
    answer
        .then()
        .statusCode(200)
        .body("status", equalTo("PUBLISHED"))
        .body("itemCount", equalTo(2))
        .body("contentHash.length()", equalTo(64));
    publish(LABOUR, version)
        .then()
        .statusCode(409)
        .body("code", equalTo("ILLEGAL_TRANSITION"))
        .body("allowed", equalTo(java.util.List.of()));
    describe(version, description("2026-02-01"))
        .then()
        .statusCode(409)
        .body("code", equalTo("CLASSIFICATION_PUBLISHED"));
  }

  @Test
  void keepsTheImporterFromPublishing() {
    // Given
    String version = scheme() + "/2026";
    vn.labourmarket.occupations.Catalogue.verdict(
        vn.labourmarket.occupations.Catalogue.send(ADMINISTRATOR, version, LIST));
    describe(version, description("2026-01-01")).then().statusCode(200);
    // When
    Response answer = publish(ADMINISTRATOR, version);
    // Then
    answer.then().statusCode(403).body("code", equalTo("FOUR_EYES"));
  }

  @Test
  void leavesEachListToItsAuthority() {
    // Given
    String version = scheme() + "/2026";
    imported(version, LIST);
    describe(version, description("2026-01-01")).then().statusCode(200);
    // When
    Response answer = publish(EDUCATION, version);
    // Then
    answer.then().statusCode(403).body("code", equalTo("FORBIDDEN"));
    publish(EDITOR, version).then().statusCode(403);
    publish(READER, version).then().statusCode(403);
  }

  @Test
  void publishesNothingThatIsNotDescribedOrEmpty() {
    // Given
    String undescribed = scheme() + "/2026";
    imported(undescribed, LIST);
    String empty = scheme() + "/2026";
    describe(empty, description("2026-01-01")).then().statusCode(201);
    // When
    Response answer = publish(LABOUR, undescribed);
    // Then
    answer
        .then()
        .statusCode(422)
        .body("code", equalTo("METADATA_MISSING"))
        .body("violations.pointer", hasItems("/nameVi", "/nameEn", "/legalBasis", "/validFrom"));
    publish(LABOUR, empty).then().statusCode(409).body("code", equalTo("CLASSIFICATION_EMPTY"));
  }

  @Test
  void needsTheTagOfTheDraftThatIsPublished() {
    // Given
    String version = scheme() + "/2026";
    imported(version, LIST);
    // When
    Response answer = as(LABOUR).post("/classifications/" + version + "/publication");
    // Then
    answer.then().statusCode(428);
  }

  @Test
  void endsAnOlderVersionWhereTheNewOneStarts() {
    // Given
    String scheme = scheme();
    published(scheme + "/2018", "2018-08-20", LIST);
    imported(scheme + "/2025", LIST + "12,1,2,Mới\n");
    describe(scheme + "/2025", description("2025-11-15")).then().statusCode(200);
    // When
    Response answer = publish(LABOUR, scheme + "/2025");
    // Then
    answer.then().statusCode(200);
    as(READER)
        .get("/classifications/" + scheme + "/2018")
        .then()
        .body("validTo", equalTo("2025-11-14"));
    as(READER)
        .get("/classifications/" + scheme + "/current?validAt=2025-11-14")
        .then()
        .body("version", equalTo("2018"));
  }

  @Test
  void refusesTwoVersionsForTheSameDays() {
    // Given
    String scheme = scheme();
    published(scheme + "/2018", "2018-08-20", LIST);
    imported(scheme + "/2017", LIST);
    describe(scheme + "/2017", description("2017-01-01")).then().statusCode(200);
    // When
    Response answer = publish(LABOUR, scheme + "/2017");
    // Then
    answer
        .then()
        .statusCode(409)
        .body("code", equalTo("VALIDITY_OVERLAP"))
        .body("overlaps", equalTo(scheme + "/2018"));
  }

  @Test
  void asksWhoCalls() {
    // When
    Response answer = io.restassured.RestAssured.get("/api/v1/classifications");
    // Then
    answer.then().statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
  }
}
