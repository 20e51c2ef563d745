package vn.labourmarket.gateway.access;

import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Reveals the secret of a {@link OneTimeAnswer} on its only way out. */
class OneTimeAnswerFilter {

  @ServerResponseFilter
  public void reveal(ContainerResponseContext response) {
    if (response.getEntity() instanceof OneTimeAnswer answer) {
      response.setEntity(answer.revealed());
    }
  }
}
