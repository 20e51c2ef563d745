package vn.labourmarket.platform.concurrency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tags every answer that shows one resource, and answers 304 when the caller has it already. */
class EntityTagFilter {

  @ServerResponseFilter
  public void tag(ContainerRequestContext request, ContainerResponseContext response) {
    if (!(response.getEntity() instanceof Versioned shown)) {
      return;
    }
    String tag = "\"" + shown.version() + "\"";
    response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    String known = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    if (known != null
        && shown.dependsOnVersionOnly()
        && response.getStatus() == 200
        && "GET".equals(request.getMethod())
        && (known.strip().equals("*") || known.contains(tag))) {
      response.setStatus(304);
      response.setEntity(null);
    }
  }
}
