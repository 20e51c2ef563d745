package vn.labourmarket.gateway.clients;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class ApiClientResourceTest {
  @Inject javax.sql.DataSource access;

  @Test
  void registersAClientAndIssuesAKeyThatIsShownOnce() throws SQLException {
    // Given
    String id = register();

    // When
    String key =
        json("{\"label\":\"máy chủ\"}")
            .post("/api-clients/{id}/keys", id)
            .then()
            .statusCode(201)
            .body("key", matchesPattern("lmk_[a-z0-9]{8}_[A-Za-z0-9_-]{43}"))
            .body("label", equalTo("máy chủ"))
            .extract()
            .path("key");

    // Then
    GatewayCalls.contracted()
        .get("/api-clients/{id}/keys", id)
        .then()
        .statusCode(200)
        .body("items[0].prefix", equalTo(key.substring(0, 12)))
        .body("items[0]", not(hasKey("key")));
    GatewayCalls.with(key).get("/institutions").then().statusCode(200);
    GatewayCalls.with(key).get("/api-clients").then().statusCode(403);
    assertFalse(isStored(key), "the key itself must not be stored");
  }

  @Test
  void refusesControlCharactersInNamesAndLabels() {
    json("{\"name\":\"a\\nb\",\"roles\":[\"PUBLIC\"]}")
        .post("/api-clients")
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/name"));
    json("{\"label\":\"a\\nb\"}")
        .post("/api-clients/{id}/keys", register())
        .then()
        .statusCode(422)
        .body("violations[0].pointer", equalTo("/label"));
  }

  @Test
  void replaysTheIssueOfAKeyWithoutItsSecret() {
    String id = register();
    String first =
        json("{}")
            .header("Idempotency-Key", "issue-" + id)
            .post("/api-clients/{id}/keys", id)
            .then()
            .statusCode(201)
            .body("key", notNullValue())
            .extract()
            .path("id");

    json("{}")
        .header("Idempotency-Key", "issue-" + id)
        .post("/api-clients/{id}/keys", id)
        .then()
        .statusCode(201)
        .header("Idempotent-Replayed", "true")
        .body("id", equalTo(first))
        .body("", not(hasKey("key")));
  }

  @Test
  void revokesAKeyAtOnce() {
    String id = register();
    var issued = json("{}").post("/api-clients/{id}/keys", id).then().statusCode(201).extract();
    String key = issued.path("key");
    String keyId = issued.path("id");
    GatewayCalls.with(key).get("/institutions").then().statusCode(200);

    GatewayCalls.contracted()
        .header("If-Match", "\"1\"")
        .delete("/api-clients/{id}/keys/{key}", id, keyId)
        .then()
        .statusCode(204);

    GatewayCalls.with(key).get("/institutions").then().statusCode(401);
    GatewayCalls.contracted()
        .get("/api-clients/{id}/keys/{key}", id, keyId)
        .then()
        .statusCode(200)
        .body("revokedAt", notNullValue());
  }

  @Test
  void disablesAClientWithAllItsKeys() {
    String id = register();
    String key = json("{}").post("/api-clients/{id}/keys", id).then().extract().path("key");

    GatewayCalls.administrator().delete("/api-clients/{id}", id).then().statusCode(428);
    GatewayCalls.contracted()
        .header("If-Match", "\"1\"")
        .delete("/api-clients/{id}", id)
        .then()
        .statusCode(204);

    GatewayCalls.with(key).get("/institutions").then().statusCode(401);
    GatewayCalls.contracted()
        .get("/api-clients/{id}", id)
        .then()
        .body("enabled", equalTo(false))
        .header("ETag", "\"2\"");
    json("{}")
        .post("/api-clients/{id}/keys", id)
        .then()
        .statusCode(409)
        .body("code", equalTo("CLIENT_DISABLED"));
  }

  @Test
  void refusesRolesThatDoNotExist() {
    json("{\"name\":\"x\",\"roles\":[\"KING\"]}")
        .post("/api-clients")
        .then()
        .statusCode(422)
        .body("violations.code", hasItem("ROLE_UNKNOWN"));
    json("{\"name\":\"x\",\"roles\":[]}").post("/api-clients").then().statusCode(422);
  }

  @Test
  void exchangesAKeyForATokenButNotATokenForATokenAgain() {
    String token =
        GatewayCalls.contracted().post("/tokens").then().statusCode(201).extract().path("token");

    RequestSpecification bearer =
        GatewayCalls.anonymous().header("Authorization", "Bearer " + token);
    bearer.get("/api-clients").then().statusCode(200);
    bearer.get("/institutions").then().statusCode(200);
    bearer.post("/tokens").then().statusCode(403).body("code", equalTo("KEY_REQUIRED"));
  }

  @Test
  void keepsTheRegisterToAdministrators() {
    String key = GatewayCalls.keyOf(Role.LEADER);

    GatewayCalls.anonymous().get("/api-clients").then().statusCode(401);
    GatewayCalls.with("nonsense").get("/api-clients").then().statusCode(401);
    GatewayCalls.with(key).get("/api-clients").then().statusCode(403);
  }

  private static String register() {
    return json("{\"name\":\"Trường Cao đẳng\",\"roles\":[\"LEADER\"],\"everywhere\":true}")
        .post("/api-clients")
        .then()
        .statusCode(201)
        .header("Location", startsWith("/api/v1/api-clients/"))
        .header("ETag", "\"1\"")
        .body("name", equalTo("Trường Cao đẳng"))
        .extract()
        .path("id");
  }

  private static RequestSpecification json(String body) {
    return GatewayCalls.contracted().contentType(ContentType.JSON).body(body);
  }

  private boolean isStored(String key) throws SQLException {
    try (Connection connection = access.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select exists (select 1 from api_key k where k::text like '%%%1$s%%')
                  or exists (select 1 from idempotency_key i where encode(i.body, 'escape') like '%%%1$s%%')
                """
                    .formatted(key))) {
      row.next();
      return row.getBoolean(1);
    }
  }
}
