package vn.labourmarket.platform.access;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.labourmarket.platform.problems.PlatformProblem;

/**
 * Admits to an operation who has its permission, before the body is read. How far the permission
 * reaches is judged with the record, by {@link Access#grant()}.
 */
class AccessFilter {
  private final AccessRules rules;
  private final CurrentIdentityAssociation identity;
  private final Access access;
  private final Map<Method, Optional<Route>> routes = new ConcurrentHashMap<>();

  AccessFilter(AccessRules rules, CurrentIdentityAssociation identity, Access access) {
    this.rules = rules;
    this.identity = identity;
    this.access = access;
  }

  @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
  public Uni<Response> admit(ResourceInfo resource) {
    Route route =
        routes
            .computeIfAbsent(resource.getResourceMethod(), this::routeOf)
            .orElseThrow(PlatformProblem.FORBIDDEN::problem);
    return identity
        .getDeferredIdentity()
        .onItem()
        .transformToUni(
            who -> {
              judge(route, who);
              return Uni.createFrom().nullItem();
            });
  }

  private void judge(Route route, SecurityIdentity who) {
    Caller caller = who.getAttribute(CurrentCaller.ATTRIBUTE);
    access.asks(route, caller);
    if (caller == null) {
      throw PlatformProblem.unauthenticated();
    }
    if (!route.permission().isGrantedTo(caller)) {
      throw PlatformProblem.withoutPermission();
    }
  }

  private Optional<Route> routeOf(Method method) {
    return ResourceOperation.of(method).flatMap(it -> rules.find(it.method(), it.template()));
  }
}
