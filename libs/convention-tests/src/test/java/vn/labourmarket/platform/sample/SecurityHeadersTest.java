package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SecurityHeadersTest {
  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Resource-Policy", "same-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=()");

  private static RequestSpecification authority() {
    return given()
        .header(
            "Authorization",
            TestCaller.with(Role.EDU_AUTHORITY, Role.PUBLIC).bearer("sample-service"))
        .contentType(ContentType.JSON);
  }

  private static String written() {
    return authority().body("{\"text\":\"headers\",\"count\":1}").post("/api/v1/notes").path("id")
        + "";
  }

  @Test
  void stateOnEveryAnswerOnceWhatABrowserMayDoWithIt() {
    String note = "/api/v1/notes/" + written();

    for (Response answer :
        List.of(
            authority().get(note),
            authority().header("If-None-Match", "\"1\"").get(note),
            authority().get("/api/v1/notes/999999"),
            authority().body("{").post("/api/v1/notes"),
            given().get("/api/v1/notes"),
            given().get("/nothing"),
            given().get("/q/health/live"),
            given().get("/openapi"))) {
      Headers headers = answer.headers();
      ALWAYS.forEach((name, value) -> assertEquals(List.of(value), headers.getValues(name), name));
      assertEquals(1, headers.getValues("Cache-Control").size());
      for (String name : List.of("Server", "X-Powered-By", "Strict-Transport-Security")) {
        assertFalse(headers.hasHeaderWithName(name), name);
      }
    }
  }

  @Test
  void letNobodyKeepErrorsOrAnswersToCommandsAndBrowsersAskAgainForTheRest() {
    String note = "/api/v1/notes/" + written();

    assertEquals("no-cache, private", authority().get(note).header("Cache-Control"));
    Response unchanged = authority().header("If-None-Match", "\"1\"").get(note);
    assertEquals(304, unchanged.statusCode());
    assertEquals("no-cache, private", unchanged.header("Cache-Control"));
    assertEquals("no-store", given().get("/api/v1/notes").header("Cache-Control"));
    assertEquals(
        "no-store",
        authority()
            .body("{\"text\":\"a\",\"count\":1}")
            .post("/api/v1/notes")
            .header("Cache-Control"));
  }

  @Test
  void tellCachesThatProblemsDependOnTheLanguage() {
    assertEquals("Accept-Language", authority().get("/api/v1/notes/999999").header("Vary"));
  }

  @Test
  void openNothingToPagesOfOtherOrigins() {
    Response read = authority().header("Origin", "https://elsewhere.example").get("/api/v1/notes");
    Response preflight =
        given()
            .header("Origin", "https://elsewhere.example")
            .header("Access-Control-Request-Method", "POST")
            .options("/api/v1/notes");

    for (Response answer : List.of(read, preflight)) {
      answer
          .headers()
          .forEach(it -> assertFalse(it.getName().startsWith("Access-Control-"), it.toString()));
    }
  }
}
