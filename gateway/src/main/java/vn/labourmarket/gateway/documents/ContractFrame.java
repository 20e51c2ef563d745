package vn.labourmarket.gateway.documents;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What the merged document says about the suite as a whole, whatever its parts say. */
final class ContractFrame {
  private final ContractConfig config;

  ContractFrame(ContractConfig config) {
    this.config = config;
  }

  void putAround(ObjectNode document) {
    info(document.putObject("info"));
    server(document.putArray("servers").addObject());
    ArrayNode security = document.putArray("security");
    ContractSecurity.NAMES.forEach(name -> security.addObject().putArray(name));
    document.path("paths").forEach(path -> path.forEach(ContractFrame::secureAsAll));
    if (document.at("/components/securitySchemes") instanceof ObjectNode schemes) {
      schemes.retain(ContractSecurity.NAMES);
    }
    ContractLimits.describe(document);
    // True is what its absence means; lint rules take the word for a map.
    if (document.at("/components/schemas/Problem") instanceof ObjectNode problem) {
      problem.remove("additionalProperties");
    }
  }

  private void info(ObjectNode info) {
    info.put("title", "Labour market suite")
        .put("version", "1.0.0")
        .put(
            "description",
            "Enrollment, labour demand, vacancies, indicators, reports and forecasts of a province."
                + " Tuyển sinh, nhu cầu lao động, chỗ việc làm trống, chỉ tiêu, báo cáo và dự báo"
                + " của một tỉnh.")
        .put("x-api-id", "vn-labour-market-suite")
        .put("x-audience", "external-partner");
    info.putObject("contact")
        .put("name", config.contactName())
        .put("url", config.contactUrl())
        .put("email", config.contactEmail());
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
  }

  /** Callers write to where they read this, whether it runs for a test or for a province. */
  private static void server(ObjectNode server) {
    server
        .put("url", "/")
        .put("description", "The gateway that gives out this document: local, test or production")
        .put("x-internal", false);
  }

  /** A service names roles, which only it can judge; an empty list means that anyone may call. */
  private static void secureAsAll(JsonNode operation) {
    if (operation instanceof ObjectNode known && !known.path("security").isEmpty()) {
      known.remove("security");
    }
  }
}
