package vn.labourmarket.platform.retirement;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import org.jspecify.annotations.Nullable;

/** Marks retired operations in the contract. A sunset that comes too soon ends the build here. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 9)
public class RetiredOperations implements OASFilter {
  private static final DotName RETIRED = DotName.createSimple(Retired.class);
  private static final DotName PATH = DotName.createSimple(jakarta.ws.rs.Path.class);

  private static final String ROOT = "/api/v1";

  private final IndexView classes;

  public RetiredOperations(IndexView classes) {
    this.classes = classes;
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    for (AnnotationInstance retired : classes.getAnnotations(RETIRED)) {
      if (retired.target().kind() == AnnotationTarget.Kind.METHOD) {
        mark(document, retired, retired.target().asMethod());
      }
    }
  }

  private static void mark(OpenAPI document, AnnotationInstance retired, MethodInfo method) {
    AnnotationValue successor = retired.value("successor");
    Retirement retirement =
        Retirement.of(
            retired.value("since").asString(),
            retired.value("sunset").asString(),
            successor == null ? "" : successor.asString());
    String address =
        path(method.declaringClass().declaredAnnotation(PATH)) + path(method.annotation(PATH));
    if (document.getPaths() == null) {
      return;
    }
    for (Map.Entry<String, PathItem> item : document.getPaths().getPathItems().entrySet()) {
      if (item.getKey().equals(ROOT + address)) {
        item.getValue()
            .getOperations()
            .forEach(
                (verb, operation) -> {
                  if (method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb))) {
                    mark(operation, retirement);
                  }
                });
      }
    }
  }

  private static void mark(Operation operation, Retirement retirement) {
    String said = operation.getDescription() == null ? "" : operation.getDescription() + "\n\n";
    String instead =
        retirement.successor().isEmpty()
            ? ""
            : " Dùng / use: `%s`.".formatted(retirement.successor());
    operation
        .deprecated(true)
        .description(
            said + "Ngừng phục vụ từ / gone from: %s.%s".formatted(retirement.sunset(), instead));
  }

  private static String path(@Nullable AnnotationInstance annotation) {
    if (annotation == null) {
      return "";
    }
    String path = annotation.value().asString().replaceAll("^/|/$", "");
    return path.isEmpty() ? "" : "/" + path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
  }
}
