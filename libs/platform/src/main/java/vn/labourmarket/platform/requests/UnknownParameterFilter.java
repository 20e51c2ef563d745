package vn.labourmarket.platform.requests;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Refuses query parameters that the operation does not know: a misspelt filter is not "all". */
class UnknownParameterFilter {
  private final Map<Method, Set<String>> knownByMethod = new ConcurrentHashMap<>();

  @ServerRequestFilter
  public void refuseUnknown(ContainerRequestContext request, ResourceInfo resource) {
    Set<String> sent = request.getUriInfo().getQueryParameters().keySet();
    Method method = resource.getResourceMethod();
    if (sent.isEmpty() || method == null) {
      return;
    }
    Set<String> known = knownByMethod.computeIfAbsent(method, UnknownParameterFilter::parameters);
    for (String name : sent) {
      if (!known.contains(name)) {
        throw PlatformProblem.UNKNOWN_PARAMETER
            .because(
                "Không có tham số «%s».".formatted(name),
                "There is no parameter “%s”.".formatted(name))
            .with("parameter", name)
            .with("known", known);
      }
    }
  }

  private static Set<String> parameters(Method method) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : method.getParameters()) {
      QueryParam query = parameter.getAnnotation(QueryParam.class);
      RestQuery rest = parameter.getAnnotation(RestQuery.class);
      if (query != null) {
        names.add(query.value());
      } else if (rest != null) {
        names.add(rest.value().isEmpty() ? parameter.getName() : rest.value());
      }
    }
    return names;
  }
}
