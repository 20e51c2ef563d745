package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Lets a POST whose body is optional come without one: the framework would answer 415 to a request
 * that names no media type, or the one its client names by habit, although there is nothing of any
 * type.
 */
@ApplicationScoped
class EmptyBodyRoute {
  private static final int BEFORE_RESOURCES = -9_000;

  void install(@Observes Router router) {
    router
        .route()
        .method(HttpMethod.POST)
        .order(BEFORE_RESOURCES)
        .handler(
            context -> {
              if (!BodyFraming.announcesBody(context.request().headers())
                  && !namesAType(context.request())) {
                context.request().headers().set("Content-Type", "application/json");
              }
              context.next();
            });
  }

  /** Some clients call every POST without a body a form. */
  private static boolean namesAType(HttpServerRequest request) {
    String type = request.getHeader("Content-Type");
    return type != null && !type.startsWith("application/x-www-form-urlencoded");
  }
}
