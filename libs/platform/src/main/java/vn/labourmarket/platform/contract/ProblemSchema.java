package vn.labourmarket.platform.contract;

import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import vn.labourmarket.platform.problems.ProblemDocument;

/** A problem document as the suite writes it; a kind of problem may have members of its own. */
final class ProblemSchema {
  static final String NAME = "Problem";

  private ProblemSchema() {}

  static APIResponse response() {
    return OASFactory.createAPIResponse()
        .description("A problem (RFC 9457), in Vietnamese or English")
        .content(
            OASFactory.createContent()
                .addMediaType(
                    ProblemDocument.MEDIA_TYPE,
                    OASFactory.createMediaType()
                        .schema(OASFactory.createSchema().ref("#/components/schemas/" + NAME))));
  }

  static Schema schema() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.OBJECT)
        .additionalPropertiesSchema(OASFactory.createSchema().booleanSchema(true))
        .required(List.of("type", "title", "status", "detail", "instance", "code", "traceId"))
        .addProperty(
            "type", text("Address of a page about this kind of problem").format("uri-reference"))
        .addProperty("title", text("Kind of problem"))
        .addProperty(
            "status",
            OASFactory.createSchema()
                .addType(Schema.SchemaType.INTEGER)
                .format("int32")
                .minimum(BigDecimal.valueOf(400))
                .maximum(BigDecimal.valueOf(599)))
        .addProperty("detail", text("What is wrong here"))
        .addProperty("instance", text("Path of the request"))
        .addProperty("code", text("Stable code of the kind, listed in docs/problems"))
        .addProperty("traceId", text("What support asks for"))
        .addProperty("parameter", text("The parameter that is wrong"))
        .addProperty("known", texts("With UNKNOWN_PARAMETER: the parameters there are"))
        .addProperty("limit", number("What a body or file may have, bytes"))
        .addProperty("currentVersion", number("With VERSION_CONFLICT: the version to read again"))
        .addProperty("allowed", texts("With ILLEGAL_TRANSITION: what the state allows"))
        .addProperty("link", text("With 409: path of the resource that exists already"))
        .addProperty("existing", text("With 409: path of what exists already"))
        .addProperty("overlaps", text("With 409: what is in force on the same days"))
        .addProperty("row", number("Where a file is broken; the header is row 1"))
        .addProperty("unknown", texts("With HEADER_INVALID: columns that are not known"))
        .addProperty("missing", texts("With HEADER_INVALID: columns that are needed"))
        .addProperty("repeated", texts("With HEADER_INVALID: columns that say the same"))
        .addProperty("violations", violations());
  }

  private static Schema violations() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .items(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("pointer", text("JSON pointer into the request"))
                .addProperty("code", text("The rule"))
                .addProperty("message", text("What is wrong"))
                .addProperty("severity", text("ERROR or WARNING"))
                .addProperty("replacedBy", texts("Codes to name instead of a deprecated one"))
                .addProperty("suggestedVersion", text("Version that suggestions are codes of"))
                .addProperty("suggestions", suggestions()));
  }

  private static Schema suggestions() {
    return OASFactory.createSchema()
        .addType(Schema.SchemaType.ARRAY)
        .description("What an outdated code has become, the greatest share first")
        .items(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.OBJECT)
                .addProperty("code", text("Code to name instead"))
                .addProperty(
                    "weight",
                    OASFactory.createSchema()
                        .addType(Schema.SchemaType.NUMBER)
                        .description("Share of the old code that went there")));
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
