package vn.labourmarket.deploy.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.driver.SuiteProcess;

/** Keycloak is away. Played last, for it does not come back. */
@Order(Integer.MAX_VALUE)
@ExtendWith(WorldExtension.class)
class KeycloakOutageIT {
  private static final Duration RESTART = Duration.ofMinutes(1);

  private final World world;

  KeycloakOutageIT(World world) {
    this.world = world;
  }

  @Test
  void tokensOutliveKeycloakAndNothingElseNeedsIt() throws Exception {
    // Given that the gateway was there before Keycloak, and has not been started again since
    SuiteProcess gateway = gateway();
    Person leader = world.realm().official(Map.of("areas", List.of("*")), "LEADER");
    Tokens used = leader.signsIn();
    Tokens unused = leader.signsIn();
    saysComeBack(world.early());
    World.ok(world.as(used).get("/institutions?limit=1"));

    // When
    world.keycloak().kill();

    // Then its keys are known
    World.ok(world.as(used).get("/institutions?limit=1"));
    World.ok(world.as(unused).get("/institutions?limit=1"));

    // And then they are not
    gateway.signal("KILL");
    Api key = world.administrator();
    Awaitility.await("The launcher starts the gateway again")
        .atMost(RESTART)
        .pollInterval(Duration.ofMillis(200))
        .ignoreException(NoSuchElementException.class)
        .until(() -> gateway().pid() != gateway.pid() && key.isReady(world.gateway()));
    saysComeBack(world.as(unused).get("/institutions?limit=1"));
    saysComeBack(world.as(used).get("/api-clients"));
    World.ok(key.get("/institutions?limit=1"));
  }

  private static void saysComeBack(Answer answer) {
    World.refuses(answer, 503, "UNAVAILABLE");
    assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    assertEquals(
        "application/problem+json",
        answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
  }

  private SuiteProcess gateway() {
    return world.directory().process(SuiteDirectory.GATEWAY).orElseThrow();
  }
}
