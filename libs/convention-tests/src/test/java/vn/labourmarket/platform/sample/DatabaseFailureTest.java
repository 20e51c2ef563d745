package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** What callers are told when the database refuses, or goes away in the middle of a call. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class DatabaseFailureTest {
  private static final String PROBLEM = "application/problem+json";

  private static RequestSpecification caller() {
    return given()
        .header("Authorization", TestCaller.with(Role.EDU_AUTHORITY).bearer("sample-service"))
        .contentType(ContentType.JSON);
  }

  private static String body(String text) {
    return "{\"text\":\"%s\",\"count\":1}".formatted(text);
  }

  private static String unique(String text) {
    return text + UUID.randomUUID().toString().substring(0, 8);
  }

  private static Response post(String text) {
    return caller().body(body(text)).post("/api/v1/notes");
  }

  private static Response put(String text) {
    int id = post(unique("note ")).then().statusCode(201).extract().path("id");
    return caller().header("If-Match", "\"1\"").body(body(text)).put("/api/v1/notes/" + id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"only once ", "at commit once "})
  void answersConflictWhenAnExclusionConstraintRefuses(String constraint) {
    // Given
    String text = unique(constraint);
    post(text).then().statusCode(201);

    // When
    Response again = post(text);
    Response changed = put(text);

    // Then
    again.then().statusCode(409).contentType(PROBLEM).body("code", equalTo("DUPLICATE"));
    changed.then().statusCode(409).contentType(PROBLEM).body("code", equalTo("DUPLICATE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lose the connection", "lose the connection before commit"})
  void asksToComeAgainWhenTheConnectionIsLost(String moment) {
    unavailable(post(moment));
    unavailable(put(moment));
  }

  @Test
  void asksToComeAgainWhenTheConnectionIsLostUnderAnIdempotencyKey() {
    // Given
    String key = UUID.randomUUID().toString();

    // When
    Response lost =
        caller()
            .header("Idempotency-Key", key)
            .body(body("lose the connection before commit"))
            .post("/api/v1/notes");

    // Then
    unavailable(lost);
  }

  private static void unavailable(Response answer) {
    answer
        .then()
        .statusCode(503)
        .contentType(PROBLEM)
        .header("Retry-After", "2")
        .body("code", equalTo("UNAVAILABLE"));
  }
}
