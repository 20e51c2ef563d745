package vn.labourmarket.gateway.routing;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
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
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** The entry of everything below /api/v1: what a service owns goes on to it. */
@ApplicationScoped
class ProxyRoute {
  private static final String ROOT = "/api/v1/";
  private static final int BEFORE_RESOURCES = -100;
  private static final long LARGEST_BODY = 64L * 1024 * 1024;

  /** Names under which people put keys into addresses, where logs and proxies keep them. */
  private static final Pattern KEY_NAME =
      Pattern.compile(
          "x-api-key|api[-_]?key|((access|id)[-_]?)?token|bearer|jwt|authorization|key",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_PARAMETERS = Pattern.compile("[&;]");

  /** Ways to write a path that the gateway and a service could read differently. */
  private static final Pattern AMBIGUOUS_PATH =
      Pattern.compile("//|/\\.|\\\\|%2e|%2f|%5c|%00|;", Pattern.CASE_INSENSITIVE);

  private final Upstreams upstreams;
  private final CallerRecognition recognition;
  private final ServiceTokens tokens;
  private final ProblemWriter problems;
  private final Map<String, HttpProxy> proxies = new HashMap<>();

  ProxyRoute(
      Upstreams upstreams,
      CallerRecognition recognition,
      ServiceTokens tokens,
      ProblemWriter problems,
      RoutingConfig config) {
    this.upstreams = upstreams;
    this.recognition = recognition;
    this.tokens = tokens;
    this.problems = problems;
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
    if (request.query() != null && showsKey(request.query())) {
      problems.send(request, AccessProblem.KEY_IN_URL.problem());
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
        .onFailure(failure -> problems.send(request, problem(failure)));
  }

  private void pass(HttpServerRequest request, Upstream upstream, Optional<Credential> found) {
    if (found.isEmpty()) {
      problems.send(request, AccessProblem.unauthenticated());
      return;
    }
    Headers.prepare(request, tokens.vouch(found.get(), upstream.audience()));
    HttpProxy proxy = proxies.get(upstream.name());
    if (proxy != null) {
      proxy.handle(request);
    }
  }

  private @Nullable Upstream owner(@Nullable String path) {
    if (path == null || !path.startsWith(ROOT)) {
      return null;
    }
    int end = path.indexOf('/', ROOT.length());
    return upstreams.owning(
        end < 0 ? path.substring(ROOT.length()) : path.substring(ROOT.length(), end));
  }

  /** Names may be written in percent, so that {@code %61pi_key} is one too. */
  private static boolean showsKey(String query) {
    return BETWEEN_PARAMETERS
        .splitAsStream(query)
        .anyMatch(it -> KEY_NAME.matcher(name(it)).matches());
  }

  private static String name(String parameter) {
    int equals = parameter.indexOf('=');
    String name = equals < 0 ? parameter : parameter.substring(0, equals);
    try {
      return QueryStringDecoder.decodeComponent(name).strip();
    } catch (IllegalArgumentException malformed) {
      return name;
    }
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

  private static Problem problem(Throwable failure) {
    return failure instanceof Problem problem
        ? problem
        : PlatformProblem.UNAVAILABLE.problem().withHeader("Retry-After", "2");
  }
}
