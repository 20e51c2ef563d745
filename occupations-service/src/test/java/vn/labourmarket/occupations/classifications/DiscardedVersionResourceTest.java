package vn.labourmarket.occupations.classifications;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
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
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** A draft or a correction that nobody wants goes, and what is published stays. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DiscardedVersionResourceTest {
  private static final String LIST = "code,level,title_vi\n1,1,Một\n";

  private final String scheme = scheme();
  private final String version = scheme + "/2026";
  private final String path = "/classifications/" + version;

  @Test
  void givesUpADraftAndTakesTheSameFileAgain() {
    // Given
    JsonPath first = imported(version, LIST);
    String tag = as(EDITOR).get(path).header("ETag");
    as(READER).header("If-Match", tag).delete(path + "/draft").then().statusCode(403);
    as(EDITOR).delete(path + "/draft").then().statusCode(428);
    as(EDITOR).header("If-Match", "\"99\"").delete(path + "/draft").then().statusCode(412);
    // When
    Response gone = as(EDITOR).header("If-Match", tag).delete(path + "/draft");
    // Then
    gone.then().statusCode(204);
    as(EDITOR).get(path).then().statusCode(404);
    as(EDITOR).get(path + "/revisions").then().statusCode(404);
    as(EDITOR).get("/classifications").then().body("items.scheme", not(hasItem(scheme)));
    as(EDITOR)
        .get(path + "/history?limit=1")
        .then()
        .body("items.from", contains("DRAFT"))
        .body("items.to", contains("DISCARDED"));
    as(EDITOR).header("If-Match", tag).delete(path + "/draft").then().statusCode(404);
    JsonPath again = imported(version, LIST);
    assertNotEquals(first.getString("id"), again.getString("id"));
    as(EDITOR).get(path + "/items").then().body("items.code", contains("1"));
    describe(version, description("2026-01-01")).then().statusCode(200);
    publish(LABOUR, version).then().statusCode(200);
  }

  @Test
  void givesUpACorrectionAndOpensAnotherOne() {
    // Given
    published(version, "2026-01-01", LIST);
    correct().then().statusCode(201);
    String tag = newest();
    // When
    Response gone = as(EDITOR).header("If-Match", tag).delete(path + "/draft");
    // Then
    gone.then().statusCode(204);
    as(READER).get(path).then().statusCode(200);
    as(EDITOR).get(path + "/revisions").then().body("items", hasSize(1));
    as(EDITOR).header("If-Match", newest()).delete(path + "/draft").then().statusCode(409);
    correct().then().statusCode(201);
    assertNotEquals(tag, newest());
    as(EDITOR).get(path + "/revisions").then().body("items.revisionNumber", contains(3, 1));
    String open = correct().jsonPath().getString("code");
    assertEquals("REVISION_OPEN", open);
    as(LABOUR).header("If-Match", newest()).post(path + "/publication").then().statusCode(200);
  }

  private Response correct() {
    return as(EDITOR)
        .contentType(ContentType.JSON)
        .body(Map.of("note", "Thử"))
        .post(path + "/revisions");
  }

  private String newest() {
    return "\""
        + as(EDITOR).get(path + "/revisions").jsonPath().getLong("items[0].revision")
        + "\"";
  }
}
