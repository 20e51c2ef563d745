package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;

/** Someone who may call the suite, with the key that only this process knows. */
final class Client {
  private final Gateway gateway;
  private final String apiKey;

  Client(Gateway gateway, String apiKey) {
    this.gateway = gateway;
    this.apiKey = apiKey;
  }

  JsonNode get(String path) throws InterruptedException {
    return gateway.send(request(path).GET().build());
  }

  /** All items of a list, page after page. */
  List<JsonNode> list(String path) throws InterruptedException {
    List<JsonNode> items = new ArrayList<>();
    String next = path + (path.contains("?") ? "&" : "?") + "limit=500";
    String cursor = "";
    do {
      JsonNode page = get(cursor.isEmpty() ? next : next + "&cursor=" + cursor);
      page.path("items").forEach(items::add);
      cursor = page.path("nextCursor").asText("");
    } while (!cursor.isEmpty());
    return items;
  }

  JsonNode create(String path, ObjectNode body, String idempotencyKey) throws InterruptedException {
    return gateway.send(post(path, body, idempotencyKey).build());
  }

  /** Takes a resource as it was last seen one step further. */
  JsonNode transition(String path, JsonNode seen, String noun, String idempotencyKey)
      throws InterruptedException {
    String step = path + "/" + seen.path("id").asText() + "/" + noun;
    return gateway.send(
        post(step, Gateway.JSON.createObjectNode(), idempotencyKey + "/" + noun)
            .header("If-Match", '"' + seen.path("version").asText() + '"')
            .build());
  }

  private HttpRequest.Builder post(String path, ObjectNode body, String idempotencyKey) {
    return request(path)
        .header("Idempotency-Key", idempotencyKey)
        .header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
  }

  private HttpRequest.Builder request(String path) {
    return gateway.request(path).header("X-API-Key", apiKey);
  }
}
