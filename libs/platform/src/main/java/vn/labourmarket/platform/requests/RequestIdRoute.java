package vn.labourmarket.platform.requests;

import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Echoes {@code X-Request-Id} on every answer, also on those that no resource wrote. */
@ApplicationScoped
class RequestIdRoute {
  private static final int BEFORE_EVERYTHING = -10_000;

  void install(@Observes Router router) {
    router
        .route()
        .order(BEFORE_EVERYTHING)
        .handler(
            context -> {
              String id = RequestTrace.requestId(context.request());
              context.response().putHeader(RequestTrace.REQUEST_ID, id);
              context.next();
            });
  }
}
