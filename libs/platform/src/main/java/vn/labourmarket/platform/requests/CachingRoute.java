package vn.labourmarket.platform.requests;

import io.netty.handler.codec.DateFormatter;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Date;
import java.util.List;
import java.util.Locale;

/**
 * Headers that depend on the answer, beside the fixed ones in the configuration: since when and by
 * whom it may be kept, and, over TLS only, that the next call must come over TLS too.
 */
@ApplicationScoped
class CachingRoute {
  private static final int BEFORE_EVERYTHING = -9_995;

  private final boolean crossOrigin;

  CachingRoute(VertxHttpConfig config) {
    this.crossOrigin = config.cors().enabled();
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerResponse response = context.response();
    if (context.request().isSSL()) {
      response.putHeader("Strict-Transport-Security", "max-age=31536000");
    }
    HttpMethod method = context.request().method();
    boolean read = method == HttpMethod.GET || method == HttpMethod.HEAD;
    context.addHeadersEndHandler(
        head -> {
          if (!response.headers().contains(HttpHeaders.DATE)) {
            response.putHeader(HttpHeaders.DATE, DateFormatter.format(new Date()));
          }
          // What a caller may read now may be refused later: browsers ask again, nobody shares.
          if (!read || response.getStatusCode() >= 400) {
            response.putHeader("Cache-Control", "no-store");
          } else if (!response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", "no-cache, private");
          }
          if (crossOrigin) {
            vary(response, "Origin");
          }
          if (response.headers().contains("Content-Language")) {
            vary(response, "Accept-Language");
          }
        });
    context.next();
  }

  private static void vary(HttpServerResponse response, String header) {
    String wanted = header.toLowerCase(Locale.ROOT);
    boolean said =
        response.headers().getAll("Vary").stream()
            .anyMatch(it -> List.of(it.toLowerCase(Locale.ROOT).split(",\\s*")).contains(wanted));
    if (!said) {
      response.headers().add("Vary", header);
    }
  }
}
