package vn.labourmarket.gateway.documents;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says once for all operations of the gateway how they fail and how callers show who they are. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ContractCompletion implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .addSchema("Problem", problem())
        .addResponse("Problem", failure())
        .setSecuritySchemes(schemes());
    if (document.getPaths() != null) {
      for (PathItem path : document.getPaths().getPathItems().values()) {
        path.getOperations().values().forEach(ContractCompletion::complete);
      }
    }
  }

  /** In a fixed order: the document is compared with its committed file. */
  private static Map<String, SecurityScheme> schemes() {
    Map<String, SecurityScheme> schemes = new LinkedHashMap<>();
    schemes.put(
        "ApiKey",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.APIKEY)
            .in(SecurityScheme.In.HEADER)
            .name("X-API-Key"));
    schemes.put(
        "Token",
        OASFactory.createSecurityScheme()
            .type(SecurityScheme.Type.HTTP)
            .scheme("bearer")
            .bearerFormat("JWT"));
    return schemes;
  }

  private static void complete(Operation operation) {
    List.of("400", "401", "403").forEach(operation.getResponses()::removeAPIResponse);
    operation
        .getResponses()
        .addAPIResponse(
            "default", OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
    if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
      operation.setSecurity(
          List.of(
              OASFactory.createSecurityRequirement().addScheme("ApiKey", List.of()),
              OASFactory.createSecurityRequirement().addScheme("Token", List.of())));
    }
  }

  private static APIResponse failure() {
    Content content =
        OASFactory.createContent()
            .addMediaType(
                "application/problem+json",
                OASFactory.createMediaType()
                    .schema(OASFactory.createSchema().ref("#/components/schemas/Problem")));
    return OASFactory.createAPIResponse().description("Problem (RFC 9457)").content(content);
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
        .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"))
        .addProperty("type", text("Address of a page about this kind of problem"))
        .addProperty("title", text("Kind of problem, Vietnamese or English"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What happened here"))
        .addProperty("instance", text("Path of the request"))
        .addProperty("code", text("Stable code of the kind"))
        .addProperty("traceId", text("What support asks for"))
        .addProperty(
            "violations",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.OBJECT)
                        .addProperty("pointer", text("JSON pointer into the request"))
                        .addProperty("code", text("The rule"))
                        .addProperty("message", text("What is wrong"))
                        .addProperty("severity", text("ERROR or WARNING"))));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
