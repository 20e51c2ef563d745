package vn.labourmarket.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import vn.labourmarket.platform.concurrency.Versioned;

/**
 * Says once for all operations how they fail, and that a resource with an entity tag is not sent to
 * who has it already. A filter of the application's own runs later and may say more.
 */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 10)
public class CommonAnswers implements OASFilter {
  private static final String IDEMPOTENCY_KEY = "IdempotencyKey";
  private static final DotName SCHEMA =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

  private final Set<String> tagged;

  public CommonAnswers(IndexView classes) {
    this.tagged =
        classes.getAllKnownImplementations(DotName.createSimple(Versioned.class)).stream()
            .map(view -> "#/components/schemas/" + schemaName(view))
            .collect(Collectors.toUnmodifiableSet());
  }

  static String schemaName(ClassInfo view) {
    AnnotationInstance schema = view.declaredAnnotation(SCHEMA);
    AnnotationValue name = schema == null ? null : schema.value("name");
    return name == null ? view.simpleName() : name.asString();
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    document
        .getComponents()
        .addSchema(ProblemSchema.NAME, ProblemSchema.schema())
        .addResponse(ProblemSchema.NAME, ProblemSchema.response());
    document.getComponents().addParameter(IDEMPOTENCY_KEY, idempotencyKey());
    document
        .getPaths()
        .getPathItems()
        .forEach(
            (address, path) -> {
              if (path.getGET() != null && isTagged(path.getGET())) {
                path.getGET().getResponses().addAPIResponse("304", unchanged());
              }
              path.getOperations().forEach((verb, operation) -> complete(verb, address, operation));
            });
  }

  private static void complete(PathItem.HttpMethod verb, String address, Operation operation) {
    operation.setOperationId(OperationNames.of(verb, address));
    if (verb == PathItem.HttpMethod.POST) {
      operation.addParameter(
          OASFactory.createParameter().ref("#/components/parameters/" + IDEMPOTENCY_KEY));
    }
    fails(operation);
  }

  /** Every POST takes one; a convention test sees to it. */
  private static Parameter idempotencyKey() {
    return OASFactory.createParameter()
        .name("Idempotency-Key")
        .in(Parameter.In.HEADER)
        .description("The same key and body within 24 hours give the same answer, once carried out")
        .schema(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .maxLength(200)
                .pattern("^[!-~]+$"));
  }

  private boolean isTagged(Operation operation) {
    APIResponse found = operation.getResponses().getAPIResponse("200");
    return found != null
        && found.getContent() != null
        && found.getContent().getMediaTypes().values().stream()
            .map(MediaType::getSchema)
            .anyMatch(it -> it != null && it.getRef() != null && tagged.contains(it.getRef()));
  }

  private static void fails(Operation operation) {
    APIResponses answers = operation.getResponses();
    for (String status : List.of("400", "401", "403", "500", "default")) {
      answers.removeAPIResponse(status);
      answers.addAPIResponse(
          status,
          OASFactory.createAPIResponse().ref("#/components/responses/" + ProblemSchema.NAME));
    }
  }

  private static APIResponse unchanged() {
    return OASFactory.createAPIResponse().description("If-None-Match named the present version");
  }
}
