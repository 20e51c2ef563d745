package vn.labourmarket.gateway.routing;

import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.impl.NoStackTraceTimeoutException;
import java.io.IOException;
import java.net.ConnectException;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** Judges why a service gave no answer, and says so to the caller. */
final class Outages {
  private Outages() {}

  static Problem unavailable(Upstream upstream) {
    return PlatformProblem.UNAVAILABLE
        .because(
            "Dịch vụ «%s» tạm thời không sẵn sàng, hãy thử lại sau 2 giây."
                .formatted(upstream.name()),
            "The service “%s” is not available, retry in 2 seconds.".formatted(upstream.name()))
        .with("service", upstream.name())
        .withHeader("Retry-After", "2");
  }

  /** A pooled connection that the service had closed: another one may work. */
  static boolean isStaleConnection(Throwable failure) {
    return failure instanceof HttpClosedException
        || (failure instanceof IOException && !(failure instanceof ConnectException));
  }

  /** Too many callers for one service say nothing about whether it lives. */
  static boolean isOverload(Throwable failure) {
    return failure instanceof ConnectionPoolTooBusyException
        || failure instanceof NoStackTraceTimeoutException;
  }
}
