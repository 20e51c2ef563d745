package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clients that the load needs, one for each part that somebody plays. A client is found again
 * by its name; its key is new in every run and ends by itself.
 */
final class Clients {
  private static final Duration LIFE_OF_KEYS = Duration.ofHours(1);

  private final Gateway gateway;
  private final Client administrator;
  private final Clock clock;
  private final Map<String, JsonNode> known = new ConcurrentHashMap<>();

  Clients(Gateway gateway, String adminKey, Clock clock) throws InterruptedException {
    this.gateway = gateway;
    this.administrator = new Client(gateway, adminKey);
    this.clock = clock;
    for (JsonNode client : administrator.list("api-clients")) {
      known.put(client.path("name").asText(), client);
    }
  }

  Client administrator() {
    return administrator;
  }

  /** Someone of the administration, in all provinces of the demonstration. */
  Client authority(String role, Collection<String> areaIds) throws InterruptedException {
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.put("name", "demonstration-" + role);
    body.putArray("roles").add(role);
    ArrayNode areas = body.putArray("areaIds");
    areaIds.forEach(areas::add);
    return withNewKey(body);
  }

  /** The clerk of an institution, who submits in its name. */
  Client clerkOf(String code, String institutionId, String areaId) throws InterruptedException {
    ObjectNode body = Gateway.JSON.createObjectNode();
    body.put("name", "demonstration-" + code);
    body.putArray("roles").add("INSTITUTION_CLERK").add("INSTITUTION_HEAD");
    body.put("organisation", institutionId);
    body.putArray("areaIds").add(areaId);
    return withNewKey(body);
  }

  private Client withNewKey(ObjectNode body) throws InterruptedException {
    String name = body.path("name").asText();
    JsonNode client = known.get(name);
    if (client == null) {
      client = administrator.create("api-clients", body, name);
    }
    ObjectNode key = Gateway.JSON.createObjectNode();
    key.put("label", "demonstration");
    key.put("expiresAt", clock.instant().plus(LIFE_OF_KEYS).toString());
    String path = "api-clients/" + client.path("id").asText() + "/keys";
    // Each run has its own: an answer that is replayed does not tell the key again.
    JsonNode made = administrator.create(path, key, clock.instant() + "/" + name);
    return new Client(gateway, made.path("key").asText());
  }
}
