package vn.labourmarket.platform.retirement;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells callers of a retired operation so, refused ones included, and counts them. */
class RetirementFilter {
  private final MeterRegistry metrics;
  private final ConcurrentMap<Method, Optional<Retirement>> byMethod = new ConcurrentHashMap<>();

  RetirementFilter(MeterRegistry metrics) {
    this.metrics = metrics;
  }

  @ServerResponseFilter
  public void announce(
      ContainerRequestContext request, ContainerResponseContext response, ResourceInfo resource) {
    Method method = resource.getResourceMethod();
    if (method == null) {
      return;
    }
    byMethod
        .computeIfAbsent(method, RetirementFilter::find)
        .ifPresent(
            retirement -> {
              response.getHeaders().putSingle("Deprecation", retirement.deprecation());
              response.getHeaders().putSingle("Sunset", retirement.httpSunset());
              retirement.link().ifPresent(link -> response.getHeaders().add("Link", link));
              metrics.counter("http.retired.calls", "operation", operation(method)).increment();
            });
  }

  private static Optional<Retirement> find(Method method) {
    return Optional.ofNullable(method.getAnnotation(Retired.class)).map(Retirement::of);
  }

  private static String operation(Method method) {
    return method.getDeclaringClass().getSimpleName() + "." + method.getName();
  }
}
