package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.labourmarket.platform.problems.ProblemWriter;

/**
 * Refuses a body that announces too many bytes before one of them is read. Those that are not
 * announced are counted where the body is read: in {@link BodySizeFilter}, or on the way to another
 * service.
 */
@ApplicationScoped
class OversizeRoute {
  private static final int BEFORE_RESOURCES = -9_500;

  private final BodyLimits limits;
  private final ProblemWriter problems;

  OversizeRoute(BodyLimits limits, ProblemWriter problems) {
    this.limits = limits;
    this.problems = problems;
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_RESOURCES).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    long limit = limits.at(request.path());
    if (BodyFraming.length(request.headers()) <= limit) {
      context.next();
    } else {
      problems.send(request, BodyLimits.tooLarge(limit).withHeader("Connection", "close"));
    }
  }
}
