package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Hangs up on who speaks HTTP/2 where it is not offered: the server reads its preface as a request
 * of HTTP/1.1, and fails on it.
 */
@ApplicationScoped
class VersionRoute {
  private static final int BEFORE_EVERYTHING = -10_001;

  void install(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).handler(VersionRoute::handle);
  }

  private static void handle(RoutingContext context) {
    if (context.request().version() == HttpVersion.HTTP_2) {
      context.request().connection().close();
    } else {
      context.next();
    }
  }
}
