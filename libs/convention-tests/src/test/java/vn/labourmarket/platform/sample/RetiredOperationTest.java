package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RetiredOperationTest {

  @Test
  void saysInEveryAnswerWhenItGoesAndWhatComesInstead() {
    given()
        .header("Authorization", TestCaller.with(Role.PUBLIC).bearer("sample-service"))
        .get("/api/v1/old-notes")
        .then()
        .statusCode(200)
        .header("Deprecation", "@1767200400")
        .header("Sunset", "Tue, 30 Jun 2026 17:00:00 GMT")
        .header("Link", "</api/v1/notes>; rel=\"successor-version\"");
    given()
        .get("/q/metrics")
        .then()
        .body(containsString("http_retired_calls_total{operation=\"OldNoteResource.find\"}"));
  }

  @Test
  void isMarkedInTheContract() {
    given()
        .accept("application/json")
        .get("/openapi?format=json")
        .then()
        .body("paths.'/api/v1/old-notes'.get.deprecated", equalTo(true))
        .body("paths.'/api/v1/old-notes'.get.description", containsString("2026-07-01"))
        .body("paths.'/api/v1/notes'.get.deprecated", equalTo(null));
  }
}
