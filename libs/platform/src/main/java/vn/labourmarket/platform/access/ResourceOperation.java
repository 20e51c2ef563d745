package vn.labourmarket.platform.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Optional;

/** What a resource's method answers, written as it stands in the table of routes. */
public record ResourceOperation(String method, String template) {

  /** Empty for a method that answers no requests. */
  public static Optional<ResourceOperation> of(Method resourceMethod) {
    String template = path(resourceMethod.getDeclaringClass()) + path(resourceMethod);
    for (Annotation annotation : resourceMethod.getAnnotations()) {
      HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
      if (verb != null) {
        return Optional.of(new ResourceOperation(verb.value(), template));
      }
    }
    return Optional.empty();
  }

  private static String path(AnnotatedElement element) {
    Path path = element.getAnnotation(Path.class);
    if (path == null || path.value().equals("/")) {
      return "";
    }
    return path.value().startsWith("/") ? path.value() : "/" + path.value();
  }
}
