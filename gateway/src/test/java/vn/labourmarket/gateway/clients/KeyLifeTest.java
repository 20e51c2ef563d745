package vn.labourmarket.gateway.clients;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.test.DatabaseUnderTest;
import vn.labourmarket.platform.test.SuiteServers;

/** How keys and their tokens change and end; another replica is played by SQL. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class KeyLifeTest {

  private record Key(String client, String id, String secret) {
    String token() {
      return GatewayCalls.with(secret)
          .post("/tokens")
          .then()
          .statusCode(201)
          .extract()
          .path("token");
    }
  }

  @Test
  void endsTheTokensOfARevokedKeyAtOnce() {
    Key key = key("{}");
    String token = key.token();
    assertOpens(token);

    GatewayCalls.contracted()
        .header("If-Match", "\"1\"")
        .delete("/api-clients/{id}/keys/{key}", key.client, key.id)
        .then()
        .statusCode(204);

    assertEquals(401, status(token));
    assertEquals(401, bearer(token).get("/api-clients").statusCode());
  }

  @Test
  void endsAKeyThatIsUsedWhileItsRevocationIsWritten() throws Exception {
    Key key = key("{}");
    CompletableFuture<Integer> revoked;
    try (Connection other = DatabaseUnderTest.owner();
        Statement statement = other.createStatement()) {
      other.setAutoCommit(false);
      statement.execute("lock table access.audit_entry in share mode");
      revoked =
          CompletableFuture.supplyAsync(
              () ->
                  GatewayCalls.contracted()
                      .header("If-Match", "\"1\"")
                      .delete("/api-clients/{id}/keys/{key}", key.client, key.id)
                      .statusCode());
      await().until(() -> isHeldUp(statement));
      assertEquals(200, GatewayCalls.with(key.secret).get("/institutions").statusCode());
      other.rollback();
    }

    assertEquals(204, revoked.get());
    assertEquals(401, GatewayCalls.with(key.secret).get("/institutions").statusCode());
  }

  private static boolean isHeldUp(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            """
            select exists (select 1 from pg_locks
              where relation = 'access.audit_entry'::regclass and not granted)
            """)) {
      row.next();
      return row.getBoolean(1);
    }
  }

  @Test
  void endsTheTokensOfADisabledClientAtOnce() {
    Key key = key("{}");
    String token = key.token();
    assertOpens(token);

    GatewayCalls.contracted()
        .header("If-Match", "\"1\"")
        .delete("/api-clients/{id}", key.client)
        .then()
        .statusCode(204);

    assertEquals(401, status(token));
  }

  @Test
  void endsTheTokensOfAKeyThatAnotherReplicaRevokedOrThatExpired() throws SQLException {
    Key revoked = key("{}");
    Key expiring = key("{\"expiresAt\":\"%s\"}".formatted(Instant.now().plusSeconds(2)));
    String first = revoked.token();
    String second = expiring.token();
    assertOpens(first);
    assertOpens(second);

    sql("update api_key set revoked_at = now() where id = '%s'".formatted(revoked.id));

    await().until(() -> status(first) == 401);
    await().until(() -> status(second) == 401);
  }

  @Test
  void knowsKeysAndTheirTokensWhileTheDatabaseIsAway() throws SQLException {
    Key known = key("{}");
    Key unknown = key("{}");
    String token = known.token();
    sql("alter table api_key rename to api_key_away");
    try {
      await().pollDelay(Duration.ofMillis(1200)).until(() -> status(token) == 200);
      GatewayCalls.with(known.secret).get("/institutions").then().statusCode(200);
      GatewayCalls.with(unknown.secret).get("/institutions").then().statusCode(503);
    } finally {
      sql("alter table api_key_away rename to api_key");
    }
  }

  @Test
  void replacesAKeyWhileTheOldOneOpensAWhileLonger() {
    // Given
    Key old = key("{\"label\":\"máy chủ\",\"networks\":[\"127.0.0.0/8\",\"::1\"]}");

    // When
    var answer =
        json("{\"overlap\":\"PT1H\"}")
            .header("Idempotency-Key", "rotation-" + old.id)
            .post("/api-clients/{id}/keys/{key}/rotation", old.client, old.id)
            .then()
            .statusCode(201)
            .body("label", equalTo("máy chủ"))
            .body("networks", contains("127.0.0.0/8", "::1"))
            .body("id", not(equalTo(old.id)))
            .body("key", notNullValue())
            .extract();

    // Then
    assertTrue(answer.header("Location").endsWith(answer.path("id").toString()));
    GatewayCalls.with(answer.path("key")).get("/institutions").then().statusCode(200);
    GatewayCalls.with(old.secret).get("/institutions").then().statusCode(200);
    assertEnds(old, Duration.ofHours(1));
    json("{\"overlap\":\"PT1H\"}")
        .header("Idempotency-Key", "rotation-" + old.id)
        .post("/api-clients/{id}/keys/{key}/rotation", old.client, old.id)
        .then()
        .statusCode(201)
        .body("id", equalTo(answer.path("id")))
        .body("key", equalTo(null));
  }

  @Test
  void neverLetsAKeyLiveLongerByReplacingIt() {
    Instant end = Instant.now().plusSeconds(600);
    Key old = key("{\"expiresAt\":\"%s\"}".formatted(end));

    GatewayCalls.contracted()
        .contentType(ContentType.JSON)
        .post("/api-clients/{id}/keys/{key}/rotation", old.client, old.id)
        .then()
        .statusCode(201)
        .body("expiresAt", notNullValue());

    assertEnds(old, Duration.ofSeconds(600));
  }

  @Test
  void replacesAKeyAtOnceAndNoKeyThatHasEnded() {
    Key old = key("{}");

    rotate(old, "{\"overlap\":\"PT0S\"}").statusCode(201);

    GatewayCalls.with(old.secret).get("/institutions").then().statusCode(401);
    rotate(old, "{}").statusCode(409).body("code", equalTo("KEY_ENDED"));
  }

  @Test
  void refusesOverlapsThatAreTooLongOrNoDuration() {
    Key key = key("{}");

    rotate(key, "{\"overlap\":\"P31D\"}")
        .statusCode(422)
        .body("violations.pointer", hasItem("/overlap"));
    rotate(key, "{\"overlap\":\"-PT1S\"}").statusCode(422);
    rotate(key, "{\"overlap\":\"soon\"}").statusCode(422);
  }

  @Test
  void changesAClientWithoutTouchingItsKeys() {
    // Given
    Key key = key("{}");
    String token = key.token();
    GatewayCalls.with(key.secret).get("/api-clients").then().statusCode(403);
    String change =
        """
        {"name":"Sở Lao động","roles":["ADMINISTRATOR"],"everywhere":true,
         "networks":["127.0.0.0/8","::1"],"enabled":%s}
        """;

    // When
    json(change.formatted(true)).put("/api-clients/{id}", key.client).then().statusCode(428);
    json(change.formatted(true))
        .header("If-Match", "\"1\"")
        .put("/api-clients/{id}", key.client)
        .then()
        .statusCode(200)
        .header("ETag", "\"2\"")
        .body("name", equalTo("Sở Lao động"))
        .body("roles", contains("ADMINISTRATOR"))
        .body("networks", contains("127.0.0.0/8", "::1"))
        .body("areaIds", empty())
        .body("enabled", equalTo(true));

    // Then at once, also for a token that was given before
    GatewayCalls.with(key.secret).get("/api-clients").then().statusCode(200);
    bearer(token).get("/api-clients").then().statusCode(200);
    json(change.formatted(false))
        .header("If-Match", "\"1\"")
        .put("/api-clients/{id}", key.client)
        .then()
        .statusCode(412);
    json(change.formatted(false))
        .header("If-Match", "\"2\"")
        .put("/api-clients/{id}", key.client)
        .then()
        .statusCode(200);
    GatewayCalls.with(key.secret).get("/api-clients").then().statusCode(401);
    assertEquals(401, status(token));
  }

  @Test
  void refusesAChangeThatIsNotWhole() {
    Key key = key("{}");

    json("{\"name\":\"x\",\"roles\":[\"LEADER\"]}")
        .header("If-Match", "\"1\"")
        .put("/api-clients/{id}", key.client)
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItem("/enabled"));
    json("{\"name\":\"x\",\"roles\":[\"KING\"],\"enabled\":true}")
        .header("If-Match", "\"1\"")
        .put("/api-clients/{id}", key.client)
        .then()
        .statusCode(422);
  }

  private static Key key(String issue) {
    String client =
        json("{\"name\":\"Trường\",\"roles\":[\"LEADER\"],\"everywhere\":true}")
            .post("/api-clients")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    var issued =
        json(issue).post("/api-clients/{id}/keys", client).then().statusCode(201).extract();
    return new Key(client, issued.path("id"), issued.path("key"));
  }

  private static io.restassured.response.ValidatableResponse rotate(Key key, String body) {
    return json(body).post("/api-clients/{id}/keys/{key}/rotation", key.client, key.id).then();
  }

  private static void assertEnds(Key key, Duration within) {
    String end =
        GatewayCalls.contracted()
            .get("/api-clients/{id}/keys/{key}", key.client, key.id)
            .then()
            .extract()
            .path("expiresAt");
    Duration left = Duration.between(Instant.now(), Instant.parse(end));
    assertTrue(
        left.compareTo(within) <= 0 && left.compareTo(within.minusMinutes(2)) > 0, left::toString);
  }

  private static void assertOpens(String token) {
    assertEquals(200, status(token));
  }

  private static int status(String token) {
    return bearer(token).get("/institutions").statusCode();
  }

  private static RequestSpecification bearer(String token) {
    return GatewayCalls.anonymous().header("Authorization", "Bearer " + token);
  }

  private static RequestSpecification json(String body) {
    return GatewayCalls.contracted().contentType(ContentType.JSON).body(body);
  }

  private void sql(String text) throws SQLException {
    try (Connection connection = DatabaseUnderTest.owner();
        Statement statement = connection.createStatement()) {
      statement.execute("set search_path to access");
      statement.execute(text);
    }
  }
}
