package vn.labourmarket.gateway.documents;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class PublicPagesTest {

  @Test
  void mergesTheDocumentsOfTheServicesAndNamesTheMissing() {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .body("paths", hasKey("/api/v1/institutions"))
        .body("paths", hasKey("/api/v1/indicators"))
        .body("components.schemas", hasKey("ApiClientView"))
        .body("components.schemas.Enrollment_ApiClientView.properties", hasKey("peer"))
        .body(
            "paths.'/api/v1/institutions'.get.responses.'200'.content.'application/json'.schema.'$ref'",
            equalTo("#/components/schemas/Enrollment_ApiClientView"))
        .body("tags.name", hasItem("peers"))
        .body("x-incomplete", hasItem("labour-demand"));
  }

  @Test
  void asksForAKeyOrTokenEverywhereAndSaysWhoRunsIt() {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .body("security.ApiKey", hasItem(equalTo(List.of())))
        .body("security.Token", hasItem(equalTo(List.of())))
        .body("components.securitySchemes.keySet()", equalTo(Set.of("ApiKey", "Token")))
        .body("paths.'/api/v1/indicators'.get", not(hasKey("security")))
        .body("info.contact", hasKey("email"))
        .body("servers[0].url", equalTo("/"));
  }

  @Test
  void saysThatRequestsAreLimited() {
    given()
        .get("/openapi")
        .then()
        .statusCode(200)
        .body(
            "paths.'/api/v1/indicators'.get.responses.'429'.'$ref'",
            equalTo("#/components/responses/TooManyRequests"))
        .body("paths.'/api/v1/indicators'.get.responses.'200'.headers", hasKey("RateLimit"))
        .body("components.responses.TooManyRequests.headers", hasKey("Retry-After"));
  }

  @Test
  void explainsProblemsToPeopleAndPrograms() {
    given()
        .get("/problems/area-ambiguous")
        .then()
        .statusCode(200)
        .body("code", equalTo("AREA_AMBIGUOUS"))
        .body("status", equalTo(422));
    given()
        .header("Accept", "text/html,application/xhtml+xml")
        .get("/problems/unauthenticated")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString("Chưa xác thực"))
        .body(containsString("Not authenticated"));
  }

  @Test
  void saysInAProblemThatAPageIsNowhere() {
    for (String path : List.of("/problems/never-heard-of", "/nothing", "/q/nothing")) {
      given()
          .header("Accept-Language", "en")
          .get(path)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("NOT_FOUND"))
          .body("title", equalTo("Not found"));
    }
  }

  @Test
  void greetsInBothLanguagesAndTellsItsHealth() {
    given()
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("Thông tin thị trường lao động"))
        .body(containsString("Labour market information"));
    given().get("/q/health/ready").then().statusCode(200).body("status", equalTo("UP"));
    given().get("/q/metrics").then().statusCode(200);
  }
}
