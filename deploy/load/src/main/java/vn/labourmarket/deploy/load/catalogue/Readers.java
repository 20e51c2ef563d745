package vn.labourmarket.deploy.load.catalogue;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.load.ClosedLoop;
import vn.labourmarket.deploy.load.OpenLoop;
import vn.labourmarket.deploy.load.Reply;

/**
 * Readers who ask through the gateway, as fast as they are answered and then at fixed rates: the
 * time inside the service by its own counts, beside the time that the readers see.
 */
final class Readers {
  private static final int OK = 200;

  /** A second: what two cores do easily, and what they do with little to spare. */
  private static final List<Integer> RATES = List.of(300, 1_000);

  private final Arguments options;
  private final Suite suite;
  private final int connections;

  Readers(Arguments options, Suite suite) {
    this.options = options;
    this.suite = suite;
    this.connections = options.number("connections", 50);
  }

  /**
   * What is asked, and how long it may take.
   *
   * @param path as the service counts it
   * @param limit in seconds, for 99 of 100
   */
  record Question(String name, String path, double limit, List<String> requests) {}

  /** One way of asking. */
  private interface Load {
    ClosedLoop.Result during(Duration duration) throws InterruptedException;
  }

  Map<String, Object> answered(Question question) throws IOException, InterruptedException {
    Vertx vertx = Vertx.vertx();
    try {
      HttpClient http =
          vertx.createHttpClient(
              new HttpClientOptions().setMaxPoolSize(connections).setMaxWaitQueueSize(-1));
      Supplier<Future<Reply>> ask = asking(http, question);
      Load closed = duration -> ClosedLoop.run(vertx, ask, OK, connections, duration);
      closed.during(options.seconds("warm-up", 20));
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("limitMillis", 1_000 * question.limit());
      json.put("closedLoop", measured(question, "as fast as answered", closed));
      for (int rate : RATES) {
        Load fixed = duration -> OpenLoop.run(vertx, ask, OK, rate, duration);
        json.put("at" + rate, measured(question, rate + "/s", fixed));
      }
      return json;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private Map<String, Object> measured(Question question, String name, Load load)
      throws IOException, InterruptedException {
    java.net.http.HttpClient counts = java.net.http.HttpClient.newHttpClient();
    URI service = suite.address(SuiteDirectory.OCCUPATIONS);
    RequestTimes before = RequestTimes.read(counts, service, question.path());
    ClosedLoop.Result result = load.during(options.seconds("seconds", 10));
    RequestTimes times = RequestTimes.read(counts, service, question.path()).since(before);
    System.out.printf(
        Locale.ROOT,
        "%s, %s: inside the service %.2f %% within %.0f ms, p99 at most %.0f ms; for the reader"
            + " p50 %.1f ms, p99 %.1f ms; %.0f/s on %d connections; failures %s%n",
        question.name(),
        name,
        100 * times.within(question.limit()),
        1_000 * question.limit(),
        times.ninetyNinth(),
        result.latencies().millis(0.5),
        result.latencies().millis(0.99),
        result.perSecond(),
        connections,
        result.failures());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("shareWithinLimit", times.within(question.limit()));
    json.put("p99AtMostMillis", times.ninetyNinth());
    json.put("perSecond", result.perSecond());
    json.put("readerP50Millis", result.latencies().millis(0.5));
    json.put("readerP99Millis", result.latencies().millis(0.99));
    json.put("failures", result.failures());
    return json;
  }

  private Supplier<Future<Reply>> asking(HttpClient http, Question question) {
    URI gateway = suite.gateway();
    int[] next = {0};
    return () -> {
      String path = question.requests().get(next[0]++ % question.requests().size());
      return http.request(
              new RequestOptions()
                  .setMethod(HttpMethod.GET)
                  .setHost(gateway.getHost())
                  .setPort(gateway.getPort())
                  .setURI("/api/v1" + path)
                  .setTimeout(15_000)
                  .putHeader("X-API-Key", suite.adminKey()))
          .compose(HttpClientRequest::send)
          .compose(answer -> answer.body().map(body -> new Reply(answer.statusCode(), body)));
    };
  }
}
