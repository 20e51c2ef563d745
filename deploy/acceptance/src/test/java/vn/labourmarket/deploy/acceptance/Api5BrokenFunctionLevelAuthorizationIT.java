package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OWASP API5:2023. Functions of others, asked for plainly and in disguise. */
@ExtendWith(SuiteExtension.class)
class Api5BrokenFunctionLevelAuthorizationIT {
  private final World world;
  private final Wire leader;

  Api5BrokenFunctionLevelAuthorizationIT(World world) {
    this.world = world;
    leader = world.administrator().register(List.of("LEADER"), List.of(), null).wire();
  }

  @Test
  void noRoleReachesAFunctionThatTheTableDoesNotGiveIt() {
    // Given
    AccessTable table = AccessTable.read();
    Map<String, Caller> callers = new HashMap<>();
    for (String role : table.roles()) {
      callers.put(role, world.administrator().register(List.of(role), List.of(), null));
    }
    List<String> open = new ArrayList<>();

    // When
    int asked = 0;
    for (AccessTable.Operation operation : table.operations()) {
      for (String role : table.roles()) {
        if (!table.opens(operation, role)) {
          asked++;
          Reply reply = callers.get(role).send(operation.method(), "/api/v1" + operation.path());
          if (reply.status() != 403 || !reply.text().contains("\"FORBIDDEN\"")) {
            open.add(role + " " + operation + ": " + reply.status() + " " + reply.text());
          }
        }
      }
    }

    // Then
    assertEquals(List.of(), open);
    assertTrue(asked > 400, "asked " + asked);
  }

  @Test
  void everyFunctionIsClosedToWhoShowsNothing() {
    // Given
    AccessTable table = AccessTable.read();
    Wire stranger = Wire.to(world.suite().gateway());

    // When
    for (AccessTable.Operation operation : table.operations()) {
      Reply reply = stranger.ask(operation.method(), "/api/v1" + operation.path(), null);

      // Then
      reply.refusedFor(401, "UNAUTHENTICATED");
    }
  }

  @Test
  void aHeaderDoesNotChangeTheMethod() {
    // Given
    Wire administrator = world.administrator().caller().wire();

    // When
    for (String header :
        List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override", "_method")) {
      Reply list = administrator.with(header, "DELETE").get("api-clients?limit=1");
      Reply denied = leader.with(header, "GET").post("api-clients", Map.of("name", "x"));

      // Then
      list.taken();
      denied.refusedFor(403, "FORBIDDEN");
      leader.with(header, "POST").get("api-clients").refusedFor(403, "FORBIDDEN");
    }
  }

  @Test
  void headAsksForWhatGetAsks() {
    // When
    Reply head = leader.ask("HEAD", "/api/v1/api-clients", null);

    // Then
    assertEquals(403, head.status());
    assertEquals("", head.text());
    assertEquals(
        401, Wire.to(world.suite().gateway()).ask("HEAD", "/api/v1/institutions", null).status());
  }

  @Test
  void unusualMethodsDoNothing() {
    // Given
    Wire administrator = world.administrator().caller().wire();

    // When
    for (String method : List.of("TRACE", "TRACK", "PROPFIND", "CONNECTION", "get", "DEBUG")) {
      for (String path : List.of("/api/v1/institutions", "/api/v1/api-clients", "/")) {
        Reply reply = administrator.with("X-Echo", "echo-4711").ask(method, path, null);

        // Then
        assertTrue(reply.status() >= 400 && reply.status() < 600, method + path);
        assertTrue(reply.status() < 500 || reply.status() == 501, method + path + reply.status());
        assertFalse(reply.text().contains("echo-4711"), reply.text());
        assertFalse(reply.text().contains("lmk_"), reply.text());
      }
    }
  }

  @Test
  void anotherSpellingOfAPathOpensNothing() {
    // Given
    List<String> spellings =
        List.of(
            "/api/v1/api-clients/",
            "/api/v1//api-clients",
            "//api/v1/api-clients",
            "/api//v1/api-clients",
            "/api/v1/./api-clients",
            "/api/v1/institutions/../api-clients",
            "/api/v1/institutions/%2e%2e/api-clients",
            "/api/v1/institutions/..%2fapi-clients",
            "/api/v1/institutions%2f..%2fapi-clients",
            "/api/v1/API-CLIENTS",
            "/api/V1/api-clients",
            "/API/v1/api-clients",
            "/api/v1/%61pi-clients",
            "/api/v1/api%2dclients",
            "/api/v1/api-clients;a=b",
            "/api/v1;a=b/api-clients",
            "/api/v1/api-clients%00",
            "/api/v1/api-clients%20",
            "/api/v1/api-clients.json",
            "/api/v1/api-clients%3flimit=1",
            "/api/v1\\api-clients",
            "/api/v1/institutions/..;/api-clients",
            "/api/v1/%c0%ae%c0%ae/api-clients",
            "/api/v2/api-clients",
            "/v1/api-clients",
            "/api-clients",
            "/api/v1/audit-trail/entries",
            "/api/v1/institutions/../audit-trail/entries");

    // When
    for (String path : spellings) {
      Reply reply = leader.ask("GET", path, null);
      Reply unknown = Wire.to(world.suite().gateway()).ask("GET", path, null);

      // Then
      assertTrue(List.of(400, 403, 404).contains(reply.status()), path + ": " + reply.status());
      assertTrue(List.of(400, 401, 404).contains(unknown.status()), path + unknown.status());
      assertFalse(reply.text().contains("\"items\""), path);
    }
  }

  @Test
  void aWholeAddressOrAnotherHostLeadsNowhereElse() {
    // Given
    String whole = world.suite().gateway() + "/api/v1/api-clients";

    // When
    Reply absolute = leader.ask("GET", whole, null);

    // Then
    assertTrue(List.of(400, 403, 404).contains(absolute.status()), absolute.text());
    for (String header : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix")) {
      leader
          .with(header, "/api/v1/classifications")
          .get("api-clients")
          .refusedFor(403, "FORBIDDEN");
      assertFalse(
          leader.with(header, "/api/v1/api-clients").get("institutions").text().contains("roles"));
    }
  }

  @Test
  void everyServiceRefusesWhatTheGatewayWouldHaveRefused() {
    // Given
    Caller editor = world.administrator().register(List.of("CATALOGUE_EDITOR"), List.of(), null);

    // When
    Reply atGateway = editor.get("employers");

    // Then
    atGateway.refusedFor(403, "FORBIDDEN");
    world
        .suite()
        .directory()
        .ifPresent(
            directory -> {
              String token =
                  ForgedToken.forAudience("labour-demand-service")
                      .role("CATALOGUE_EDITOR")
                      .signed(directory.root().resolve("keys"));
              Wire.to(directory.address("labour-demand-service"))
                  .withToken(token)
                  .get("employers")
                  .refusedFor(403, "FORBIDDEN");
            });
  }
}
