package vn.labourmarket.gateway.routing;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import org.jboss.logging.Logger;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemDocument;
import vn.labourmarket.platform.problems.ProblemWriter;
import vn.labourmarket.platform.requests.BodyLimits;
import vn.labourmarket.platform.requests.RequestTrace;

/** Repeats reads that met a stale connection, and stands in for a service that gives no answer. */
final class UpstreamInterceptor implements ProxyInterceptor {
  private final Upstream upstream;
  private final ProblemWriter problems;
  private final BodyLimits limits;

  UpstreamInterceptor(Upstream upstream, ProblemWriter problems, BodyLimits limits) {
    this.upstream = upstream;
    this.problems = problems;
    this.limits = limits;
  }

  @Override
  public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
    ProxyRequest outgoing = context.request();
    HttpServerRequest incoming = outgoing.proxiedRequest();
    boolean repeatable = isRead(outgoing.getMethod()) && hasNoBody(incoming.headers());
    if (repeatable) {
      outgoing.setBody(null);
      incoming.resume();
    }
    if (incoming.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      long limit = limits.at(incoming.path());
      outgoing.setBody(Body.body(new CountedBody(outgoing.getBody().stream(), limit)));
    }
    return context
        .sendRequest()
        .recover(
            failure ->
                repeatable && Outages.isStaleConnection(failure)
                    ? context.sendRequest()
                    : Future.failedFuture(failure))
        .onSuccess(answer -> upstream.answered())
        .recover(failure -> Future.succeededFuture(standIn(outgoing, failure)));
  }

  private ProxyResponse standIn(ProxyRequest outgoing, Throwable failure) {
    HttpServerRequest incoming = outgoing.proxiedRequest();
    long limit = limits.at(incoming.path());
    if (incoming.bytesRead() > limit) {
      // Our own doing: the request to the service was given up when its body grew too large.
      return answer(outgoing, BodyLimits.tooLarge(limit).withHeader("Connection", "close"));
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
    return answer(outgoing, Outages.unavailable(upstream));
  }

  private ProxyResponse answer(ProxyRequest outgoing, Problem problem) {
    HttpServerRequest incoming = outgoing.proxiedRequest();
    ProxyResponse answer = outgoing.release().response().setStatusCode(problem.type().status());
    problem.headers().forEach(answer::putHeader);
    answer.putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE);
    answer.putHeader("Content-Language", problems.language(incoming).tag());
    return answer.setBody(Body.body(problems.body(incoming, problem)));
  }

  /** What the service says wins over what the gateway would add to its own answers. */
  @Override
  public Future<Void> handleProxyResponse(ProxyContext context) {
    MultiMap ours = context.request().proxiedRequest().response().headers();
    MultiMap theirs = context.response().headers();
    for (String name : theirs.names()) {
      ours.remove(name);
    }
    theirs.remove(HttpHeaders.CONNECTION);
    theirs.remove("keep-alive");
    return context.sendResponse();
  }

  private static boolean isRead(HttpMethod method) {
    return method == HttpMethod.GET || method == HttpMethod.HEAD;
  }

  private static boolean hasNoBody(MultiMap headers) {
    String length = headers.get(HttpHeaders.CONTENT_LENGTH);
    return !headers.contains(HttpHeaders.TRANSFER_ENCODING)
        && (length == null || "0".equals(length));
  }
}
