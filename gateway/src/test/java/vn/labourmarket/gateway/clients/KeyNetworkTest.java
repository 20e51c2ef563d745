package vn.labourmarket.gateway.clients;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;

/** The connection comes from a trusted proxy here, which tells in a header who called it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class KeyNetworkTest {

  @Test
  void opensFromTheNetworksOfItsClientOnly() {
    String key =
        GatewayCalls.key(
            "\"everywhere\":true,\"networks\":[\"203.0.113.0/24\",\"2001:db8::/32\"]", Role.LEADER);

    from("203.0.113.9", key).statusCode(200);
    from("2001:db8::7", key).statusCode(200);
    from("[2001:db8::7]:4711", key).statusCode(200);
    refused(from("198.51.100.1", key)).body(not(containsString("203.0.113")));
    refused(from("2001:db9::7", key));
    refused(from("unknown", key));
    refused(GatewayCalls.with(key).get("/institutions").then());
  }

  @Test
  void believesOnlyTheLastAddressThatNoTrustedProxyWrote() {
    String key =
        GatewayCalls.key("\"everywhere\":true,\"networks\":[\"203.0.113.0/24\"]", Role.LEADER);

    from("198.51.100.1, 203.0.113.9", key).statusCode(200);
    from("198.51.100.1, 203.0.113.9, 127.0.0.5", key).statusCode(200);
    refused(from("203.0.113.9, 198.51.100.1", key));
    refused(from("203.0.113.9, nonsense", key));
    refused(
        GatewayCalls.with(key).header("Forwarded", "for=203.0.113.9").get("/institutions").then());
  }

  @Test
  void bindsAKeyWithinTheNetworksOfItsClientOnEveryPathAndWithItsTokens() {
    // Given
    String client = client("\"networks\":[\"203.0.113.0/24\"]");
    String key =
        GatewayCalls.administrator()
            .contentType(ContentType.JSON)
            .body("{\"networks\":[\"203.0.113.7\",\"198.51.100.7\"]}")
            .post("/api-clients/{id}/keys", client)
            .then()
            .statusCode(201)
            .body("networks", contains("203.0.113.7", "198.51.100.7"))
            .extract()
            .path("key");
    String token =
        GatewayCalls.with(key)
            .header("X-Forwarded-For", "203.0.113.7")
            .post("/tokens")
            .then()
            .statusCode(201)
            .extract()
            .path("token");

    // When, Then
    from("203.0.113.7", key).statusCode(200);
    refused(from("203.0.113.8", key));
    refused(from("198.51.100.7", key));
    for (String path : List.of("/institutions", "/api-clients", "/tokens")) {
      refused(
          GatewayCalls.anonymous()
              .header("Authorization", "Bearer " + token)
              .header("X-Forwarded-For", "203.0.113.8")
              .request(path.equals("/tokens") ? "POST" : "GET", path)
              .then());
    }
    GatewayCalls.anonymous()
        .header("Authorization", "Bearer " + token)
        .header("X-Forwarded-For", "203.0.113.7")
        .get("/institutions")
        .then()
        .statusCode(200);
  }

  @Test
  void refusesWhatIsNoNetwork() {
    String client = client("\"networks\":[]");

    GatewayCalls.contracted()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"x\",\"roles\":[\"LEADER\"],\"networks\":[\"::/0\",\"10.1.2.3/8\"]}")
        .post("/api-clients")
        .then()
        .statusCode(422)
        .body("violations.code", contains("NETWORK_INVALID"))
        .body("violations.pointer", contains("/networks/1"));
    GatewayCalls.contracted()
        .contentType(ContentType.JSON)
        .body("{\"networks\":[\"example.org\",\"10.0.0.0/8\"]}")
        .post("/api-clients/{id}/keys", client)
        .then()
        .statusCode(422)
        .body("violations.pointer", hasItems("/networks/0"));
  }

  private static String client(String more) {
    return GatewayCalls.administrator()
        .contentType(ContentType.JSON)
        .body("{\"name\":\"bound\",\"roles\":[\"LEADER\"],\"everywhere\":true,%s}".formatted(more))
        .post("/api-clients")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse from(String address, String key) {
    return GatewayCalls.with(key).header("X-Forwarded-For", address).get("/institutions").then();
  }

  private static ValidatableResponse refused(ValidatableResponse answer) {
    return answer
        .statusCode(403)
        .contentType("application/problem+json")
        .body("code", equalTo("NETWORK_NOT_ALLOWED"));
  }
}
