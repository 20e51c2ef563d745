package vn.labourmarket.gateway.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.json.JsonObject;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.gateway.oidc.Token;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;

/** For whom an employer's caller speaks when nobody has named an organisation. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class EmployerCallerTest {

  @Test
  void aClientSpeaksForAnEmployerOfItsOwnId() {
    // Given
    String key = GatewayCalls.keyOf(Role.EMPLOYER);

    // When
    JsonObject caller = passedOn(GatewayCalls.with(key));

    // Then
    assertEquals(caller.getString("sub"), caller.getString("organisation"));
    assertNotEquals(
        caller.getString("organisation"),
        passedOn(GatewayCalls.with(GatewayCalls.keyOf(Role.EMPLOYER))).getString("organisation"));
  }

  @Test
  void aTokenForItsKeySpeaksForTheSame() {
    // Given
    String key = GatewayCalls.keyOf(Role.EMPLOYER);
    String token =
        GatewayCalls.with(key).post("/tokens").then().statusCode(201).extract().path("token");

    // When
    JsonObject caller = passedOn(bearing(token));

    // Then
    assertEquals(passedOn(GatewayCalls.with(key)).getString("sub"), caller.getString("sub"));
    assertEquals(caller.getString("sub"), caller.getString("organisation"));
  }

  @Test
  void aClientSpeaksForTheOrganisationThatTheAdministratorNames() {
    UUID organisation = UUID.randomUUID();
    String key = GatewayCalls.key("\"organisation\":\"%s\"".formatted(organisation), Role.EMPLOYER);

    assertEquals(
        organisation.toString(), passedOn(GatewayCalls.with(key)).getString("organisation"));
  }

  @Test
  void aUserSpeaksForAnEmployerOfItsOwnIdWithEveryToken() {
    // Given
    String subject = UUID.randomUUID().toString();

    // When
    JsonObject caller = passedOn(bearing(user(subject, Role.EMPLOYER).text()));

    // Then
    assertEquals(caller.getString("sub"), caller.getString("organisation"));
    assertEquals(
        caller.getString("organisation"),
        passedOn(bearing(user(subject, Role.EMPLOYER).text())).getString("organisation"));
    assertNotEquals(
        caller.getString("organisation"),
        passedOn(bearing(user("another", Role.EMPLOYER).text())).getString("organisation"));
  }

  @Test
  void aUserSpeaksForTheOrganisationThatTheTokenNames() {
    String organisation = UUID.randomUUID().toString();
    Token token = user("somebody", Role.EMPLOYER).claim("organisation", organisation);

    assertEquals(organisation, passedOn(bearing(token.text())).getString("organisation"));
  }

  @Test
  void nobodyElseSpeaksForAnOrganisationThatIsNotNamed() {
    for (String role : new String[] {Role.INSTITUTION_CLERK, Role.ESC, Role.LABOUR_AUTHORITY}) {
      assertNull(passedOn(bearing(user("clerk", role).text())).getString("organisation"), role);
      assertNull(
          passedOn(GatewayCalls.with(GatewayCalls.keyOf(role))).getString("organisation"), role);
    }
  }

  @Test
  void theGatewaysOwnFiguresAreTheEmployersOwn() {
    String key = GatewayCalls.keyOf(Role.EMPLOYER);

    GatewayCalls.with(key).get("/datasets/demand/data").then().statusCode(200);
    GatewayCalls.with(key)
        .queryParam("organisation", UUID.randomUUID())
        .get("/datasets/demand/data")
        .then()
        .statusCode(403);
  }

  private static Token user(String subject, String role) {
    return Peers.issuer().token().claim("sub", subject).roles(role);
  }

  private static RequestSpecification bearing(String token) {
    return GatewayCalls.anonymous().header("Authorization", "Bearer " + token);
  }

  /** The claims with which the gateway vouched for a caller. */
  private static JsonObject passedOn(RequestSpecification caller) {
    Map<String, String> headers =
        caller.get("/areas").then().statusCode(200).extract().path("headers");
    String payload = headers.get("authorization").split("\\.")[1];
    return new JsonObject(new String(Base64.getUrlDecoder().decode(payload)));
  }
}
