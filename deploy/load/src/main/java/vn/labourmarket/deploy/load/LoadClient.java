package vn.labourmarket.deploy.load;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Market;

/**
 * The calls under measurement on a fixed number of kept connections. One event loop: the client
 * shares the machine with the suite and must cost little.
 */
final class LoadClient implements AutoCloseable {
  private static final String TITLE = "@title@";
  private static final String EMPLOYER = "@employer@";

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final HttpClient http;
  private final URI gateway;
  private final String key;
  private final List<String> employers;
  private final String[] bodyParts;
  private final boolean employerFirst;
  private final AtomicLong count = new AtomicLong();

  LoadClient(URI gateway, Market market, int connections) {
    this.gateway = gateway;
    this.key = market.service().key();
    this.employers = market.employers();
    this.http =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(connections)
                .setMaxWaitQueueSize(-1)
                .setKeepAliveTimeout(0)
                .setConnectTimeout(5_000));
    String body = Api.JSON.valueToTree(Market.vacancy(EMPLOYER, TITLE, 1)).toString();
    boolean employerFirst = body.indexOf(EMPLOYER) < body.indexOf(TITLE);
    this.bodyParts = body.split(EMPLOYER + "|" + TITLE);
    this.employerFirst = employerFirst;
  }

  Vertx vertx() {
    return vertx;
  }

  /** Posts a vacancy unlike all others. */
  Future<Reply> post() {
    return post(employers.get((int) (count.get() % employers.size())));
  }

  /** The same for a certain employer. */
  Future<Reply> post(String employer) {
    String title = "Load run no. " + count.incrementAndGet();
    String first = employerFirst ? employer : title;
    String second = employerFirst ? title : employer;
    RequestOptions options = options(HttpMethod.POST, "/vacancies");
    options.putHeader("Content-Type", "application/json");
    return send(
        options, Buffer.buffer(bodyParts[0] + first + bodyParts[1] + second + bodyParts[2]));
  }

  Future<Reply> get(String path) {
    return send(options(HttpMethod.GET, path), Buffer.buffer());
  }

  private RequestOptions options(HttpMethod method, String path) {
    return new RequestOptions()
        .setMethod(method)
        .setHost(gateway.getHost())
        .setPort(gateway.getPort())
        .setURI("/api/v1" + path)
        .setTimeout(15_000)
        .putHeader("X-API-Key", key)
        .putHeader("Accept", "application/json");
  }

  private Future<Reply> send(RequestOptions options, Buffer body) {
    return http.request(options)
        .compose(request -> body.length() == 0 ? request.send() : request.send(body))
        .compose(LoadClient::readOut);
  }

  private static Future<Reply> readOut(HttpClientResponse answer) {
    return answer.body().map(body -> new Reply(answer.statusCode(), body));
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
