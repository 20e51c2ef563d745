package vn.labourmarket.platform.requests;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Throws away what comes of a body after its answer, where it would stand in front of the
 * connection's next request, or be kept by whoever began to read it. Hangs up on a body that is too
 * large, or not there within the time for ordinary ones.
 */
@ApplicationScoped
class UnreadBodyRoute {
  private static final int BEFORE_EVERYTHING = -9_985;

  /** A connection that is closed at once may lose the answer that was just written. */
  private static final long MILLIS_TO_READ_THE_ANSWER = 500;

  private final RequestConfig config;
  private final BodyLimits limits;

  UnreadBodyRoute(RequestConfig config, BodyLimits limits) {
    this.config = config;
    this.limits = limits;
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    if (BodyFraming.announcesBody(context.request().headers())) {
      Context loop = context.vertx().getOrCreateContext();
      // After all others have let go of the body.
      context.addEndHandler(done -> loop.runOnContext(answered -> discard(context)));
    }
    context.next();
  }

  private void discard(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.isEnded() || request.response().closed()) {
      return;
    }
    long limit = limits.at(request.path());
    request.handler(part -> hangUpBeyond(limit, context));
    hangUpBeyond(limit, context);
    long late =
        context
            .vertx()
            .setTimer(config.bodyTime().toMillis(), timer -> request.connection().close());
    request.end().onComplete(over -> context.vertx().cancelTimer(late));
    request.resume();
  }

  private static void hangUpBeyond(long limit, RoutingContext context) {
    HttpServerRequest request = context.request();
    if (Math.max(BodyFraming.length(request.headers()), request.bytesRead()) > limit) {
      request.handler(more -> {});
      context.vertx().setTimer(MILLIS_TO_READ_THE_ANSWER, timer -> request.connection().close());
    }
  }
}
