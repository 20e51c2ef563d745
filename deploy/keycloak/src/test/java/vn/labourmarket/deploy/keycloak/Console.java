package vn.labourmarket.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.deploy.driver.Api;

/** What an administrator of Keycloak does in its console, through the REST API behind that. */
final class Console {
  static final String ADMINISTRATOR = "quan-tri";
  private static final Duration KEEP_TOKEN = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI keycloak;
  private final String password;
  private String token = "";
  private Instant until = Instant.EPOCH;

  Console(URI keycloak, String password) {
    this.keycloak = keycloak;
    this.password = password;
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return Api.JSON.readTree(send("GET", path, null).body());
  }

  /** The id of what was made. */
  String create(String path, Object body) throws IOException, InterruptedException {
    String location = send("POST", path, body).headers().firstValue("Location").orElse("");
    return location.substring(location.lastIndexOf('/') + 1);
  }

  void put(String path, Object body) throws IOException, InterruptedException {
    send("PUT", path, body);
  }

  void delete(String path) throws IOException, InterruptedException {
    send("DELETE", path, null);
  }

  /**
   * The administrator's own access token, of the realm in which Keycloak itself is administered.
   */
  String token() throws IOException, InterruptedException {
    if (Instant.now().isAfter(until)) {
      HttpResponse<String> answer =
          new Browser()
              .posts(
                  keycloak.resolve("/realms/master/protocol/openid-connect/token"),
                  Map.of(
                      "grant_type",
                      "password",
                      "client_id",
                      "admin-cli",
                      "username",
                      ADMINISTRATOR,
                      "password",
                      password));
      token = Tokens.of(Api.JSON.readTree(answer.body())).access();
      until = Instant.now().plus(KEEP_TOKEN);
    }
    return token;
  }

  private HttpResponse<String> send(String method, String path, @Nullable Object body)
      throws IOException, InterruptedException {
    String text = body == null ? "" : Api.JSON.writeValueAsString(body);
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(keycloak.resolve("/admin/realms" + path))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(
                    method,
                    text.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(text))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new IllegalStateException(
          "%s %s: HTTP %d %s".formatted(method, path, answer.statusCode(), answer.body()));
    }
    return answer;
  }
}
