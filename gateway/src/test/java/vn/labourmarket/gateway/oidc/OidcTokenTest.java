package vn.labourmarket.gateway.oidc;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.events.EventType;
import vn.labourmarket.gateway.Facts;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.Published;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class OidcTokenTest {
  private final Issuer issuer = Peers.issuer();

  @Inject
  @DataSource("market")
  javax.sql.DataSource market;

  @AfterEach
  void repair() {
    issuer.repair();
  }

  @Test
  void vouchesForAUserAtAServiceAsTheTokenTells() {
    // Given
    UUID organisation = UUID.randomUUID();
    String subject = UUID.randomUUID().toString();
    String token =
        issuer
            .token()
            .claim("sub", subject)
            .roles("INSTITUTION_CLERK", "offline_access", "so-lao-dong")
            .claim("organisation", organisation.toString())
            .claim("areas", "*")
            .text();

    // When
    JsonObject caller = passedOn(token);

    // Then
    assertEquals("occupations-service", caller.getString("aud"));
    assertEquals("nguyen.van.a", caller.getString("upn"));
    assertEquals(organisation.toString(), caller.getString("organisation"));
    assertEquals(
        Set.of("INSTITUTION_CLERK", "LABOUR_AUTHORITY"), texts(caller.getJsonArray("groups")));
    assertTrue(caller.getBoolean("everywhere"));
    assertEquals(5, UUID.fromString(caller.getString("sub")).version());
    assertEquals(
        caller.getString("sub"),
        passedOn(issuer.token().claim("sub", subject).text()).getString("sub"),
        "the same user is the same caller with every token");
    assertNotEquals(caller.getString("sub"), passedOn(issuer.token().text()).getString("sub"));
  }

  @Test
  void looksUpTheAreasThatATokenNames() {
    UUID area = UUID.randomUUID();
    UUID later = UUID.randomUUID();
    new Published(market)
        .send(
            EventType.AREA_CHANGED,
            area,
            1,
            "2021-01-01T00:00:00Z",
            Facts.area(area, "7001", "2000-01-01", null))
        .send(
            EventType.AREA_CHANGED,
            later,
            1,
            "2021-01-01T00:00:00Z",
            Facts.area(later, "7002", "2000-01-01", null))
        .awaitRead();

    JsonObject caller =
        passedOn(issuer.token().claim("areas", List.of("7001", later.toString(), "x")).text());

    assertEquals(Set.of(area.toString(), later.toString()), texts(caller.getJsonArray("areas")));
    assertEquals(false, caller.getBoolean("everywhere"));
  }

  @Test
  void takesAUserWithoutARoleOfTheSuiteForOneOfThePublic() {
    JsonObject caller = passedOn(issuer.token().roles("admin", "uma_authorization").text());

    assertEquals(new JsonArray().add("PUBLIC"), caller.getJsonArray("groups"));
  }

  @Test
  void makesAdministratorsOnlyOfTheRoleThatTheConfigurationNames() {
    with(issuer.token().roles("ADMINISTRATOR").text()).get("/api-clients").then().statusCode(403);
    with(issuer.token().roles("quan-tri-he-thong").text())
        .get("/api-clients")
        .then()
        .statusCode(200);
  }

  @Test
  void acceptsTheKindsOfSignatureThatAreConfigured() {
    String elliptic =
        issuer
            .token()
            .header("alg", "ES256")
            .header("kid", issuer.ellipticKey().getKeyId())
            .signedWith(issuer.ellipticKey().getPrivateKey())
            .text();
    String padded = issuer.token().header("alg", "PS256").header("typ", "at+jwt").text();

    with(elliptic).get("/areas").then().statusCode(200);
    with(padded).get("/areas").then().statusCode(200);
  }

  @Test
  void takesUpANewKeyOfTheProviderByItself() {
    with(issuer.token().text()).get("/areas").then().statusCode(200);

    issuer.changeKey();

    String token = issuer.token().text();
    await().until(() -> with(token).get("/areas").statusCode() == 200);
  }

  @Test
  void neverFetchesKeysFasterThanAgreedHoweverManyTokensNameUnknownOnes() {
    // Given
    with(issuer.token().text()).get("/areas").then().statusCode(200);
    int before = issuer.fetches();
    long begin = System.nanoTime();

    // When
    for (int i = 0; i < 60; i++) {
      with(issuer.token().header("kid", "invented-" + i).text())
          .get("/areas")
          .then()
          .statusCode(401);
    }

    // Then at most one a second, and one for the beginning of the first
    long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    assertTrue(issuer.fetches() - before <= seconds + 2, () -> issuer.fetches() + " fetches");
  }

  @Test
  void answersWithKnownKeysWhileTheProviderIsAway() {
    with(issuer.token().text()).get("/areas").then().statusCode(200);

    issuer.fail();

    with(issuer.token().text()).get("/areas").then().statusCode(200);
    with(issuer.token().header("kid", "another").text()).get("/areas").then().statusCode(401);
  }

  @Test
  void saysThatATokenCannotBeJudgedWhileItsProviderWasNeverReached() {
    String token = issuer.token().claim("iss", Peers.unreachableIssuer()).text();

    for (String path : List.of("/areas", "/api-clients")) {
      with(token)
          .get(path)
          .then()
          .statusCode(503)
          .header("Retry-After", notNullValue())
          .contentType("application/problem+json")
          .body("code", equalTo("UNAVAILABLE"));
    }
    GatewayCalls.administrator().get("/areas").then().statusCode(200);
  }

  @Test
  void givesNoTokenForAToken() {
    with(issuer.token().roles("quan-tri-he-thong").text())
        .post("/tokens")
        .then()
        .statusCode(403)
        .body("code", equalTo("KEY_REQUIRED"));
  }

  private static Set<String> texts(JsonArray values) {
    return values.stream().map(String::valueOf).collect(Collectors.toSet());
  }

  private static RequestSpecification with(String token) {
    return GatewayCalls.anonymous().header("Authorization", "Bearer " + token);
  }

  /** The claims with which the gateway vouched for the caller of this token. */
  private static JsonObject passedOn(String token) {
    Map<String, String> headers =
        with(token).get("/areas").then().statusCode(200).extract().path("headers");
    String payload = headers.get("authorization").split("\\.")[1];
    return new JsonObject(new String(Base64.getUrlDecoder().decode(payload)));
  }
}
