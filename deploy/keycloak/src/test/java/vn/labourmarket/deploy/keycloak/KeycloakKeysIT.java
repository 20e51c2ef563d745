package vn.labourmarket.deploy.keycloak;

import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.Api;

/** Keycloak's keys are replaced while people work. */
@ExtendWith(WorldExtension.class)
class KeycloakKeysIT {
  /** What gateway.env sets as FETCH_PACE, and time for the requests on a machine that is busy. */
  private static final Duration PACE = Duration.ofSeconds(2 + 18);

  private final World world;

  KeycloakKeysIT(World world) {
    this.world = world;
  }

  @Test
  void aNewKeyIsTakenUpAndAWithdrawnOneEnds() throws Exception {
    // Given
    Realm realm = world.realm();
    Person leader = realm.official(Map.of("areas", List.of("*")), "LEADER");
    Tokens used = leader.signsIn();
    Tokens unused = leader.signsIn();
    World.ok(world.as(used).get("/institutions?limit=1"));

    // When
    realm.replacesKeys();

    // Then
    Tokens after = leader.signsIn();
    assertNotEquals(keyId(unused), keyId(after));
    Awaitility.await()
        .atMost(PACE)
        .pollInterval(Duration.ofMillis(200))
        .until(() -> world.as(after).get("/institutions?limit=1").status() == 200);
    world.opensNothing(unused.access());
    World.ok(world.as(leader.program().renews(used)).get("/institutions?limit=1"));
  }

  private static String keyId(Tokens tokens) throws IOException {
    JsonNode header =
        Api.JSON.readTree(Base64.getUrlDecoder().decode(tokens.access().split("\\.")[0]));
    return header.path("kid").asText();
  }
}
