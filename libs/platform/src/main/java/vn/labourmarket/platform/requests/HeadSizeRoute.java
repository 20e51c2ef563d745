package vn.labourmarket.platform.requests;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.ProblemWriter;

/**
 * Says in a document that a request line or the header fields are too long. The framework's own
 * limits, beyond which its answer is empty and nothing of ours is asked, are twice as wide.
 */
@ApplicationScoped
class HeadSizeRoute {
  private static final int BEFORE_EVERYTHING_BUT_THE_ID = -9_900;

  private final ProblemWriter problems;
  private final int maxUri;
  private final long maxHeaders;

  HeadSizeRoute(ProblemWriter problems, RequestConfig config) {
    this.problems = problems;
    this.maxUri = config.maxUri();
    this.maxHeaders = config.maxHeaders().asLongValue();
  }

  void install(@Observes Router router) {
    router.route().order(BEFORE_EVERYTHING_BUT_THE_ID).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.uri().length() > maxUri) {
      problems.send(
          request,
          PlatformProblem.URI_TOO_LONG
              .because(
                  "Địa chỉ tối đa %d ký tự.".formatted(maxUri),
                  "The address may have at most %d characters.".formatted(maxUri))
              .with("limit", maxUri));
    } else if (size(request) > maxHeaders) {
      problems.send(
          request,
          PlatformProblem.HEADERS_TOO_LARGE
              .because(
                  "Các tiêu đề cộng lại tối đa %d byte.".formatted(maxHeaders),
                  "The header fields may have at most %d bytes together.".formatted(maxHeaders))
              .with("limit", maxHeaders));
    } else {
      context.next();
    }
  }

  private static long size(HttpServerRequest request) {
    long size = 0;
    for (Map.Entry<String, String> field : request.headers()) {
      size += field.getKey().length() + field.getValue().length() + ": \r\n".length();
    }
    return size;
  }
}
