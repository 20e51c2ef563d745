package vn.labourmarket.deploy.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.Api;

/**
 * Of all that Keycloak signs, access tokens of this realm for this suite open it, while they last.
 */
@ExtendWith(WorldExtension.class)
class KeycloakTokensIT {
  private static final Map<String, List<String>> EVERYWHERE = Map.of("areas", List.of("*"));

  private final World world;
  private final Realm realm;

  KeycloakTokensIT(World world) {
    this.world = world;
    realm = world.realm();
  }

  @Test
  void idAndRefreshTokensAreNoAccessTokens() throws Exception {
    // Given
    Person leader = realm.official(EVERYWHERE, "LEADER");

    // When
    Tokens tokens = leader.signsIn();

    // Then the ID token, too, is signed by the provider and for this very client
    World.ok(world.as(tokens).get("/institutions?limit=1"));
    assertEquals("labour-market", Tokens.claims(tokens.id()).path("aud").asText());
    world.opensNothing(tokens.id());
    world.opensNothing(tokens.refresh());
  }

  @Test
  void aTokenForAnotherProgramIsRefused() throws Exception {
    // Given
    Person leader = realm.official(EVERYWHERE, "LEADER");
    Program other = realm.otherProgram("chuong-trinh-khac");

    // When
    Tokens tokens = leader.at(other).signsIn();

    // Then
    assertEquals(realm.issuer().toString(), Tokens.claims(tokens.access()).path("iss").asText());
    world.opensNothing(tokens.access());
  }

  @Test
  void aTokenOfAnotherRealmIsRefused() throws Exception {
    // Given a realm of the same Keycloak that differs in its name only
    ObjectNode copy = (ObjectNode) Api.JSON.readTree(Path.of("realm.json").toFile());
    world.keycloak().console().create("", copy.put("realm", "tinh-khac"));
    Person leader = world.keycloak().realm("tinh-khac").official(EVERYWHERE, "LEADER");

    // When
    Tokens tokens = leader.signsIn();

    // Then
    assertTrue(Tokens.claims(tokens.access()).path("aud").toString().contains("labour-market"));
    world.opensNothing(tokens.access());
    world.opensNothing(world.keycloak().console().token());
  }

  @Test
  void anExpiredTokenIsRefusedAndARenewedOneOpensAgain() throws Exception {
    // Given
    Person leader = realm.official(EVERYWHERE, "LEADER");
    Program hasty = realm.hastyProgram("chuong-trinh-ngan-han", 10);
    Tokens first = leader.at(hasty).signsIn();
    World.ok(world.as(first).get("/areas?limit=1"));

    // When
    Awaitility.await()
        .atMost(Duration.ofSeconds(40))
        .until(() -> world.as(first).get("/areas?limit=1").status() == 401);
    Tokens renewed = hasty.renews(first);

    // Then
    assertNotEquals(first.access(), renewed.access());
    World.ok(world.as(renewed).get("/areas?limit=1"));
    world.opensNothing(first.access());
  }
}
