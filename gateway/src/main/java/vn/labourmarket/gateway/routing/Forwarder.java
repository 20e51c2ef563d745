package vn.labourmarket.gateway.routing;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jboss.logging.Logger;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemWriter;
import vn.labourmarket.platform.requests.BodyFraming;
import vn.labourmarket.platform.requests.BodyLimits;
import vn.labourmarket.platform.requests.RequestTrace;

/**
 * Passes requests on to a service and its answers back. A small body is taken in before a
 * connection to the service is; a large one is passed on as it comes, like answers. Reads that met
 * a stale connection are repeated; when the service gives no answer, the gateway does.
 */
final class Forwarder {
  private static final int SMALL_BODY = 16 * 1024;

  private final Upstream upstream;
  private final HttpClient client;
  private final Vertx vertx;
  private final RoutingConfig config;
  private final ProblemWriter problems;
  private final BodyLimits limits;
  private final AtomicInteger uploads = new AtomicInteger();

  Forwarder(
      Upstream upstream,
      HttpClient client,
      Vertx vertx,
      RoutingConfig config,
      ProblemWriter problems,
      BodyLimits limits) {
    this.upstream = upstream;
    this.client = client;
    this.vertx = vertx;
    this.config = config;
    this.problems = problems;
    this.limits = limits;
  }

  /** Forwards a request that is paused and whose headers are prepared. */
  void forward(RoutingContext context) {
    HttpServerRequest incoming = context.request();
    exchange(context)
        .onSuccess(answer -> passBack(answer, incoming))
        .onFailure(failure -> standIn(incoming, failure));
  }

  private Future<HttpClientResponse> exchange(RoutingContext context) {
    HttpServerRequest incoming = context.request();
    if (incoming.response().closed()) {
      return Future.failedFuture(new ServiceCall.CallerGoneException());
    }
    if (!BodyFraming.announcesBody(incoming.headers())) {
      incoming.resume();
      return ask(context, call -> call.send(Buffer.buffer()))
          .recover(
              failure ->
                  isRead(incoming) && Outages.isStaleConnection(failure)
                      ? ask(context, call -> call.send(Buffer.buffer()))
                      : Future.failedFuture(failure));
    }
    if (incoming.headers().contains(HttpHeaders.EXPECT)) {
      incoming.response().writeContinue();
    }
    if (isSmall(incoming)) {
      Future<Buffer> body = incoming.body();
      incoming.resume();
      return body.recover(
              brokenOff -> Future.failedFuture(PlatformProblem.MALFORMED_REQUEST.problem()))
          .compose(whole -> ask(context, call -> call.send(whole)));
    }
    if (uploads.incrementAndGet() > config.uploads()) {
      uploads.decrementAndGet();
      return Future.failedFuture(Outages.unavailable(upstream));
    }
    context.addEndHandler(done -> uploads.decrementAndGet());
    CallersBody body = new CallersBody(incoming, limits.at(incoming.path()));
    return ask(context, call -> call.send(body));
  }

  private static boolean isSmall(HttpServerRequest incoming) {
    return !incoming.headers().contains(HttpHeaders.TRANSFER_ENCODING)
        && BodyFraming.length(incoming.headers()) <= SMALL_BODY;
  }

  private static boolean isRead(HttpServerRequest incoming) {
    return incoming.method() == HttpMethod.GET || incoming.method() == HttpMethod.HEAD;
  }

  private Future<HttpClientResponse> ask(
      RoutingContext context, Function<ServiceCall, Future<HttpClientResponse>> send) {
    HttpServerRequest incoming = context.request();
    RequestOptions options =
        upstream
            .request(incoming.uri())
            .setMethod(incoming.method())
            .setConnectTimeout(config.connectTimeout().toMillis());
    return client.request(options).compose(request -> ask(context, request, send));
  }

  private Future<HttpClientResponse> ask(
      RoutingContext context,
      HttpClientRequest request,
      Function<ServiceCall, Future<HttpClientResponse>> send) {
    HttpServerRequest incoming = context.request();
    HttpServerResponse answer = incoming.response();
    ServiceCall call = new ServiceCall(request, vertx, config.silence());
    if (answer.closed()) {
      call.end(false);
      return Future.failedFuture(new ServiceCall.CallerGoneException());
    }
    context.addEndHandler(done -> call.end(answer.ended()));
    try {
      Headers.copyEndToEnd(incoming.headers(), request.headers());
      request.setChunked(incoming.headers().contains(HttpHeaders.TRANSFER_ENCODING));
      return send.apply(call);
    } catch (RuntimeException failed) {
      call.giveUp(failed);
      throw failed;
    }
  }

  /** What the service says wins over what the gateway would add to its own answers. */
  private void passBack(HttpClientResponse theirs, HttpServerRequest incoming) {
    upstream.answered();
    HttpServerResponse answer = incoming.response();
    answer.setStatusCode(theirs.statusCode());
    Headers.copyEndToEnd(theirs.headers(), answer.headers());
    boolean sized =
        theirs.headers().contains(HttpHeaders.CONTENT_LENGTH)
            || theirs.statusCode() == HttpResponseStatus.NO_CONTENT.code();
    answer.setChunked(!sized);
    Future<Void> written = theirs.pipe().endOnFailure(false).to(answer);
    // Half an answer must not look like a whole one.
    written.onFailure(lost -> answer.reset());
    if (!sized && incoming.version() == HttpVersion.HTTP_1_0) {
      // Only the end of the connection says there that the answer is over.
      written.onSuccess(done -> incoming.connection().close());
    }
  }

  private void standIn(HttpServerRequest incoming, Throwable failure) {
    if (failure instanceof ServiceCall.CallerGoneException || incoming.response().closed()) {
      return;
    }
    if (failure instanceof Problem problem) {
      // The service is well: the body was at fault, or there are too many of them.
      problems.send(incoming, problem.withHeader("Connection", "close"));
      return;
    }
    // One warning when an outage begins, not one for each of its requests.
    boolean news = upstream.isReachable() && !Outages.isOverload(failure);
    Log.logf(
        news ? Logger.Level.WARN : Logger.Level.DEBUG,
        "service gave no answer: service=%s traceId=%s cause=%s",
        upstream.name(),
        RequestTrace.traceId(incoming),
        failure);
    if (!Outages.isOverload(failure)) {
      upstream.failed();
    }
    problems.send(incoming, Outages.unavailable(upstream));
  }
}
