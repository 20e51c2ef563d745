package vn.labourmarket.occupations.crosswalks;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static vn.labourmarket.occupations.Catalogue.EDITOR;
import static vn.labourmarket.occupations.Catalogue.LABOUR;
import static vn.labourmarket.occupations.Catalogue.READER;
import static vn.labourmarket.occupations.Catalogue.as;
import static vn.labourmarket.occupations.Catalogue.publishCrosswalk;
import static vn.labourmarket.occupations.crosswalks.CrosswalkResourceTest.list;
import static vn.labourmarket.occupations.crosswalks.CrosswalkResourceTest.segment;
import static vn.labourmarket.occupations.crosswalks.CrosswalkResourceTest.store;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CrosswalkHistoryResourceTest {
  private String a;
  private String b;
  private String path;

  @BeforeEach
  void publish() {
    a = list();
    b = list();
    path = "/crosswalks/" + segment(a) + "/" + segment(b) + "/history";
    store(EDITOR, a, b, "1>2").then().statusCode(201);
    publishCrosswalk(LABOUR, a, b).then().statusCode(200);
  }

  @Test
  void tellsWhoMovedWhatWhenOverAllRevisions() {
    // Given
    store(EDITOR, a, b, "1>1").then().statusCode(201);
    publishCrosswalk(LABOUR, a, b).then().statusCode(200);
    String editor = EDITOR.caller().clientId().toString();
    String labour = LABOUR.caller().clientId().toString();
    // When
    Response newest = as(EDITOR).get(path + "?limit=3");
    // Then
    newest
        .then()
        .statusCode(200)
        .body("items.to", contains("PUBLISHED", "DRAFT", "PUBLISHED"))
        .body("items.revision", contains(2, 2, 1))
        .body("items.actor", contains(labour, editor, labour));
    as(LABOUR)
        .get(path + "?cursor=" + newest.jsonPath().getString("nextCursor"))
        .then()
        .statusCode(200)
        .body("items.to", contains("DRAFT"))
        .body("items.from", contains(nullValue()))
        .body("items.actor", contains(editor))
        .body("nextCursor", nullValue());
  }

  @Test
  void isForThoseWhoWorkOnTheCatalogue() {
    as(READER).get(path).then().statusCode(403);
    as(EDITOR)
        .get("/crosswalks/" + segment(b) + "/" + segment(a) + "/history")
        .then()
        .statusCode(404);
    as(EDITOR)
        .get(path + "?limit=x")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_PARAMETER"));
  }
}
