package vn.labourmarket.enrollment.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says once for all operations how they fail. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class ProblemAnswers implements OASFilter {

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getComponents() == null || document.getPaths() == null) {
      return;
    }
    document.getComponents().addSchema("Problem", problem());
    document
        .getComponents()
        .addResponse(
            "Problem",
            OASFactory.createAPIResponse()
                .description("A problem (RFC 9457), in Vietnamese or English")
                .content(
                    OASFactory.createContent()
                        .addMediaType(
                            "application/problem+json",
                            OASFactory.createMediaType()
                                .schema(
                                    OASFactory.createSchema()
                                        .ref("#/components/schemas/Problem")))));
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) -> {
              item.getOperations().values().forEach(ProblemAnswers::complete);
              if (item.getGET() != null && (path.endsWith("{id}") || path.endsWith("/lock"))) {
                item.getGET().getResponses().addAPIResponse("304", unchanged());
              }
            });
  }

  private static void complete(Operation operation) {
    List.of("400", "401", "403").forEach(operation.getResponses()::removeAPIResponse);
    operation
        .getResponses()
        .addAPIResponse(
            "default", OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
  }

  private static APIResponse unchanged() {
    return OASFactory.createAPIResponse().description("If-None-Match named the present version");
  }

  private static Schema problem() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"))
        .addProperty("type", text("Address of a page about this kind of problem"))
        .addProperty("title", text("Kind of problem"))
        .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
        .addProperty("detail", text("What is wrong here"))
        .addProperty("instance", text("Path of the request"))
        .addProperty("code", text("Stable code of the kind, listed in docs/problems"))
        .addProperty("link", text("With 409: the resource that exists already"))
        .addProperty(
            "allowed",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .items(text("With ILLEGAL_TRANSITION: what the state allows")))
        .addProperty(
            "currentVersion",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .description("With VERSION_CONFLICT: the version to read again"))
        .addProperty("traceId", text("What support asks for"))
        .addProperty(
            "violations",
            OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(violation()))
        .additionalPropertiesSchema(OASFactory.createSchema());
  }

  private static Schema violation() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .addProperty("pointer", text("JSON pointer into the request"))
        .addProperty("code", text("The rule"))
        .addProperty("message", text("What is wrong"))
        .addProperty("severity", text("ERROR or WARNING"));
  }

  private static Schema text(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
  }
}
