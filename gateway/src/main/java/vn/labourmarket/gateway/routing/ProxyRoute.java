package vn.labourmarket.gateway.routing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.Credential;
import vn.labourmarket.gateway.access.ServiceTokens;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.ProblemWriter;
import vn.labourmarket.platform.requests.BodyLimits;
import vn.labourmarket.platform.requests.RemoteAddress;

/** The entry of everything below /api/v1: what a service owns goes on to it. */
@ApplicationScoped
class ProxyRoute {
  private static final String ROOT = "/api/v1/";
  private static final int BEFORE_RESOURCES = -100;

  private final Upstreams upstreams;
  private final Admission admission;
  private final ServiceTokens tokens;
  private final ProblemWriter problems;
  private final RemoteAddress addresses;
  private final Map<String, Forwarder> forwarders = new HashMap<>();

  ProxyRoute(
      Upstreams upstreams,
      Admission admission,
      ServiceTokens tokens,
      ProblemWriter problems,
      RemoteAddress addresses,
      BodyLimits limits,
      RoutingConfig config,
      Vertx vertx) {
    this.upstreams = upstreams;
    this.admission = admission;
    this.tokens = tokens;
    this.problems = problems;
    this.addresses = addresses;
    for (Upstream upstream : upstreams.all()) {
      forwarders.put(
          upstream.name(),
          new Forwarder(upstream, upstreams.forwarding(), vertx, config, problems, limits));
    }
  }

  void install(@Observes Router router) {
    router.route(ROOT + "*").order(BEFORE_RESOURCES).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    Optional<Problem> refused = RequestScreening.refusal(request);
    if (refused.isPresent()) {
      problems.send(request, refused.get());
      return;
    }
    Upstream upstream = owner(request.path());
    Map<String, Route> operations = admission.operations(request);
    if (upstream == null && operations.isEmpty()) {
      // The contract and other pages that anybody may read, or nothing at all.
      context.next();
      return;
    }
    request.pause();
    Future<Credential> admitted = admission.admit(context, operations);
    admitted
        .compose(
            credential -> {
              pass(context, upstream, operations, credential);
              return Future.succeededFuture();
            })
        .onFailure(failure -> problems.send(request, problem(failure)));
  }

  private void pass(
      RoutingContext context,
      @Nullable Upstream upstream,
      Map<String, Route> operations,
      Credential credential) {
    HttpServerRequest request = context.request();
    if (upstream == null) {
      request.resume();
      context.next();
      return;
    }
    if (operations.isEmpty()) {
      problems.send(request, PlatformProblem.NOT_FOUND.problem());
      return;
    }
    forward(context, upstream, tokens.vouch(credential, upstream.audience()));
  }

  /** Passes a request on in the name of the token's caller. */
  void forward(RoutingContext context, Upstream upstream, String token) {
    HttpServerRequest request = context.request();
    Headers.prepare(request, token, addresses.of(request));
    Objects.requireNonNull(forwarders.get(upstream.name())).forward(context);
  }

  private @Nullable Upstream owner(String path) {
    int end = path.indexOf('/', ROOT.length());
    return upstreams.owning(
        end < 0 ? path.substring(ROOT.length()) : path.substring(ROOT.length(), end));
  }

  private static Problem problem(Throwable failure) {
    return failure instanceof Problem problem
        ? problem
        : PlatformProblem.UNAVAILABLE.problem().withHeader("Retry-After", "2");
  }
}
