package vn.labourmarket.gateway.routing;

import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.logging.Log;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.ServiceTokens;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;

/**
 * Passes marked requests on without asking who calls, to measure what asking costs ({@code
 * deploy/load/run access}). It is only there in a build made for that.
 */
@IfBuildProperty(name = "labourmarket.benchmark.open-route", stringValue = "true")
@ApplicationScoped
class OpenRoute {
  private static final String MARK = "X-Benchmark-Open-Route";
  private static final int BEFORE_THE_DOOR = -101;
  private static final long RENEW_NANOS = TimeUnit.MINUTES.toNanos(2);
  private static final Caller ANYBODY =
      new Caller(
          new UUID(0, 1), "benchmark", Set.of(Role.PUBLIC), Optional.empty(), Set.of(), true);

  /** The service that is asked in the benchmark. */
  private record Vouched(String token, long untilNanos) {}

  private final Upstreams upstreams;
  private final ProxyRoute proxies;
  private final ServiceTokens tokens;
  private volatile @Nullable Vouched vouched;

  OpenRoute(Upstreams upstreams, ProxyRoute proxies, ServiceTokens tokens) {
    this.upstreams = upstreams;
    this.proxies = proxies;
    this.tokens = tokens;
  }

  void install(@Observes Router router) {
    Log.warn("THIS BUILD LETS MARKED REQUESTS IN WITHOUT ASKING WHO CALLS; IT IS FOR MEASURING");
    router.route("/api/v1/areas").order(BEFORE_THE_DOOR).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    Upstream upstream = upstreams.owning("areas");
    if (upstream == null || context.request().getHeader(MARK) == null) {
      context.next();
      return;
    }
    Vouched known = vouched;
    if (known == null || System.nanoTime() - known.untilNanos >= 0) {
      known =
          new Vouched(tokens.vouch(ANYBODY, upstream.audience()), System.nanoTime() + RENEW_NANOS);
      vouched = known;
    }
    context.request().pause();
    proxies.forward(context, upstream, known.token);
  }
}
