package vn.labourmarket.platform.requests;

import io.vertx.core.Future;
import io.vertx.core.Promise;
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
    HttpServerRequest request = context.request();
    Future<Void> answered = answered(context);
    Future<Void> arrived = request.isEnded() ? Future.succeededFuture() : request.end();
    HeadDeadline.met(request, Future.join(answered, arrived));
    hangUpUnless(answered, config.answerTime(), context);
    if (BodyFraming.announcesBody(request.headers())) {
      boolean anImport = BodyLimits.isImport(request.path());
      hangUpUnless(arrived, anImport ? config.importTime() : config.bodyTime(), context);
    }
    context.next();
  }

  private static Future<Void> answered(RoutingContext context) {
    Promise<Void> answered = Promise.promise();
    context.addEndHandler(done -> answered.tryComplete());
    return answered.future();
  }

  private static void hangUpUnless(Future<Void> done, Duration inTime, RoutingContext context) {
    HttpServerRequest request = context.request();
    long timer = context.vertx().setTimer(inTime.toMillis(), late -> request.connection().close());
    done.onComplete(before -> context.vertx().cancelTimer(timer));
  }
}
