package vn.labourmarket.gateway.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/**
 * Joins OpenAPI documents into one. A component that has the name of another but says something
 * else gets its service's name in front, and every reference to it follows.
 */
final class ContractMerge {
  private static final String REFERENCE = "#/components/";

  private ContractMerge() {}

  /** Adds a service's paths, components and tags to a document. */
  static void add(ObjectNode document, String service, ObjectNode more) {
    Map<String, String> renamed = new HashMap<>();
    ObjectNode components = document.withObject("/components");
    JsonNode theirs = more.path("components");
    for (Map.Entry<String, JsonNode> kind : theirs.properties()) {
      ObjectNode ours = components.withObject("/" + kind.getKey());
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        JsonNode known = ours.get(component.getKey());
        if (known != null && !known.equals(component.getValue())) {
          renamed.put(
              REFERENCE + kind.getKey() + "/" + component.getKey(),
              REFERENCE + kind.getKey() + "/" + prefixed(service, component.getKey()));
        }
      }
    }
    follow(more, renamed);
    for (Map.Entry<String, JsonNode> kind : theirs.properties()) {
      ObjectNode ours = components.withObject("/" + kind.getKey());
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        String reference = REFERENCE + kind.getKey() + "/" + component.getKey();
        String name =
            renamed.containsKey(reference)
                ? prefixed(service, component.getKey())
                : component.getKey();
        ours.set(name, component.getValue());
      }
    }
    more.path("tags").forEach(document.withArray("/tags")::add);
    ObjectNode paths = document.withObject("/paths");
    for (Map.Entry<String, JsonNode> path : more.path("paths").properties()) {
      if (!paths.has(path.getKey())) {
        paths.set(path.getKey(), path.getValue());
      }
    }
  }

  private static String prefixed(String service, String name) {
    StringBuilder prefix = new StringBuilder();
    for (String word : service.split("-")) {
      prefix.append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return prefix.append('_').append(name).toString();
  }

  private static void follow(JsonNode node, Map<String, String> renamed) {
    if (renamed.isEmpty()) {
      return;
    }
    if (node instanceof ObjectNode object) {
      JsonNode reference = object.get("$ref");
      if (reference != null && renamed.containsKey(reference.asText())) {
        object.put("$ref", renamed.get(reference.asText()));
      }
      for (JsonNode child : object) {
        follow(child, renamed);
      }
    } else if (node instanceof ArrayNode array) {
      for (Iterator<JsonNode> children = array.elements(); children.hasNext(); ) {
        follow(children.next(), renamed);
      }
    }
  }
}
