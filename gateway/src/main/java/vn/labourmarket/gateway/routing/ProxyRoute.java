package vn.labourmarket.gateway.routing;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.access.AccessProblem;
import vn.labourmarket.gateway.access.CallerRecognition;
import vn.labourmarket.gateway.access.Credential;
import vn.labourmarket.gateway.access.ServiceTokens;
import vn.labourmarket.platform.access.AccessRules;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Route;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** The entry of everything below /api/v1: what a service owns goes on to it. */
@ApplicationScoped
class ProxyRoute {
  private static final String ROOT = "/api/v1/";
  private static final int ROOT_LENGTH = ROOT.length() - 1;
  private static final int BEFORE_RESOURCES = -100;
  private static final long LARGEST_BODY = 64L * 1024 * 1024;

  /** Names under which people put keys into addresses, where logs and proxies keep them. */
  private static final Pattern KEY_IN_QUERY =
      Pattern.compile(
          "(^|&)(x-api-key|api[-_]?key|apikey|access_token|key)=.*", Pattern.CASE_INSENSITIVE);

  /** Ways to write a path that the gateway and a service could read differently. */
  private static final Pattern AMBIGUOUS_PATH =
      Pattern.compile("//|/\\.|\\\\|%2e|%2f|%5c|%00|;", Pattern.CASE_INSENSITIVE);

  private final Upstreams upstreams;
  private final CallerRecognition recognition;
  private final ServiceTokens tokens;
  private final ProblemWriter problems;
  private final AccessRules rules;
  private final Map<String, HttpProxy> proxies = new HashMap<>();

  ProxyRoute(
      Upstreams upstreams,
      CallerRecognition recognition,
      ServiceTokens tokens,
      ProblemWriter problems,
      AccessRules rules,
      RoutingConfig config) {
    this.upstreams = upstreams;
    this.recognition = recognition;
    this.tokens = tokens;
    this.problems = problems;
    this.rules = rules;
    for (Upstream upstream : upstreams.all()) {
      proxies.put(
          upstream.name(),
          HttpProxy.reverseProxy(upstreams.client())
              .origin(
                  context ->
                      context
                          .client()
                          .request(
                              upstream
                                  .request("/")
                                  .setConnectTimeout(config.connectTimeout().toMillis())
                                  .setIdleTimeout(config.silence().toMillis())))
              .addInterceptor(new UpstreamInterceptor(upstream, problems)));
    }
  }

  void install(@Observes Router router) {
    router.route(ROOT + "*").order(BEFORE_RESOURCES).handler(this::handle);
  }

  private void handle(RoutingContext context) {
    HttpServerRequest request = context.request();
    if (request.query() != null && KEY_IN_QUERY.matcher(request.query()).find()) {
      problems.refuse(request, AccessProblem.KEY_IN_URL.problem(), null, null);
      return;
    }
    Upstream upstream = owner(request.path());
    if (upstream == null) {
      context.next();
      return;
    }
    Optional<Problem> refused = refusal(request);
    if (refused.isPresent()) {
      problems.send(request, refused.get());
      return;
    }
    request.pause();
    recognition
        .recognise(context)
        .onSuccess(found -> pass(request, upstream, found))
        .onFailure(away -> problems.send(request, unavailable()));
  }

  private void pass(HttpServerRequest request, Upstream upstream, Optional<Credential> found) {
    if (found.isEmpty()) {
      problems.refuse(request, PlatformProblem.unauthenticated(), null, null);
      return;
    }
    Caller caller = found.get().caller();
    Map<String, Route> here = rules.at(request.path().substring(ROOT_LENGTH));
    if (here.isEmpty()) {
      problems.send(request, PlatformProblem.NOT_FOUND.problem());
      return;
    }
    // A method that is not there goes on too: the service knows which ones are.
    Route route = here.get(method(request));
    if (route != null && !route.permission().isGrantedTo(caller)) {
      problems.refuse(request, PlatformProblem.withoutPermission(), route, caller);
      return;
    }
    Headers.prepare(request, tokens.vouch(found.get(), upstream.audience()));
    HttpProxy proxy = proxies.get(upstream.name());
    if (proxy != null) {
      proxy.handle(request);
    }
  }

  private static String method(HttpServerRequest request) {
    HttpMethod method = request.method();
    return HttpMethod.HEAD.equals(method) ? HttpMethod.GET.name() : method.name();
  }

  private @Nullable Upstream owner(@Nullable String path) {
    if (path == null || !path.startsWith(ROOT)) {
      return null;
    }
    int end = path.indexOf('/', ROOT.length());
    return upstreams.owning(
        end < 0 ? path.substring(ROOT.length()) : path.substring(ROOT.length(), end));
  }

  private static Optional<Problem> refusal(HttpServerRequest request) {
    if (AMBIGUOUS_PATH.matcher(request.path()).find()) {
      return Optional.of(
          PlatformProblem.MALFORMED_REQUEST.because(
              "Đường dẫn không hợp lệ.", "The path is not acceptable."));
    }
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    if (length != null && request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
      return Optional.of(
          PlatformProblem.MALFORMED_REQUEST.because(
              "Không gửi đồng thời Content-Length và Transfer-Encoding.",
              "Content-Length and Transfer-Encoding exclude each other."));
    }
    if (length != null && (length.length() > 18 || Long.parseLong(length) > LARGEST_BODY)) {
      return Optional.of(PlatformProblem.PAYLOAD_TOO_LARGE.problem());
    }
    return Optional.empty();
  }

  private static Problem unavailable() {
    return PlatformProblem.UNAVAILABLE.problem().withHeader("Retry-After", "2");
  }
}
