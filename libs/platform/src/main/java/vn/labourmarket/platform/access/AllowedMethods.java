package vn.labourmarket.platform.access;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response.Status;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Names what a path takes where another method was tried, as RFC 9110 §15.5.6 wants it. */
class AllowedMethods {
  private final AccessRules rules;

  AllowedMethods(AccessRules rules) {
    this.rules = rules;
  }

  @ServerResponseFilter
  public void name(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getStatus() == Status.METHOD_NOT_ALLOWED.getStatusCode()) {
      Set<String> methods = new TreeSet<>(rules.at(request.getUriInfo().getPath()).keySet());
      if (methods.contains(HttpMethod.GET)) {
        methods.add(HttpMethod.HEAD);
      }
      response.getHeaders().putSingle(HttpHeaders.ALLOW, String.join(", ", methods));
    }
  }
}
