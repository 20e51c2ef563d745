package vn.labourmarket.gateway.routing;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpConfig;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.OptionalLong;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Says what is wrong with a body beyond the server's limit, where the framework says nothing. */
@ApplicationScoped
class OversizeRoute {
  private static final int BEFORE_THE_FRAMEWORKS = RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1;

  private final ProblemWriter problems;
  private final OptionalLong limit;

  OversizeRoute(ProblemWriter problems, VertxHttpConfig config) {
    this.problems = problems;
    this.limit =
        config.limits().maxBodySize().stream().mapToLong(size -> size.asLongValue()).findFirst();
  }

  void install(@Observes Router router) {
    if (limit.isPresent()) {
      router.route().order(BEFORE_THE_FRAMEWORKS).handler(this::handle);
    }
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    long most = limit.getAsLong();
    if (length == null || (length.length() < 19 && Long.parseLong(length) <= most)) {
      context.next();
      return;
    }
    problems.send(
        request,
        PlatformProblem.PAYLOAD_TOO_LARGE
            .because(
                "Nội dung tối đa %d byte.".formatted(most),
                "The body may have at most %d bytes.".formatted(most))
            .with("limit", most));
  }
}
