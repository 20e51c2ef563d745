package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

/**
 * Hangs up on who sends a request or reads an answer so slowly that a thread would wait for it. The
 * server's idle timeout sees only silence, not a byte every few seconds.
 */
@ApplicationScoped
class SlowClientRoute {
  private static final int BEFORE_EVERYTHING = -9_990;

  private final RequestConfig config;

  SlowClientRoute(RequestConfig config) {
    this.config = config;
  }

  void install(@Observes Router router) {
    HeadDeadline.set(config.headTime());
    router.route().order(BEFORE_EVERYTHING).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HeadDeadline.met(context);
    HttpServerRequest request = context.request();
    long answer = after(context, config.answerTime(), () -> hangUp(request));
    context.addEndHandler(done -> context.vertx().cancelTimer(answer));
    if (!request.isEnded() && hasBody(request)) {
      Duration patience =
          BodyLimits.isImport(request.path()) ? config.importTime() : config.bodyTime();
      long body =
          after(
              context,
              patience,
              () -> {
                if (!request.isEnded()) {
                  hangUp(request);
                }
              });
      context.addEndHandler(done -> context.vertx().cancelTimer(body));
    }
    context.next();
  }

  private static boolean hasBody(HttpServerRequest request) {
    return request.headers().contains("Transfer-Encoding")
        || request.headers().contains("Content-Length");
  }

  private static long after(RoutingContext context, Duration time, Runnable action) {
    return context.vertx().setTimer(time.toMillis(), timer -> action.run());
  }

  private static void hangUp(HttpServerRequest request) {
    request.connection().close();
  }
}
