package vn.labourmarket.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.labourmarket.platform.requests.RemoteAddress;
import vn.labourmarket.platform.requests.RequestTrace;

/** What of a caller's headers reaches a service, and what the gateway says in its own name. */
final class Headers {
  private static final List<String> NEVER_PASSED_ON =
      List.of(
          "authorization",
          "x-api-key",
          "cookie",
          "forwarded",
          "x-forwarded-for",
          "x-forwarded-host",
          "x-forwarded-port",
          "x-forwarded-prefix",
          "x-forwarded-proto",
          "x-original-url",
          "x-real-ip",
          "x-rewrite-url",
          "x-http-method-override");

  /** What concerns one connection only (RFC 9110 §7.6.1), and what the gateway has answered. */
  private static final Set<String> OF_THE_CONNECTION =
      Set.of(
          "connection",
          "expect",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  /** A caller must not be able to drop what the gateway or the framing of the body relies on. */
  private static final Set<String> NOT_DROPPED_BY_CONNECTION =
      Set.of("content-length", "transfer-encoding", "host", "x-request-id", "content-type");

  private Headers() {}

  /** Copies what is meant for the other end, not for the next hop; it wins over what is there. */
  static void copyEndToEnd(MultiMap from, MultiMap to) {
    for (String name : from.names()) {
      if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
        to.set(name, from.getAll(name));
      }
    }
  }

  /**
   * Changes the headers of a request that is about to be passed on.
   *
   * @param caller from where it came, which its own headers tell no longer afterwards
   */
  static void prepare(HttpServerRequest request, String token, Optional<InetAddress> caller) {
    MultiMap headers = request.headers();
    for (String connection : headers.getAll(HttpHeaders.CONNECTION)) {
      for (String named : connection.toLowerCase(Locale.ROOT).split(",")) {
        String name = named.strip();
        if (!name.isEmpty() && !NOT_DROPPED_BY_CONNECTION.contains(name)) {
          headers.remove(name);
        }
      }
    }
    NEVER_PASSED_ON.forEach(headers::remove);
    String trace = headers.get(RequestTrace.TRACE_PARENT);
    if (trace != null && headers.getAll(RequestTrace.TRACE_PARENT).size() > 1) {
      headers.set(RequestTrace.TRACE_PARENT, trace);
    }
    headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    headers.set(RequestTrace.REQUEST_ID, RequestTrace.requestId(request));
    headers.set(
        RemoteAddress.FORWARDED,
        caller.map(InetAddress::getHostAddress).orElse(RemoteAddress.UNKNOWN));
    headers.set("X-Forwarded-Proto", request.isSSL() ? "https" : "http");
    if (request.authority() != null) {
      headers.set("X-Forwarded-Host", request.authority().toString());
    }
  }
}
