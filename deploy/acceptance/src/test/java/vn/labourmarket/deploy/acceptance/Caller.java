package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Somebody at the door of the suite, with a key or without. */
final class Caller {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI address;
  private final Map<String, String> headers;

  private Caller(URI address, Map<String, String> headers) {
    this.address = address;
    this.headers = headers;
  }

  static Caller anonymous(URI address) {
    return new Caller(address, Map.of());
  }

  static Caller withKey(URI address, String key) {
    return new Caller(address, Map.of("X-API-Key", key));
  }

  /** A path below /api/v1, or an absolute one. */
  Reply get(String path) {
    return send(request(path).GET());
  }

  Reply get(String path, String accept) {
    return send(request(path).header("Accept", accept).GET());
  }

  List<JsonNode> list(String path) {
    List<JsonNode> items = new ArrayList<>();
    String first = path + (path.contains("?") ? "&" : "?") + "limit=500";
    String cursor = "";
    do {
      JsonNode page = get(cursor.isEmpty() ? first : first + "&cursor=" + cursor).taken();
      page.path("items").forEach(items::add);
      cursor = page.path("nextCursor").asText("").replace("null", "");
    } while (!cursor.isEmpty());
    return items;
  }

  Reply post(String path, Object body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(text(body))));
  }

  /** Takes a resource, as it was last seen, a step further. */
  Reply step(String collection, JsonNode seen, String noun) {
    return step(collection, seen, noun, Map.of());
  }

  Reply step(String collection, JsonNode seen, String noun, Map<String, ?> body) {
    return send(
        request(collection + "/" + seen.path("id").asText() + "/" + noun)
            .header("If-Match", tag(seen))
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(text(body))));
  }

  Reply put(String collection, JsonNode seen, Object body) {
    return send(
        request(collection + "/" + seen.path("id").asText())
            .header("If-Match", tag(seen))
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(text(body))));
  }

  /** Any method on an absolute path, with nothing but who calls. */
  Reply send(String method, String path) {
    return send(request(path).method(method, BodyPublishers.noBody()));
  }

  /** The same caller on a connection on which it may write anything. */
  Wire wire() {
    Wire wire = Wire.to(address);
    for (Map.Entry<String, String> header : headers.entrySet()) {
      wire = wire.with(header.getKey(), header.getValue());
    }
    return wire;
  }

  private HttpRequest.Builder request(String path) {
    URI target = address.resolve(path.startsWith("/") ? path : "/api/v1/" + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(60));
    headers.forEach(request::header);
    return request;
  }

  private static String tag(JsonNode seen) {
    return '"' + seen.path("version").asText() + '"';
  }

  private static String text(Object body) {
    return Reply.JSON.valueToTree(body).toString();
  }

  private static Reply send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      String what = request.method() + " " + request.uri();
      return new Reply(what, answer.statusCode(), answer.headers(), answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(request.uri().toString(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
