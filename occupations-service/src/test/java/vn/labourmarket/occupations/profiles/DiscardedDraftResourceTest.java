package vn.labourmarket.occupations.profiles;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.profile;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.put;
import static vn.labourmarket.occupations.profiles.OccupationResourceTest.transition;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

/** A draft that nobody wants goes, and what is published stays. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DiscardedDraftResourceTest {
  private final String code = "7" + UUID.randomUUID().toString().substring(0, 12);
  private final String path = "/occupations/" + code;

  @Test
  void leavesWhatIsPublished() {
    // Given
    put(EDITOR, code, profile("Thợ hàn"), null).then().statusCode(201);
    transition(LABOUR, code, "publication", "\"1\"", null).then().statusCode(200);
    put(EDITOR, code, profile("Thợ hàn mới"), "\"2\"").then().statusCode(200);
    as(READER).header("If-Match", "\"3\"").delete(path + "/draft").then().statusCode(403);
    as(EDITOR).delete(path + "/draft").then().statusCode(428);
    as(EDITOR).header("If-Match", "\"2\"").delete(path + "/draft").then().statusCode(412);
    // When
    Response gone = as(EDITOR).header("If-Match", "\"3\"").delete(path + "/draft");
    // Then
    gone.then().statusCode(204);
    as(EDITOR).get(path + "?version=draft").then().statusCode(404);
    as(READER).get(path).then().statusCode(200).body("titles.official.vi", equalTo("Thợ hàn"));
    as(EDITOR)
        .get(path + "/history?limit=1")
        .then()
        .body("items.from", contains("DRAFT"))
        .body("items.to", contains("DISCARDED"));
    as(EDITOR).header("If-Match", "\"4\"").delete(path + "/draft").then().statusCode(409);
    transition(LABOUR, code, "publication", "\"4\"", null).then().statusCode(409);
    put(EDITOR, code, profile("Thợ hàn khác"), "\"4\"")
        .then()
        .statusCode(200)
        .header("ETag", "\"5\"");
    transition(LABOUR, code, "publication", "\"5\"", null)
        .then()
        .statusCode(200)
        .body("titles.official.vi", equalTo("Thợ hàn khác"));
  }

  @Test
  void leavesNothingWhereNothingWasPublished() {
    // Given
    put(EDITOR, code, profile("Thợ hàn"), null).then().statusCode(201);
    // When
    Response gone = as(EDITOR).header("If-Match", "\"1\"").delete(path + "/draft");
    // Then
    gone.then().statusCode(204);
    as(EDITOR).get(path).then().statusCode(404);
    put(EDITOR, code, profile("Thợ hàn"), null).then().statusCode(201).header("ETag", "\"3\"");
  }
}
