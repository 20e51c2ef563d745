package vn.labourmarket.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/**
 * Says how large values can be where no rule of their own says so. Every bound is one that holds:
 * of the type, of a request line or header as the server takes them, of a page, or of a body. What
 * is kept came in with a body of at most 1 MiB, so no text or list that is given out is longer.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 5)
public class Bounds implements OASFilter {
  /** See {@code labourmarket.requests.max-body}. */
  private static final int BODY = 1024 * 1024;

  /** See {@code labourmarket.requests.max-import}. */
  private static final int FILE = 64 * BODY;

  /** See {@code labourmarket.requests.max-uri}. */
  private static final int LINE = 8192;

  /** See {@code labourmarket.requests.max-headers}. */
  private static final int HEADERS = 16 * 1024;

  private static final int ROWS = 500;

  private static final Map<String, Integer> FORMATS = Map.of("uuid", 36, "date", 10);

  /** An instant with nanoseconds in the last year that Java knows. */
  private static final int INSTANT = 37;

  private final Set<Schema> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() != null) {
      document.getPaths().getPathItems().values().forEach(this::path);
    }
    if (document.getComponents() != null) {
      Map<String, Schema> named = document.getComponents().getSchemas();
      if (named != null) {
        named.forEach((name, schema) -> named(name, schema));
      }
      Map<String, APIResponse> answers = document.getComponents().getResponses();
      if (answers != null) {
        answers.values().forEach(answer -> content(answer.getContent()));
      }
    }
  }

  private void path(PathItem path) {
    parameters(path.getParameters());
    for (Operation operation : path.getOperations().values()) {
      parameters(operation.getParameters());
      if (operation.getRequestBody() != null) {
        content(operation.getRequestBody().getContent());
      }
      for (APIResponse answer : operation.getResponses().getAPIResponses().values()) {
        content(answer.getContent());
        if (answer.getHeaders() != null) {
          answer.getHeaders().values().forEach(header -> bound(header.getSchema(), HEADERS));
        }
      }
    }
  }

  private void parameters(@Nullable List<Parameter> parameters) {
    for (Parameter parameter : parameters == null ? List.<Parameter>of() : parameters) {
      Schema schema = parameter.getSchema();
      if (schema != null && "limit".equals(parameter.getName())) {
        schema.setMinimum(BigDecimal.ONE);
        schema.setMaximum(BigDecimal.valueOf(ROWS));
      }
      bound(schema, parameter.getIn() == Parameter.In.HEADER ? HEADERS : LINE);
    }
  }

  private void named(String name, Schema schema) {
    Schema items = schema.getProperties() == null ? null : schema.getProperties().get("items");
    if (name.startsWith("Page") && items != null && items.getMaxItems() == null) {
      items.setMaxItems(ROWS);
    }
    bound(schema, BODY);
  }

  private void content(@Nullable Content content) {
    if (content != null) {
      for (Map.Entry<String, MediaType> type : content.getMediaTypes().entrySet()) {
        bound(type.getValue().getSchema(), type.getKey().contains("json") ? BODY : FILE);
      }
    }
  }

  private void bound(@Nullable Schema schema, int longest) {
    if (schema == null || !seen.add(schema)) {
      return;
    }
    List<Schema.SchemaType> types = schema.getType() == null ? List.of() : schema.getType();
    if (types.contains(Schema.SchemaType.STRING)) {
      text(schema, longest);
    }
    if (types.contains(Schema.SchemaType.ARRAY) && schema.getMaxItems() == null) {
      schema.setMaxItems(longest);
    }
    if (types.contains(Schema.SchemaType.INTEGER)) {
      whole(schema);
    }
    if (types.contains(Schema.SchemaType.NUMBER) && schema.getFormat() == null) {
      schema.setFormat("decimal");
    }
    bound(schema.getItems(), longest);
    bound(schema.getAdditionalPropertiesSchema(), longest);
    all(schema.getProperties() == null ? null : schema.getProperties().values(), longest);
    all(schema.getAllOf(), longest);
    all(schema.getAnyOf(), longest);
    all(schema.getOneOf(), longest);
  }

  private void all(@Nullable Collection<Schema> schemas, int longest) {
    if (schemas != null) {
      schemas.forEach(schema -> bound(schema, longest));
    }
  }

  private static void text(Schema schema, int longest) {
    if (schema.getEnumeration() != null || schema.getMaxLength() != null) {
      return;
    }
    String format = schema.getFormat();
    int most =
        "date-time".equals(format) || isMoment(schema)
            ? INSTANT
            : format == null ? longest : FORMATS.getOrDefault(format, longest);
    schema.setMaxLength(most);
  }

  /** A moment that may be null stands as a reference among others. */
  private static boolean isMoment(Schema schema) {
    return schema.getAnyOf() != null
        && schema.getAnyOf().stream()
            .map(Schema::getRef)
            .anyMatch(
                ref -> ref != null && (ref.endsWith("/Instant") || ref.endsWith("/LocalDate")));
  }

  private static void whole(Schema schema) {
    if (schema.getFormat() == null) {
      schema.setFormat("int64");
    }
    boolean small = "int32".equals(schema.getFormat());
    if (schema.getMinimum() == null && schema.getExclusiveMinimum() == null) {
      schema.setMinimum(BigDecimal.valueOf(small ? Integer.MIN_VALUE : Long.MIN_VALUE));
    }
    if (schema.getMaximum() == null && schema.getExclusiveMaximum() == null) {
      schema.setMaximum(BigDecimal.valueOf(small ? Integer.MAX_VALUE : Long.MAX_VALUE));
    }
  }
}
