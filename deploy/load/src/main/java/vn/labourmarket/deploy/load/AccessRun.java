package vn.labourmarket.deploy.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.CpuClock;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * What asking who calls and what they may costs at the gateway: {@code deploy/load/run access}. The
 * same request is sent to the same process with and without it, which only a build with {@code
 * -Dlabourmarket.benchmark.open-route=true} can do.
 */
final class AccessRun {
  private static final String PATH = "/api/v1/areas?limit=1";
  private static final int OK = 200;
  private static final double AGREEMENT = 0.10;

  private AccessRun() {}

  static Map<String, Object> run(Arguments options, Suite suite)
      throws java.io.IOException, InterruptedException {
    int connections = options.number("connections", 16);
    Duration duration = options.seconds("seconds", 5);
    Market market = Market.open(suite, Duration.ofSeconds(15), 1);
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    try {
      HttpClient http =
          vertx.createHttpClient(
              new HttpClientOptions().setMaxPoolSize(connections).setMaxWaitQueueSize(-1));
      URI gateway = suite.gateway();
      Supplier<Future<Reply>> open = () -> send(http, gateway, "X-Benchmark-Open-Route", "1");
      Supplier<Future<Reply>> asked =
          () -> send(http, gateway, "X-API-Key", market.service().key());
      Gateway measured = new Gateway(vertx, suite.directory(), connections, duration);
      for (int i = 0; i < options.number("warm-up", 6); i++) {
        measured.millis(open);
        System.out.printf(
            Locale.ROOT, "warm-up: %.4f ms CPU at the gateway%n", measured.millis(asked));
      }
      return rounds(measured, open, asked, options.number("rounds", 7));
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Map<String, Object> rounds(
      Gateway measured, Supplier<Future<Reply>> open, Supplier<Future<Reply>> asked, int rounds)
      throws InterruptedException {
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    List<Double> cost = new ArrayList<>();
    for (int round = 1; round <= rounds; round++) {
      double before = measured.millis(open);
      double between = measured.millis(asked);
      double after = measured.millis(open);
      boolean steady = Math.abs(before / after - 1) <= AGREEMENT;
      System.out.printf(
          Locale.ROOT,
          "round %d: open %.4f, asked %.4f, open %.4f ms CPU a request at the gateway%s%n",
          round,
          before,
          between,
          after,
          steady ? "" : " (unsteady)");
      with.add(between);
      without.add((before + after) / 2);
      cost.add(between - (before + after) / 2);
    }
    System.out.printf(
        "asking who calls costs %s ms of CPU (%s with, %s without)%n",
        Spread.of(cost).text(4), Spread.of(with).text(4), Spread.of(without).text(4));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("cpuMillisWith", Spread.of(with).json());
    json.put("cpuMillisWithout", Spread.of(without).json());
    json.put("cpuMillisOfAccess", Spread.of(cost).json());
    return json;
  }

  /** CPU time of the gateway for a request, over one stretch of them. */
  private record Gateway(
      Vertx vertx, SuiteDirectory directory, int connections, Duration duration) {

    double millis(Supplier<Future<Reply>> request) throws InterruptedException {
      List<String> gateway = List.of("gateway");
      Map<String, Double> before = CpuClock.read(directory, gateway);
      ClosedLoop.Result result = ClosedLoop.run(vertx, request, OK, connections, duration);
      if (!result.failures().isEmpty()) {
        throw new IllegalStateException(
            "Is this a build with -Dlabourmarket.benchmark.open-route=true? " + result.failures());
      }
      return CpuClock.perOperation(before, CpuClock.read(directory, gateway), result.acknowledged())
          .getOrDefault("gateway", Double.NaN);
    }
  }

  private static Future<Reply> send(HttpClient http, URI gateway, String header, String value) {
    return http.request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setHost(gateway.getHost())
                .setPort(gateway.getPort())
                .setURI(PATH)
                .putHeader(header, value))
        .compose(io.vertx.core.http.HttpClientRequest::send)
        .compose(answer -> answer.body().map(body -> new Reply(answer.statusCode(), body)));
  }
}
