package vn.labourmarket.deploy.driver;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One client of the gateway with its key or token. Every call is made once: retries are the
 * caller's.
 */
public final class Api {
  public static final ObjectMapper JSON = new ObjectMapper();
  private static final int LARGEST_PAGE = 500;
  private static final String KEY = "X-API-Key";

  private final HttpClient http;
  private final URI base;
  private final String header;
  private final String credential;
  private final Duration patience;

  private Api(HttpClient http, URI base, String header, String credential, Duration patience) {
    this.http = http;
    this.base = base;
    this.header = header;
    this.credential = credential;
    this.patience = patience;
  }

  /**
   * Opens a client.
   *
   * @param patience how long an answer may take before the call counts as unanswered
   */
  public static Api at(URI gateway, String key, Duration patience) {
    HttpClient http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    return new Api(http, gateway, KEY, key, patience);
  }

  /** The same connections with another key. */
  public Api with(String otherKey) {
    return new Api(http, base, KEY, otherKey, patience);
  }

  /** The same connections with an access token instead of a key. */
  public Api withToken(String token) {
    return new Api(http, base, "Authorization", "Bearer " + token, patience);
  }

  /** The same client with another patience. */
  public Api within(Duration otherPatience) {
    return new Api(http, base, header, credential, otherPatience);
  }

  /**
   * The key, for those who send it themselves.
   *
   * @throws IllegalStateException when the client came with a token, which is no key
   */
  public String key() {
    if (!header.equals(KEY)) {
      throw new IllegalStateException("This client has a token and no key");
    }
    return credential;
  }

  public Answer get(String path) throws IOException, InterruptedException {
    return send(request(path).GET());
  }

  public Answer post(String path, Object body, String idempotencyKey)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Sends a file of comma-separated values. */
  public Answer upload(String path, String csv, String idempotencyKey)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .setHeader("Content-Type", "text/csv")
            .header("Idempotency-Key", idempotencyKey)
            .POST(HttpRequest.BodyPublishers.ofString(csv)));
  }

  /** A step in the life of one version of a resource. */
  public Answer step(String path, long version) throws IOException, InterruptedException {
    return step(path, quoted(version));
  }

  /** The same for what a tag names. */
  public Answer step(String path, String tag) throws IOException, InterruptedException {
    return send(
        request(path).header("If-Match", tag).POST(HttpRequest.BodyPublishers.ofString("{}")));
  }

  /** Replaces one version of a resource. */
  public Answer put(String path, long version, Object body)
      throws IOException, InterruptedException {
    return put(path, quoted(version), body);
  }

  /** The same for what a tag names. */
  public Answer put(String path, String tag, Object body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("If-Match", tag)
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Changes some fields of one version of a resource. */
  public Answer patch(String path, long version, Object fields)
      throws IOException, InterruptedException {
    return send(
        request(path)
            .header("If-Match", quoted(version))
            .setHeader("Content-Type", "application/merge-patch+json")
            .method("PATCH", HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(fields))));
  }

  private static String quoted(long version) {
    return "\"" + version + "\"";
  }

  /** All items of a list, page by page. */
  public List<JsonNode> all(String path) throws IOException, InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String first = path + (path.contains("?") ? "&" : "?") + "limit=" + LARGEST_PAGE;
    String page = first;
    while (!page.isEmpty()) {
      JsonNode body = get(page).orFail("GET " + page).body();
      body.path("items").forEach(items::add);
      String cursor = body.path("nextCursor").asText("");
      boolean more = !cursor.isEmpty() && !body.path("nextCursor").isNull();
      page = more ? first + "&cursor=" + URLEncoder.encode(cursor, StandardCharsets.UTF_8) : "";
    }
    return items;
  }

  /** Whether the service at this address says that it does its work. */
  public boolean isReady(URI service) {
    try {
      HttpRequest probe =
          HttpRequest.newBuilder(service.resolve("/q/health/ready"))
              .timeout(Duration.ofSeconds(2))
              .build();
      return http.send(probe, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve("/api/v1" + path))
        .timeout(patience)
        .header(header, credential)
        .header("Accept-Language", "en")
        .header("Accept", "application/json")
        .header("Content-Type", "application/json");
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(answer.statusCode(), answer.headers(), parsed(answer.body()));
  }

  private static JsonNode parsed(byte[] body) {
    try {
      return JSON.readTree(body);
    } catch (IOException notJson) {
      return JSON.valueToTree(Map.of("text", new String(body, StandardCharsets.UTF_8)));
    }
  }
}
