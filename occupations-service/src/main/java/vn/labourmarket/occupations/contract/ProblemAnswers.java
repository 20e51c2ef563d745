package vn.labourmarket.occupations.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;

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
    for (PathItem path : document.getPaths().getPathItems().values()) {
      path.getOperations().values().forEach(ProblemAnswers::complete);
      if (path.getGET() != null && !isList(path.getGET())) {
        path.getGET()
            .getResponses()
            .addAPIResponse(
                "304", OASFactory.createAPIResponse().description("If-None-Match has it already"));
      }
    }
  }

  private static void complete(Operation operation) {
    List.of("400", "401", "403").forEach(operation.getResponses()::removeAPIResponse);
    operation
        .getResponses()
        .addAPIResponse(
            "default", OASFactory.createAPIResponse().ref("#/components/responses/Problem"));
  }

  private static boolean isList(Operation operation) {
    return String.valueOf(operation.getResponses().getAPIResponse("200")).contains("/Page");
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
        .addProperty("parameter", text("The parameter that is wrong"))
        .addProperty("known", texts("With UNKNOWN_PARAMETER: the parameters there are"))
        .addProperty("limit", number("What a body or file may have, bytes"))
        .addProperty("row", number("Where a file is broken; the header is row 1"))
        .addProperty("unknown", texts("With HEADER_INVALID: columns that are not known"))
        .addProperty("missing", texts("With HEADER_INVALID: columns that are needed"))
        .addProperty("repeated", texts("With HEADER_INVALID: columns that say the same"))
        .addProperty("overlaps", text("What is in force on the same days"))
        .addProperty("currentVersion", number("With VERSION_CONFLICT: the version there is"))
        .addProperty("allowed", texts("With ILLEGAL_TRANSITION: what the state allows"))
        .addProperty("traceId", text("What support asks for"))
        .addProperty(
            "violations",
            OASFactory.createSchema().addType(Schema.SchemaType.ARRAY).items(violation()));
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

  private static Schema number(String description) {
    return OASFactory.createSchema().addType(Schema.SchemaType.INTEGER).description(description);
  }

  private static Schema texts(String description) {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .description(description)
        .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }
}
