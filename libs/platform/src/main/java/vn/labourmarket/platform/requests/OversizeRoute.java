package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import vn.labourmarket.platform.problems.ProblemWriter;

/**
 * Refuses a body that announces too many bytes before one of them is read, and hangs up on whoever
 * sent too many unannounced. Those are counted where the body is read: in {@link BodySizeFilter},
 * or on the way to another service.
 */
@ApplicationScoped
class OversizeRoute {
  private static final int BEFORE_RESOURCES = -9_500;

  /** A connection that is closed at once may lose the answer that was just written. */
  private static final long MILLIS_TO_READ_THE_ANSWER = 500;

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
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    long limit = limits.at(request.path());
    if (length == null) {
      if (request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
        context.addEndHandler(
            done -> {
              if (request.bytesRead() > limit) {
                hangUp(context);
              }
            });
      }
      context.next();
    } else if (length.length() < 19 && Long.parseLong(length) <= limit) {
      context.next();
    } else {
      context.addEndHandler(done -> hangUp(context));
      problems.send(request, BodyLimits.tooLarge(limit).withHeader("Connection", "close"));
    }
  }

  private static void hangUp(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.version() == HttpVersion.HTTP_2) {
      request.response().reset();
      return;
    }
    request.resume();
    context.vertx().setTimer(MILLIS_TO_READ_THE_ANSWER, timer -> request.connection().close());
  }
}
