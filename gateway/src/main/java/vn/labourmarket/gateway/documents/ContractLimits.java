package vn.labourmarket.gateway.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Says of every operation that the gateway limits requests, and how an answer tells what is left.
 */
final class ContractLimits {
  private static final String TOO_MANY = "TooManyRequests";
  private static final String COMPONENTS = "#/components/";

  private ContractLimits() {}

  static void describe(ObjectNode document) {
    ObjectNode headers = document.withObject("/components/headers");
    header(
        headers,
        "RateLimit",
        "string",
        "What is left of each limit, and seconds until it is whole again:"
            + " \"client\";r=11999;t=1, \"address\";r=119999;t=1");
    header(
        headers,
        "RateLimit-Policy",
        "string",
        "The limits: q requests in w seconds, for a client and for all at its address, or for"
            + " strangers at one address");
    header(headers, "Retry-After", "integer", "Seconds to wait");
    ObjectNode responses = document.withObject("/components/responses");
    responses.forEach(ContractLimits::tells);
    ObjectNode tooMany = responses.putObject(TOO_MANY);
    tooMany.put("description", "Quá nhiều yêu cầu. More requests than the limit allows");
    tooMany.set("content", responses.path("Problem").path("content").deepCopy());
    tells(tooMany);
    tooMany
        .withObject("/headers")
        .putObject("Retry-After")
        .put("$ref", COMPONENTS + "headers/Retry-After");
    document.path("paths").forEach(path -> path.forEach(ContractLimits::limits));
  }

  private static void header(ObjectNode headers, String name, String type, String description) {
    ObjectNode header = headers.putObject(name);
    header.put("description", description);
    ObjectNode schema = header.putObject("schema").put("type", type);
    if (type.equals("integer")) {
      schema.put("format", "int32").put("minimum", 1).put("maximum", 3600);
    } else {
      schema.put("maxLength", 100);
    }
  }

  private static void limits(JsonNode operation) {
    if (operation.path("responses") instanceof ObjectNode responses) {
      responses.forEach(ContractLimits::tells);
      responses.putObject("429").put("$ref", COMPONENTS + "responses/" + TOO_MANY);
    }
  }

  private static void tells(JsonNode response) {
    if (response instanceof ObjectNode known && !known.has("$ref")) {
      ObjectNode headers = known.withObject("/headers");
      for (String name : new String[] {"RateLimit", "RateLimit-Policy"}) {
        headers.putObject(name).put("$ref", COMPONENTS + "headers/" + name);
      }
    }
  }
}
