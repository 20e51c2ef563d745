package vn.labourmarket.enrollment.submissions;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a transition whose body is optional come without one: the framework would answer 415 to a
 * request that names no media type, although there is nothing to name it for.
 */
@ApplicationScoped
class BodylessTransitions {
  private static final int BEFORE_RESOURCES = -9_000;

  void install(@Observes Router router) {
    router
        .route()
        .method(HttpMethod.POST)
        .order(BEFORE_RESOURCES)
        .handler(
            context -> {
              if (isBodyless(context.request())) {
                context.request().headers().set("Content-Type", "application/json");
              }
              context.next();
            });
  }

  private static boolean isBodyless(HttpServerRequest request) {
    String length = request.getHeader("Content-Length");
    return request.getHeader("Content-Type") == null
        && request.getHeader("Transfer-Encoding") == null
        && (length == null || length.equals("0"));
  }
}
