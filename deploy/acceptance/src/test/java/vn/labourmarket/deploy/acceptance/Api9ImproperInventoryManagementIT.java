package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OWASP API9:2023. What is there is described and has a rule; what has none is not there. */
@ExtendWith(SuiteExtension.class)
class Api9ImproperInventoryManagementIT {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "patch", "head", "options", "trace");

  private final World world;

  Api9ImproperInventoryManagementIT(World world) {
    this.world = world;
  }

  @Test
  void theDocumentAndTheTableOfRoutesNameTheSameOperations() {
    // Given
    Set<String> ruled =
        AccessTable.read().operations().stream()
            .map(it -> it.method() + " " + it.template())
            .collect(Collectors.toCollection(TreeSet::new));

    // When
    Set<String> described = new TreeSet<>();
    JsonNode paths = world.anonymous().get("/openapi", "application/json").taken().path("paths");
    for (Map.Entry<String, JsonNode> path : paths.properties()) {
      for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
        if (METHODS.contains(operation.getKey()) && path.getKey().startsWith("/api/v1/")) {
          described.add(
              operation.getKey().toUpperCase(Locale.ROOT)
                  + " "
                  + path.getKey().substring("/api/v1".length()));
        }
      }
    }

    // Then
    described.removeIf(it -> it.matches("GET /(openapi|problems.*)"));
    assertEquals(ruled, described);
  }

  @Test
  void otherMethodsOfAKnownPathAreNotThere() {
    // Given
    AccessTable table = AccessTable.read();
    Wire administrator = world.administrator().caller().wire();
    Set<String> ruled =
        table.operations().stream()
            .map(it -> it.method() + " " + it.template())
            .collect(Collectors.toSet());

    // When
    for (AccessTable.Operation operation : table.operations()) {
      for (String method : List.of("PUT", "DELETE", "PATCH")) {
        if (!ruled.contains(method + " " + operation.template())) {
          Reply reply = administrator.ask(method, "/api/v1" + operation.path(), null);

          // Then
          assertTrue(
              List.of(404, 405, 415).contains(reply.status()),
              method + " " + operation.template() + ": " + reply.status() + reply.text());
        }
      }
    }
  }

  @Test
  void noOldNewOrForgottenPathAnswers() {
    // Given
    Wire administrator = world.administrator().caller().wire();

    // When
    for (String path :
        List.of(
            "/api/institutions",
            "/api/v0/institutions",
            "/api/v2/institutions",
            "/api/v1beta/institutions",
            "/api/v1.0/institutions",
            "/v1/institutions",
            "/institutions",
            "/rest/institutions",
            "/graphql",
            "/api/v1/graphql",
            "/api/v1/admin",
            "/api/v1/debug",
            "/api/v1/test",
            "/api/v1/internal",
            "/api/v1/users",
            "/api/v1/notes",
            "/api/v1/q/metrics",
            "/api/v1/schools",
            "/api/v1/quota-recommendations",
            "/api/v1/labour-use-reports",
            "/swagger.json",
            "/swagger-ui",
            "/api-docs",
            "/v3/api-docs",
            "/h2-console",
            "/admin",
            "/metrics",
            "/health")) {
      Reply reply = administrator.ask("GET", path, null);

      // Then
      assertEquals(404, reply.status(), path + ": " + reply.text());
    }
  }

  @Test
  void theDocumentSaysHowToShowWhoCalls() {
    // When
    JsonNode document = world.anonymous().get("/openapi", "application/json").taken();

    // Then
    assertTrue(document.path("components").path("securitySchemes").size() > 0);
    assertTrue(document.path("openapi").asText().startsWith("3.1"));
    for (JsonNode server : document.path("servers")) {
      assertTrue(server.path("url").asText().matches("/|/api/v1|https?://.*"), server.toString());
    }
  }
}
