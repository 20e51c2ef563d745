package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** Nobody comes in without a key, through no door, and everyone can read what went wrong. */
@ExtendWith(SuiteExtension.class)
class AccessIT {
  private final World world;

  AccessIT(World world) {
    this.world = world;
  }

  @Test
  void turnsAwayWhoShowsNoKeyOrAnUnknownOne() {
    // Given
    Caller stranger = Caller.withKey(world.suite().gateway(), "lmk_0123456789abcdef0123456789");

    // When
    Reply unknown = stranger.get("institutions");

    // Then
    unknown.refusedFor(401, "UNAUTHENTICATED");
    world.anonymous().get("institutions").refusedFor(401, "UNAUTHENTICATED");
    world.anonymous().get("indicators?code=PLAN_PCT").refusedFor(401, "UNAUTHENTICATED");
  }

  @Test
  void everyServiceChecksTheCallerItself() {
    Assumptions.assumeTrue(
        world.suite().directory().isPresent(), "skipped: SUITE_DATA does not name its directory");
    // Given
    SuiteDirectory directory = world.suite().directory().orElseThrow();
    URI enrollment = directory.address(SuiteDirectory.ENROLLMENT);
    URI demand = directory.address(SuiteDirectory.LABOUR_DEMAND);
    URI occupations = directory.address(SuiteDirectory.OCCUPATIONS);

    // When
    Reply direct = Caller.anonymous(enrollment).get("institutions");

    // Then
    direct.refusedFor(401, "UNAUTHENTICATED");
    Caller.anonymous(demand).get("employers").refusedFor(401, "UNAUTHENTICATED");
    Caller.anonymous(occupations).get("targets").refusedFor(401, "UNAUTHENTICATED");
    Caller.withKey(enrollment, world.suite().adminKey())
        .get("institutions")
        .refusedFor(401, "UNAUTHENTICATED");
  }

  @Test
  void explainsEveryProblemOnAPageOfItsOwn() {
    // Given
    JsonNode problem = world.anonymous().get("institutions").json();

    // When
    Reply page = world.anonymous().get(problem.path("type").asText());

    // Then
    assertEquals(200, page.status());
    assertTrue(page.text().contains("UNAUTHENTICATED"));
  }

  @Test
  void describesAllServicesInOneDocument() {
    // When
    JsonNode document = world.anonymous().get("/openapi", "application/json").taken();

    // Then
    for (String path :
        new String[] {
          "/api/v1/areas",
          "/api/v1/enrollment-reports/{id}/acceptance",
          "/api/v1/survey-rounds",
          "/api/v1/vacancies",
          "/api/v1/indicators",
          "/api/v1/api-clients"
        }) {
      assertTrue(document.path("paths").has(path), path);
    }
  }
}
