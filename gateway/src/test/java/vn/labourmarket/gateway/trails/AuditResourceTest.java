package vn.labourmarket.gateway.trails;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;

/** The trails of the suite as an administrator asks for them. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class AuditResourceTest {

  private static String client(String name) {
    return client(name, GatewayCalls.administrator());
  }

  private static String client(String name, RequestSpecification caller) {
    return caller
        .contentType(ContentType.JSON)
        .body("{\"name\":\"%s\",\"roles\":[\"LEADER\"],\"everywhere\":true}".formatted(name))
        .post("/api-clients")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void showsAWriteAndNamesTheServicesThatDidNotAnswer() {
    // Given
    String id =
        client(
            "audited", GatewayCalls.administrator().header("X-Forwarded-For", "203.0.113.9, ::1"));
    // When
    var answer =
        GatewayCalls.contracted()
            .queryParam("subject", "/api-clients/" + id)
            .get("/audit-entries")
            .then()
            .statusCode(200);
    // Then
    answer
        .body("items", hasSize(1))
        .body("items[0].module", equalTo("gateway"))
        .body("items[0].kind", equalTo("WRITE"))
        .body("items[0].action", equalTo("POST /api-clients"))
        .body("items[0].actor", notNullValue())
        .body("items[0].network", equalTo("203.0.113.0/24"))
        .body("nextCursor", nullValue())
        .body("incomplete", hasItems("labour-demand"));
  }

  @Test
  void pagesThroughEntries() {
    // Given
    client("one");
    client("two");
    // When
    String cursor =
        GatewayCalls.administrator()
            .queryParam("kind", "WRITE")
            .queryParam("limit", 1)
            .get("/audit-entries")
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("nextCursor");
    // Then
    GatewayCalls.administrator()
        .queryParam("kind", "WRITE")
        .queryParam("limit", 1)
        .queryParam("cursor", cursor)
        .get("/audit-entries")
        .then()
        .statusCode(200)
        .body("items", hasSize(1));
  }

  @Test
  void showsCallsThatTheGatewayRefused() {
    // Given
    String key = GatewayCalls.keyOf(Role.EMPLOYER);
    String path = "/institutions/" + UUID.randomUUID();
    // When
    GatewayCalls.with(key).get(path).then().statusCode(403);
    // Then
    await()
        .untilAsserted(
            () ->
                GatewayCalls.administrator()
                    .queryParam("kind", "DENIAL")
                    .queryParam("subject", path)
                    .get("/audit-entries")
                    .then()
                    .body("items.code", hasItem("FORBIDDEN"))
                    .body("items.permission", hasItem("institution.read"))
                    .body("items.network", hasItem(containsString("/24"))));
  }

  @Test
  void isForAdministratorsOnly() {
    // When
    var answer = GatewayCalls.with(GatewayCalls.keyOf(Role.EDU_AUTHORITY)).get("/audit-entries");
    // Then
    answer.then().statusCode(403);
  }

  @Test
  void tellsWhetherTheTrailIsIntact() {
    // Given
    client("sealed");
    // When
    await()
        .untilAsserted(
            () ->
                // Then
                GatewayCalls.contracted()
                    .get("/audit-trails")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.module == 'gateway' }.intact", equalTo(true))
                    .body("items.find { it.module == 'gateway' }.seals", notNullValue())
                    .body("items.find { it.module == 'gateway' }.hash", notNullValue()));
  }

  @Test
  void refusesAFilterThatCannotBeMeant() {
    // When
    var answer = GatewayCalls.administrator().queryParam("kind", "X").get("/audit-entries");
    // Then
    answer.then().statusCode(400).body("code", equalTo("INVALID_PARAMETER"));
  }
}
