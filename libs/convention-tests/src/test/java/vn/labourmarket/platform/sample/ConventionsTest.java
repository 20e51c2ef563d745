package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** The conventions of api.md as every service gets them from the platform. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ConventionsTest {
  private static final String PROBLEM = "application/problem+json";
  private final TestCaller authority = TestCaller.with(Role.EDU_AUTHORITY, Role.PUBLIC);

  private RequestSpecification asAuthority() {
    return given()
        .header("Authorization", authority.bearer("sample-service"))
        .contentType(ContentType.JSON);
  }

  private long written(String text) {
    return asAuthority()
        .body("{\"text\":\"%s\",\"count\":1}".formatted(text))
        .post("/api/v1/notes")
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getLong("id");
  }

  @Test
  void answersProblemsInVietnameseUnlessEnglishIsPreferred() {
    asAuthority()
        .get("/api/v1/notes/999999")
        .then()
        .statusCode(404)
        .contentType(PROBLEM)
        .header("Content-Language", "vi")
        .body("type", equalTo("/problems/not-found"))
        .body("title", equalTo("Không tìm thấy"))
        .body("code", equalTo("NOT_FOUND"))
        .body("instance", equalTo("/api/v1/notes/999999"))
        .body("traceId", notNullValue());
    asAuthority()
        .header("Accept-Language", "en")
        .get("/api/v1/notes/999999")
        .then()
        .body("title", equalTo("Not found"));
  }

  @Test
  void answersProblemsForWhatNoResourceServes() {
    asAuthority().get("/api/v1/nothing").then().statusCode(404).contentType(PROBLEM);
    asAuthority()
        .delete("/api/v1/notes")
        .then()
        .statusCode(405)
        .contentType(PROBLEM)
        .header("Allow", "GET, HEAD, POST");
    asAuthority()
        .contentType("text/plain")
        .body("x")
        .post("/api/v1/notes")
        .then()
        .statusCode(415)
        .contentType(PROBLEM);
  }

  @Test
  void refusesCallersWithoutATokenForThisService() {
    given().get("/api/v1/notes").then().statusCode(401).contentType(PROBLEM);
    given()
        .header("Authorization", authority.bearer("another-service"))
        .get("/api/v1/notes")
        .then()
        .statusCode(401)
        .contentType(PROBLEM)
        .body("code", equalTo("UNAUTHENTICATED"));
    given()
        .header("Authorization", TestCaller.with(Role.EMPLOYER).bearer("sample-service"))
        .get("/api/v1/notes")
        .then()
        .statusCode(403)
        .contentType(PROBLEM)
        .body("code", equalTo("FORBIDDEN"));
  }

  @Test
  void readsTheCallerFromTheToken() {
    UUID organisation = UUID.randomUUID();
    UUID area = UUID.randomUUID();
    given()
        .header(
            "Authorization",
            TestCaller.with(Role.PUBLIC).of(organisation).in(area).bearer("sample-service"))
        .get("/api/v1/notes/caller")
        .then()
        .statusCode(200)
        .body("roles", equalTo("[PUBLIC]"))
        .body("organisation", equalTo(organisation.toString()))
        .body("areas", equalTo("[" + area + "]"))
        .body("everywhere", equalTo(false));
  }

  @Test
  void namesThePlaceOfEveryMistakeInABody() {
    asAuthority()
        .body("{\"text\":\"\",\"count\":1}")
        .post("/api/v1/notes")
        .then()
        .statusCode(422)
        .contentType(PROBLEM)
        .body("violations[0].pointer", equalTo("/text"));
    asAuthority()
        .body("{\"text\":\"a\",\"count\":12.5}")
        .post("/api/v1/notes")
        .then()
        .statusCode(422)
        .body("code", equalTo("COUNT_NOT_INTEGER"))
        .body("violations[0].pointer", equalTo("/count"));
    asAuthority()
        .body("{\"text\":\"a\",\"count\":1,\"admin\":true}")
        .post("/api/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_FIELD"))
        .body("violations[0].pointer", equalTo("/admin"));
    asAuthority()
        .body("{\"text\":")
        .post("/api/v1/notes")
        .then()
        .statusCode(400)
        .contentType(PROBLEM)
        .body("code", equalTo("MALFORMED_REQUEST"));
  }

  @Test
  void refusesANumberThatNoCountHolds() {
    asAuthority()
        .body("{\"text\":\"a\",\"count\":9223372036854775808}")
        .post("/api/v1/notes")
        .then()
        .statusCode(422)
        .body("code", equalTo("INVALID_VALUE"))
        .body("violations[0].pointer", equalTo("/count"));
  }

  @Test
  void refusesATextThatCouldNotBeKeptAsItWasSent() {
    for (String half : List.of("\\uD800", "x\\uDC0By", "\\uDC0B\\uD840", "\\uD840\\uD840\\uDC0B")) {
      asAuthority()
          .body("{\"text\":\"" + half + "\",\"count\":1}")
          .post("/api/v1/notes")
          .then()
          .statusCode(422)
          .body("code", equalTo("INVALID_VALUE"))
          .body("violations[0].pointer", equalTo("/text"));
    }
    asAuthority()
        .body("{\"text\":\"x\\uD840\\uDC0By\",\"count\":1}")
        .post("/api/v1/notes")
        .then()
        .statusCode(201)
        .body("text", equalTo("x\uD840\uDC0By"));
  }

  @Test
  void saysThatABodyIsJsonOfAnotherStructure() {
    asAuthority()
        .header("Accept-Language", "en")
        .body("[]")
        .post("/api/v1/notes")
        .then()
        .statusCode(400)
        .body("code", equalTo("MALFORMED_REQUEST"))
        .body(
            "detail",
            equalTo("The JSON body does not have the structure that this operation takes."));
  }

  @Test
  void refusesUnknownQueryParameters() {
    asAuthority()
        .get("/api/v1/notes?limt=3")
        .then()
        .statusCode(400)
        .body("code", equalTo("UNKNOWN_PARAMETER"))
        .body("parameter", equalTo("limt"));
    asAuthority().get("/api/v1/notes?limit=501").then().statusCode(400).contentType(PROBLEM);
    asAuthority().get("/api/v1/notes?limit=x").then().statusCode(400).contentType(PROBLEM);
    asAuthority().get("/api/v1/notes?cursor=forged").then().statusCode(400).contentType(PROBLEM);
  }

  @Test
  void refusesBodiesOverTheLimit() {
    asAuthority()
        .body("{\"text\":\"%s\",\"count\":1}".formatted("x".repeat(1_100_000)))
        .post("/api/v1/notes")
        .then()
        .statusCode(413)
        .contentType(PROBLEM);
  }

  @Test
  void tagsResourcesAndAnswersNotModified() {
    long id = written("tagged");
    Response first = asAuthority().get("/api/v1/notes/" + id);
    first.then().statusCode(200).header("ETag", "\"1\"");
    asAuthority()
        .header("If-None-Match", first.header("ETag"))
        .get("/api/v1/notes/" + id)
        .then()
        .statusCode(304)
        .header("ETag", "\"1\"");
  }

  @Test
  void changesOnlyWhatTheCallerHasSeen() {
    long id = written("first");
    String body = "{\"text\":\"second\",\"count\":2}";
    asAuthority().body(body).put("/api/v1/notes/" + id).then().statusCode(428);
    asAuthority()
        .header("If-Match", "\"1\"")
        .body(body)
        .put("/api/v1/notes/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"");
    asAuthority()
        .header("If-Match", "\"1\"")
        .body(body)
        .put("/api/v1/notes/" + id)
        .then()
        .statusCode(412)
        .body("code", equalTo("VERSION_CONFLICT"))
        .body("currentVersion", equalTo(2));
  }

  @Test
  void pagesStayStableWhileRowsAreInserted() {
    for (int i = 0; i < 5; i++) {
      written("page " + i);
    }
    Response first = asAuthority().get("/api/v1/notes?limit=2");
    first.then().body("items", hasSize(2)).header("Link", containsString("rel=\"next\""));
    List<Integer> shown = first.jsonPath().getList("items.id");
    List<Integer> before =
        asAuthority().get("/api/v1/notes?limit=500").jsonPath().getList("items.id");
    written("inserted between the pages");
    List<Integer> next =
        asAuthority()
            .get("/api/v1/notes?limit=2&cursor=" + first.jsonPath().getString("nextCursor"))
            .jsonPath()
            .getList("items.id");
    org.junit.jupiter.api.Assertions.assertEquals(before.subList(0, 2), shown);
    org.junit.jupiter.api.Assertions.assertEquals(before.subList(2, 4), next);
    asAuthority()
        .get("/api/v1/notes?limit=500")
        .then()
        .body("nextCursor", nullValue())
        .header("Link", nullValue());
  }

  @Test
  void echoesTheRequestIdAndNeverAForgedOne() {
    asAuthority()
        .header("X-Request-Id", "abc-1")
        .get("/api/v1/notes")
        .then()
        .header("X-Request-Id", "abc-1");
    asAuthority()
        .header("X-Request-Id", "<script>")
        .get("/api/v1/notes")
        .then()
        .header("X-Request-Id", not(containsString("<")));
  }

  @Test
  void hidesTheReasonOfAnInternalError() {
    asAuthority()
        .body("{\"text\":\"fail after the effect\",\"count\":1}")
        .post("/api/v1/notes")
        .then()
        .statusCode(500)
        .contentType(PROBLEM)
        .body("code", equalTo("INTERNAL_ERROR"))
        .body(not(containsString("died")))
        .body(not(containsString("Exception")));
  }
}
