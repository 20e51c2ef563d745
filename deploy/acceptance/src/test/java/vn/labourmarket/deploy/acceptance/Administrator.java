package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lets the others in. */
final class Administrator {
  private final URI gateway;
  private final Caller caller;

  Administrator(URI gateway, Caller caller) {
    this.gateway = gateway;
    this.caller = caller;
  }

  Caller caller() {
    return caller;
  }

  EduAuthority eduAuthority(Territory territory) {
    return new EduAuthority(register(List.of("EDU_AUTHORITY"), territory.ids(), null));
  }

  LabourAuthority labourAuthority(Area area) {
    List<String> roles = List.of("LABOUR_AUTHORITY");
    List<String> areas = List.of(area.id());
    return new LabourAuthority(register(roles, areas, null), register(roles, areas, null));
  }

  Leader leader(Territory territory) {
    return new Leader(register(List.of("LEADER"), territory.ids(), null));
  }

  SchoolSystem schoolSystem(JsonNode institution, Area area) {
    String id = institution.path("id").asText();
    List<String> roles = List.of("INSTITUTION_CLERK", "INSTITUTION_HEAD");
    return new SchoolSystem(register(roles, List.of(area.id()), id), id);
  }

  EmployerSystem employerSystem(JsonNode employer, Area area) {
    String id = employer.path("id").asText();
    return new EmployerSystem(register(List.of("EMPLOYER"), List.of(area.id()), id), id);
  }

  /** A client with one key. */
  Caller register(List<String> roles, List<String> areaIds, @Nullable String organisation) {
    return withKeyOf(registersClient(roles, areaIds, organisation));
  }

  JsonNode registersClient(
      List<String> roles, List<String> areaIds, @Nullable String organisation) {
    Map<String, Object> client = new HashMap<>();
    client.put("name", "Acceptance " + roles.get(0));
    client.put("roles", roles);
    client.put("areaIds", areaIds);
    if (organisation != null) {
      client.put("organisation", organisation);
    }
    return caller.post("api-clients", client).taken();
  }

  JsonNode issuesKeyTo(JsonNode client) {
    return caller.post("api-clients/" + client.path("id").asText() + "/keys", Map.of()).taken();
  }

  Caller withKeyOf(JsonNode client) {
    return Caller.withKey(gateway, issuesKeyTo(client).path("key").asText());
  }
}
