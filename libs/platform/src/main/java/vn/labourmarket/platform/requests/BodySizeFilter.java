package vn.labourmarket.platform.requests;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Counts bodies that don't say how long they are; the others {@link OversizeRoute} has seen. */
class BodySizeFilter {
  private final BodyLimits limits;

  BodySizeFilter(BodyLimits limits) {
    this.limits = limits;
  }

  @ServerRequestFilter
  public void countUnannounced(ContainerRequestContext request) {
    if (request.getHeaderString("Transfer-Encoding") != null) {
      long limit = limits.at(request.getUriInfo().getPath());
      request.setEntityStream(new BoundedBody(request.getEntityStream(), limit));
    }
  }
}
