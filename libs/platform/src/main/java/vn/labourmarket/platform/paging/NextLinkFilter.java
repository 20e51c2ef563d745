package vn.labourmarket.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Adds {@code Link: rel="next"} to pages, relative so that it also holds behind the gateway. */
class NextLinkFilter {

  @ServerResponseFilter
  public void link(ContainerRequestContext request, ContainerResponseContext response) {
    if (response.getEntity() instanceof Page<?> page && page.nextCursor() != null) {
      URI next =
          request
              .getUriInfo()
              .getRequestUriBuilder()
              .replaceQueryParam("cursor", page.nextCursor())
              .build();
      String target = next.getRawPath() + "?" + next.getRawQuery();
      response.getHeaders().add(HttpHeaders.LINK, "<" + target + ">; rel=\"next\"");
    }
  }
}
