package vn.labourmarket.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import vn.labourmarket.gateway.oidc.Issuer;

/**
 * Remote peers of the gateway: a real HTTP server that tells what it received, standing where the
 * occupations and enrollment services would, and a port on which nobody listens for the third. And
 * an identity provider, with a second one on that port.
 */
public class Peers implements QuarkusTestResourceLifecycleManager {
  public static final String ADMIN_KEY = "test-administrator-key-0001";
  private static final Map<String, Integer> SEEN = new ConcurrentHashMap<>();

  /** Less than the gateway holds back of an answer that nobody reads. */
  private static final int LARGE = 40_000;

  private static final Promise<Void> HELD = Promise.promise();

  private static volatile Issuer issuer;
  private static volatile String unreachable;

  private Vertx vertx;

  public static Issuer issuer() {
    return issuer;
  }

  /** A provider that the gateway knows and that never answers. */
  public static String unreachableIssuer() {
    return unreachable;
  }

  /**
   * How often a path was asked for, whatever became of the request; and how many of those that are
   * never answered were given up.
   */
  public static int seen(String path) {
    return SEEN.getOrDefault(path, 0);
  }

  /** Answers what was asked at paths that name it. */
  public static void release() {
    HELD.tryComplete();
  }

  @Override
  public Map<String, String> start() {
    vertx = Vertx.vertx();
    try {
      HttpServer server =
          vertx
              .createHttpServer(new HttpServerOptions().setMaxHeaderSize(64 * 1024))
              .requestHandler(Peers::answer)
              .listen(0, "127.0.0.1")
              .toCompletionStage()
              .toCompletableFuture()
              .get();
      String url = "http://127.0.0.1:" + server.actualPort();
      unreachable = "http://127.0.0.1:" + unusedPort();
      issuer = Issuer.start(vertx);
      Map<String, String> settings =
          new HashMap<>(
              Map.of(
                  "OCCUPATIONS_URL", url,
                  "ENROLLMENT_URL", url,
                  "LABOUR_DEMAND_URL", unreachable,
                  "BOOTSTRAP_ADMIN_KEY", ADMIN_KEY,
                  "labourmarket.access.remember", "1S",
                  "labourmarket.networks.trusted-proxies", "127.0.0.0/8,::1",
                  "labourmarket.oidc.away.issuer", unreachable,
                  "labourmarket.oidc.away.audiences", "labour-market"));
      settings.put("LABOURMARKET_CORS_ENABLED", "true");
      settings.put("LABOURMARKET_CORS_ORIGINS", "https://portal.example");
      settings.putAll(issuer.settings("province"));
      return settings;
    } catch (InterruptedException | ExecutionException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int unusedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static void answer(HttpServerRequest request) {
    int count = SEEN.merge(request.path(), 1, Integer::sum);
    if (request.path().contains("closes-first") && count == 1) {
      request.connection().close();
    } else if (!behavesOddly(request)) {
      tellWhatCame(request);
    }
  }

  private static boolean behavesOddly(HttpServerRequest request) {
    HttpServerResponse response = request.response();
    switch (request.path().substring(request.path().lastIndexOf('/') + 1)) {
      case "openapi" -> response.putHeader("Content-Type", "application/json").end(DOCUMENT);
      case "cached" -> response.setStatusCode(304).putHeader("ETag", "\"7\"").end();
      case "large" -> {
        response.putHeader("Content-Length", String.valueOf(LARGE));
        response.end(HttpMethod.HEAD.equals(request.method()) ? "" : "x".repeat(LARGE));
      }
      case "parts" -> {
        response.setChunked(true).write("one,");
        response.end("two");
      }
      case "nothing" -> response.setStatusCode(204).end();
      case "early" -> response.setStatusCode(415).end();
      case "breaks-off" -> {
        response.putHeader("Content-Length", "100").write("half");
        request.connection().close();
      }
      case "breaks-off-in-parts" -> {
        response.setChunked(true).write("half");
        request.connection().close();
      }
      case "breaks-off-amid-body" -> request.handler(part -> request.connection().close());
      case "never" ->
          request.connection().closeHandler(gone -> SEEN.merge("given up", 1, Integer::sum));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void tellWhatCame(HttpServerRequest request) {
    request
        .body()
        .compose(
            body ->
                request.path().contains("held")
                    ? HELD.future().map(body)
                    : Future.succeededFuture(body))
        .onSuccess(
            body -> {
              JsonObject headers = new JsonObject();
              request.headers().forEach((name, value) -> headers.put(name.toLowerCase(), value));
              request
                  .response()
                  .setStatusCode(request.path().contains("created") ? 201 : 200)
                  .putHeader("Content-Type", "application/json")
                  .putHeader("ETag", "\"3\"")
                  .putHeader("X-Content-Type-Options", "nosniff")
                  .end(
                      new JsonObject()
                          .put("method", request.method().name())
                          .put("uri", request.uri())
                          .put("headers", headers)
                          .put("length", body.length())
                          .put("body", body.length() < 1000 ? body.toString() : "")
                          .encode());
            });
  }

  private static final String DOCUMENT =
      """
      {"openapi":"3.1.0","info":{"title":"peer","version":"1"},"tags":[{"name":"peers"}],
       "paths":{"/api/v1/institutions":{"get":{"responses":{"200":{"description":"ok","content":
         {"application/json":{"schema":{"$ref":"#/components/schemas/ApiClientView"}}}}}}}},
       "components":{"schemas":{"ApiClientView":{"type":"object","properties":
         {"peer":{"type":"string"}}}}}}
      """;

  @Override
  public void stop() {
    vertx.close();
  }
}
