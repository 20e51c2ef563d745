package vn.labourmarket.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A realm as its administrator sees it. */
record Realm(Console console, URI keycloak, String name) {
  static final String CLIENT = "labour-market";
  static final String EMPLOYERS = "/nguoi-su-dung-lao-dong";
  private static final String KEYS = "org.keycloak.keys.KeyProvider";

  URI issuer() {
    return keycloak.resolve("/realms/" + name);
  }

  Program program() {
    return Program.of(issuer(), CLIENT);
  }

  /** Makes an account for somebody in office, who is no employer. */
  Person official(Map<String, List<String>> attributes, String... roles)
      throws IOException, InterruptedException {
    String username = "can-bo-" + UUID.randomUUID();
    String password = "mat-khau-" + UUID.randomUUID();
    String id =
        console.create(
            path("/users"),
            Map.of(
                "username",
                username,
                "email",
                username + "@example.vn",
                "firstName",
                "Cán bộ",
                "lastName",
                "Thử nghiệm",
                "enabled",
                true,
                "attributes",
                attributes,
                "credentials",
                List.of(Map.of("type", "password", "value", password, "temporary", false))));
    List<JsonNode> granted = new ArrayList<>();
    for (String role : roles) {
      granted.add(console.get(path("/roles/" + role)));
    }
    console.create(path("/users/" + id + "/role-mappings/realm"), granted);
    String group = console.get(path("/group-by-path" + EMPLOYERS)).path("id").asText();
    console.delete(path("/users/" + id + "/groups/" + group));
    return new Person(program(), username, password);
  }

  void addRole(String role) throws IOException, InterruptedException {
    console.create(path("/roles"), Map.of("name", role));
  }

  /** What Keycloak keeps of a user. */
  JsonNode user(String username) throws IOException, InterruptedException {
    return console.get(path("/users?exact=true&username=" + username)).path(0);
  }

  /** Registers another program, which is not meant for the suite. */
  Program otherProgram(String id) throws IOException, InterruptedException {
    ObjectNode client = copyOfClient(id);
    client.remove("protocolMappers");
    console.create(path("/clients"), client);
    return Program.of(issuer(), id);
  }

  /**
   * Registers another program for the suite, whose access tokens live for some seconds. What it
   * needs for the suite stands in a client scope, which programs share.
   */
  Program hastyProgram(String id, int seconds) throws IOException, InterruptedException {
    ObjectNode client = copyOfClient(id);
    console.create(
        path("/client-scopes"),
        Map.of(
            "name",
            CLIENT,
            "protocol",
            "openid-connect",
            "attributes",
            Map.of("include.in.token.scope", "false"),
            "protocolMappers",
            client.remove("protocolMappers")));
    client.withArray("defaultClientScopes").add(CLIENT);
    client.withObject("attributes").put("access.token.lifespan", Integer.toString(seconds));
    console.create(path("/clients"), client);
    return Program.of(issuer(), id);
  }

  private ObjectNode copyOfClient(String id) throws IOException, InterruptedException {
    ObjectNode client = (ObjectNode) console.get(path("/clients?clientId=" + CLIENT)).path(0);
    client.remove(List.of("id", "secret"));
    client.path("protocolMappers").forEach(it -> ((ObjectNode) it).remove("id"));
    return client.put("clientId", id);
  }

  /** Signs with a new key from now on, and withdraws those that signed before. */
  void replacesKeys() throws IOException, InterruptedException {
    JsonNode before = console.get(path("/components?type=" + KEYS));
    console.create(
        path("/components"),
        Map.of(
            "name",
            "rsa-" + UUID.randomUUID(),
            "providerId",
            "rsa-generated",
            "providerType",
            KEYS,
            "parentId",
            console.get(path("")).path("id").asText(),
            "config",
            Map.of(
                "priority", List.of("200"),
                "enabled", List.of("true"),
                "active", List.of("true"),
                "algorithm", List.of("RS256"))));
    for (JsonNode component : before) {
      if (component.path("providerId").asText().equals("rsa-generated")) {
        ObjectNode config = ((ObjectNode) component).withObject("config");
        config.putPOJO("enabled", List.of("false"));
        config.putPOJO("active", List.of("false"));
        console.put(path("/components/" + component.path("id").asText()), component);
      }
    }
  }

  private String path(String below) {
    return '/' + name + below;
  }
}
