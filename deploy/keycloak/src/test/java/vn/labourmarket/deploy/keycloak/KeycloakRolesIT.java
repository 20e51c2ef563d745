package vn.labourmarket.deploy.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;

/** What people may do follows from the roles and attributes that they have in Keycloak. */
@ExtendWith(WorldExtension.class)
class KeycloakRolesIT {
  private static final Map<String, List<String>> NOWHERE = Map.of();

  private final World world;

  KeycloakRolesIT(World world) {
    this.world = world;
  }

  @Test
  void aMappedRoleActsInItsAreaAndInNoOther() throws Exception {
    // Given a role of Keycloak's own name, and an area by its code
    Person official = world.realm().official(areas(World.PROVINCE), "so-lao-dong");

    // When
    Api authority = world.as(official);

    // Then
    Answer here = authority.post("/employers", employer(World.PROVINCE), World.once());
    assertEquals(201, here.status(), () -> here.body().toString());
    Answer elsewhere = authority.post("/employers", employer(World.ANOTHER_PROVINCE), World.once());
    World.refuses(elsewhere, 403, "FORBIDDEN");
    String there = World.ok(registeredIn(World.ANOTHER_PROVINCE)).path("id").asText();
    World.refuses(authority.get("/employers/" + there), 403, "FORBIDDEN");
    List<String> seen = ids(authority.all("/employers"));
    assertTrue(seen.contains(here.id()));
    assertFalse(seen.contains(there));
  }

  @Test
  void aRoleOfTheSuitesOwnNameNeedsNoMapping() throws Exception {
    // Given an area by its id
    String area = idOf(World.PROVINCE);
    Person official = world.realm().official(areas(area), "EDU_AUTHORITY");

    // When
    Api authority = world.as(official);

    // Then
    Answer here = authority.post("/institutions", institution(World.PROVINCE), World.once());
    assertEquals(201, here.status(), () -> here.body().toString());
    Answer elsewhere =
        authority.post("/institutions", institution(World.ANOTHER_PROVINCE), World.once());
    assertEquals(403, elsewhere.status(), () -> elsewhere.body().toString());
    World.refuses(authority.get("/employers"), 403, "FORBIDDEN");
  }

  @Test
  void aClerkSpeaksForTheOrganisationOfItsAccount() throws Exception {
    // Given
    Api authority = world.as(world.realm().official(areas(World.PROVINCE), "EDU_AUTHORITY"));
    String own = register(authority);
    String other = register(authority);
    Person clerk =
        world.realm().official(Map.of("organisation", List.of(own)), "INSTITUTION_CLERK");

    // When
    Api caller = world.as(clerk);

    // Then
    World.ok(caller.get("/institutions/" + own));
    assertEquals(List.of(own), ids(caller.all("/institutions")));
    World.refuses(caller.get("/institutions/" + other), 403, "NOT_YOUR_ORG");
    World.refuses(
        caller.post("/institutions", institution(World.PROVINCE), World.once()), 403, "FORBIDDEN");
  }

  @Test
  void whoHasNoRoleOfTheSuiteSeesWhatThePublicSees() throws Exception {
    // Given
    Person visitor = world.realm().official(areas("*"));

    // When
    Tokens tokens = visitor.signsIn();

    // Then
    assertFalse(Tokens.claims(tokens.access()).at("/realm_access/roles").isEmpty());
    Api caller = world.as(tokens);
    World.ok(caller.get("/areas?limit=1"));
    World.ok(caller.get("/vacancies?limit=1"));
    World.refuses(caller.get("/institutions"), 403, "FORBIDDEN");
    World.refuses(caller.get("/employers"), 403, "FORBIDDEN");
    World.refuses(
        caller.post("/employers", employer(World.PROVINCE), World.once()), 403, "FORBIDDEN");
  }

  @Test
  void onlyAMappedRoleMakesAdministrators() throws Exception {
    // Given
    world.realm().addRole("ADMINISTRATOR");
    Person pretender = world.realm().official(NOWHERE, "ADMINISTRATOR");
    Person administrator = world.realm().official(NOWHERE, "quan-tri-he-thong");

    // When
    Answer pretended = world.as(pretender).get("/api-clients");

    // Then
    World.refuses(pretended, 403, "FORBIDDEN");
    World.ok(world.as(administrator).get("/api-clients"));
  }

  private static Map<String, List<String>> areas(String... areas) {
    return Map.of("areas", List.of(areas));
  }

  private Answer registeredIn(String area) throws IOException, InterruptedException {
    return world
        .as(world.realm().official(areas(area), "so-lao-dong"))
        .post("/employers", employer(area), World.once());
  }

  private static String register(Api authority) throws IOException, InterruptedException {
    return authority
        .post("/institutions", institution(World.PROVINCE), World.once())
        .orFail("POST /institutions")
        .id();
  }

  private String idOf(String code) throws IOException, InterruptedException {
    return world.administrator().all("/areas?level=PROVINCE").stream()
        .filter(it -> it.path("code").asText().equals(code))
        .filter(it -> it.path("validTo").isNull() || it.path("validTo").isMissingNode())
        .map(it -> it.path("id").asText())
        .findFirst()
        .orElseThrow();
  }

  private static List<String> ids(List<JsonNode> items) {
    return items.stream().map(it -> it.path("id").asText()).toList();
  }

  static Map<String, Object> employer(String area) {
    String code = Long.toString(1_000_000_000L + Math.abs(World.once().hashCode()));
    return Map.of(
        "code",
        code.substring(0, 10),
        "type",
        "NON_STATE_ENTERPRISE",
        "name",
        "Công ty thử đăng nhập " + code,
        "vsicRef",
        Map.of("scheme", "vsic", "version", "2018", "code", "26"),
        "areaCode",
        area,
        "sizeBand",
        "101_200",
        "demonstration",
        true);
  }

  private static Map<String, Object> institution(String area) {
    String code = "KC-" + World.once().substring(0, 13);
    return Map.of(
        "code",
        code,
        "type",
        "CAO_DANG",
        "ownership",
        "PUBLIC",
        "name",
        "Trường Cao đẳng thử đăng nhập " + code,
        "areaCode",
        area,
        "demonstration",
        true);
  }
}
