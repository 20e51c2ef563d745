package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.DatabaseUnderTest;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Every write, denied call and export leaves one entry, which nobody can take back unnoticed. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class AuditTest {
  private static final TestCaller ADMINISTRATOR = TestCaller.with(Role.ADMINISTRATOR);

  private final TestCaller caller = TestCaller.with(Role.EDU_AUTHORITY);

  private Response post(String text, String... headersAndValues) {
    var request =
        given()
            .header("Authorization", caller.bearer("sample-service"))
            .contentType(ContentType.JSON)
            .body("{\"text\":\"%s\",\"count\":7}".formatted(text));
    for (int i = 0; i < headersAndValues.length; i += 2) {
      request.header(headersAndValues[i], headersAndValues[i + 1]);
    }
    return request.post("/api/v1/notes");
  }

  private ValidatableResponse entries() {
    return given()
        .header("Authorization", ADMINISTRATOR.bearer("sample-service"))
        .queryParam("actor", caller.caller().clientId())
        .get("/api/v1/audit-trail/entries")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse verification() {
    return given()
        .header("Authorization", ADMINISTRATOR.bearer("sample-service"))
        .get("/api/v1/audit-trail/verification")
        .then()
        .statusCode(200);
  }

  @Test
  void tellsWhoWroteWhatWhenAndWhy() {
    // Given
    String reason = "Theo%20c%C3%B4ng%20v%C4%83n%2012";
    // When
    post("first", "Audit-Reason", reason, "X-Request-Id", "r-1").then().statusCode(201);
    // Then
    entries()
        .body("items", hasSize(1))
        .body("items[0].module", equalTo("sample-service"))
        .body("items[0].kind", equalTo("WRITE"))
        .body("items[0].action", equalTo("POST /notes"))
        .body("items[0].permission", equalTo("note.write"))
        .body("items[0].roles", equalTo("EDU_AUTHORITY"))
        .body("items[0].subject", containsString("/notes/"))
        .body("items[0].version", equalTo(1))
        .body("items[0].status", equalTo(201))
        .body("items[0].reason", equalTo("Theo công văn 12"))
        .body("items[0].requestId", equalTo("r-1"))
        .body("items[0].at", notNullValue());
  }

  @Test
  void hasOneEntryForAWriteThatIsRetried() {
    // Given
    String key = UUID.randomUUID().toString();
    post("once", "Idempotency-Key", key).then().statusCode(201);
    // When
    post("once", "Idempotency-Key", key).then().statusCode(201);
    // Then
    entries().body("items", hasSize(1));
  }

  @Test
  void hasNoEntryForAWriteThatWasRefused() {
    // When
    post("").then().statusCode(422);
    // Then
    entries().body("items", hasSize(0));
  }

  @Test
  void tellsOfDeniedCalls() {
    // When
    given()
        .header("Authorization", caller.bearer("sample-service"))
        .get("/api/v1/audit-trail/entries")
        .then()
        .statusCode(403);
    // Then
    await()
        .untilAsserted(
            () ->
                entries()
                    .body("items", hasSize(1))
                    .body("items[0].kind", equalTo("DENIAL"))
                    .body("items[0].status", equalTo(403))
                    .body("items[0].code", equalTo("FORBIDDEN"))
                    .body("items[0].permission", equalTo("audit.read"))
                    .body("items[0].network", equalTo("127.0.0.0/24")));
  }

  @Test
  void notesFromWhereTheGatewaySaysThatACallCame() {
    // When
    post("from afar", "X-Forwarded-For", "203.0.113.9").then().statusCode(201);
    // Then
    entries()
        .body("items[0].kind", equalTo("WRITE"))
        .body("items[0].network", equalTo("203.0.113.0/24"));
  }

  @Test
  void notesNoPlaceThatTheGatewayCouldNotTell() {
    // When
    post("from somewhere", "X-Forwarded-For", "unknown").then().statusCode(201);
    // Then
    entries().body("items[0].network", nullValue());
  }

  @Test
  void believesNobodyButTheGatewayAboutAddresses() {
    // Given
    String path = "/api/v1/notes/" + System.nanoTime();
    for (String bearer : List.of("Bearer forged", caller.bearer("another-service"))) {
      // When
      given()
          .header("Authorization", bearer)
          .header("X-Forwarded-For", "203.0.113.9")
          .get(path)
          .then()
          .statusCode(401);
    }
    // Then
    await()
        .untilAsserted(
            () ->
                given()
                    .header("Authorization", ADMINISTRATOR.bearer("sample-service"))
                    .queryParam("subject", path.substring("/api/v1".length()))
                    .get("/api/v1/audit-trail/entries")
                    .then()
                    .body("items.occurrences.sum()", equalTo(2))
                    .body("items.network", everyItem(equalTo("127.0.0.0/24"))));
  }

  @Test
  void countsCallsOfStrangersInsteadOfKeepingEach() {
    // Given
    String path = "/api/v1/notes/" + System.nanoTime();
    // When
    for (int i = 0; i < 20; i++) {
      given().get(path).then().statusCode(401);
    }
    // Then
    await()
        .untilAsserted(
            () -> {
              var items =
                  given()
                      .header("Authorization", ADMINISTRATOR.bearer("sample-service"))
                      .queryParam("kind", "DENIAL")
                      .queryParam("subject", path.substring("/api/v1".length()))
                      .get("/api/v1/audit-trail/entries")
                      .then()
                      .body("items.actor", everyItem(nullValue()))
                      .extract()
                      .jsonPath()
                      .getList("items.occurrences", Integer.class);
              assertEquals(20, items.stream().mapToInt(Integer::intValue).sum());
              assertTrue(items.size() <= 3, items.toString());
            });
  }

  @Test
  void noticesWhatWasChangedBehindItsBack() throws SQLException {
    // Given
    post("to be forged").then().statusCode(201);
    await().untilAsserted(() -> verification().body("unsealed", equalTo(0)));
    verification().body("intact", equalTo(true)).body("brokenSeal", nullValue());
    String id = entries().extract().jsonPath().getString("items[0].id");
    try (Connection connection = DatabaseUnderTest.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("alter table audit_entry disable trigger all");
      // When
      statement.execute("update audit_entry set status = 200 where id = '" + id + "'");
      // Then
      verification().body("intact", equalTo(false)).body("brokenSeal", notNullValue());
      statement.execute("update audit_entry set status = 201 where id = '" + id + "'");
      statement.execute("alter table audit_entry enable trigger all");
    }
    verification().body("intact", equalTo(true));
  }

  @Test
  void isOnlyEverAddedTo() throws SQLException {
    // Given
    post("for ever").then().statusCode(201);
    await().untilAsserted(() -> verification().body("unsealed", equalTo(0)));
    for (String attempt :
        new String[] {
          "delete from audit_entry",
          "update audit_entry set actor = null",
          "truncate audit_entry",
          "delete from audit_seal",
          "update audit_seal set entries = 0",
          "truncate audit_seal"
        }) {
      // As the owner of the table: the application may not even try.
      try (Connection connection = DatabaseUnderTest.owner();
          Statement statement = connection.createStatement()) {
        // When
        assertThrows(SQLException.class, () -> statement.execute(attempt), attempt);
      }
    }
    // Then
    verification().body("intact", equalTo(true));
  }
}
