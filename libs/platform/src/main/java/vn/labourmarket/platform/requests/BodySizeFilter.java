package vn.labourmarket.platform.requests;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Ordinary bodies are small; only imports may use the server's whole limit. */
class BodySizeFilter {
  private final RequestConfig config;

  BodySizeFilter(RequestConfig config) {
    this.config = config;
  }

  @ServerRequestFilter
  public void refuseOversize(ContainerRequestContext request) {
    String path = request.getUriInfo().getPath();
    long limit = config.maxBody().asLongValue();
    if (!path.endsWith("/imports") && request.getLength() > limit) {
      throw PlatformProblem.PAYLOAD_TOO_LARGE
          .because(
              "Nội dung tối đa %d byte.".formatted(limit),
              "The body may have at most %d bytes.".formatted(limit))
          .with("limit", limit);
    }
  }
}
