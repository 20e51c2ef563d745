package vn.labourmarket.gateway.routing;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemWriter;
import vn.labourmarket.platform.requests.BodyLimits;
import vn.labourmarket.platform.requests.RequestTrace;

/**
 * Passes requests on to a service and its answers back, part by part as they come. Reads that met a
 * stale connection are repeated; when the service gives no answer, the gateway does.
 */
final class Forwarder {
  private final Upstream upstream;
  private final HttpClient client;
  private final RoutingConfig config;
  private final ProblemWriter problems;
  private final BodyLimits limits;

  Forwarder(
      Upstream upstream,
      HttpClient client,
      RoutingConfig config,
      ProblemWriter problems,
      BodyLimits limits) {
    this.upstream = upstream;
    this.client = client;
    this.config = config;
    this.problems = problems;
    this.limits = limits;
  }

  /** Forwards a request that is paused and whose headers are prepared. */
  void forward(RoutingContext context) {
    HttpServerRequest incoming = context.request();
    long start = System.nanoTime();
    ask(context)
        .recover(
            failure ->
                isRepeatable(incoming, failure) && System.nanoTime() - start < patienceNanos()
                    ? ask(context)
                    : Future.failedFuture(failure))
        .onSuccess(answer -> passBack(answer, incoming.response()))
        .onFailure(failure -> standIn(incoming, failure));
  }

  private Future<HttpClientResponse> ask(RoutingContext context) {
    HttpServerRequest incoming = context.request();
    HttpServerResponse answer = incoming.response();
    RequestOptions options =
        upstream
            .request(incoming.uri())
            .setMethod(incoming.method())
            .setHeaders(Headers.endToEnd(incoming.headers()))
            .setConnectTimeout(config.connectTimeout().toMillis());
    return client
        .request(options)
        .compose(
            request -> {
              boolean chunked = incoming.headers().contains(HttpHeaders.TRANSFER_ENCODING);
              request.setChunked(chunked);
              ServiceCall call = new ServiceCall(request);
              context.addEndHandler(
                  done -> {
                    if (!answer.ended()) {
                      call.giveUp();
                    }
                  });
              if (answer.closed()) {
                call.giveUp();
                return Future.failedFuture("the caller has hung up");
              }
              if (!Headers.announceBody(incoming.headers())) {
                incoming.resume();
                return call.send();
              }
              if (incoming.headers().contains(HttpHeaders.EXPECT)) {
                answer.writeContinue();
              }
              return call.send(
                  chunked ? new CountedBody(incoming, limits.at(incoming.path())) : incoming);
            });
  }

  /** What the service says wins over what the gateway would add to its own answers. */
  private void passBack(HttpClientResponse theirs, HttpServerResponse answer) {
    upstream.answered();
    answer.setStatusCode(theirs.statusCode()).setStatusMessage(theirs.statusMessage());
    Headers.endToEnd(theirs.headers())
        .names()
        .forEach(name -> answer.putHeader(name, theirs.headers().getAll(name)));
    boolean bodyless = theirs.statusCode() == HttpResponseStatus.NO_CONTENT.code();
    answer.setChunked(!bodyless && !theirs.headers().contains(HttpHeaders.CONTENT_LENGTH));
    // Half an answer must not look like a whole one.
    theirs.pipe().endOnFailure(false).to(answer).onFailure(lost -> answer.reset());
  }

  private void standIn(HttpServerRequest incoming, Throwable failure) {
    if (incoming.response().closed()) {
      return;
    }
    if (failure instanceof Problem refused) {
      // Our own doing: the request to the service was given up when its body grew too large.
      problems.send(incoming, refused.withHeader("Connection", "close"));
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

  private static boolean isRepeatable(HttpServerRequest request, Throwable failure) {
    boolean read = request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
    return read && !Headers.announceBody(request.headers()) && Outages.isStaleConnection(failure);
  }

  /** A connection on which nothing moved for so long was closed for that, not before. */
  private long patienceNanos() {
    return config.silence().toNanos();
  }
}
