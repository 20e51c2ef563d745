package vn.labourmarket.deploy.load.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.load.ClosedLoop;
import vn.labourmarket.deploy.load.Reply;
import vn.labourmarket.deploy.load.coding.CodingSuite;
import vn.labourmarket.deploy.load.coding.ReferenceTitles;

/**
 * The catalogue's speed: {@code deploy/load/run catalogue}. Readers ask through the gateway on so
 * many connections at once; what is measured is the time inside the service, by its own counts.
 */
public final class CatalogueRun {
  private static final int OK = 200;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private CatalogueRun() {}

  /**
   * What is asked, and how long it may take.
   *
   * @param path as the service counts it
   * @param limit in seconds, for 99 of 100
   */
  private record Question(String name, String path, double limit, List<String> requests) {}

  public static Map<String, Object> run(Arguments options, Suite suite)
      throws IOException, InterruptedException, SQLException {
    Api editor = Api.at(suite.gateway(), suite.adminKey(), PATIENCE);
    Api authority = Market.client(editor, "Driver: authority", "LABOUR_AUTHORITY");
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("titles", loadTitles(options, editor));
    Profiles.publish(editor, authority);
    List<LargeList.Times> lists = new ArrayList<>();
    for (int round = 1; round <= options.number("rounds", 3); round++) {
      LargeList.Times times = new LargeList(editor, authority, suite.directory()).measure();
      System.out.printf(
          Locale.ROOT,
          "100,000 items: imported after %.1f s, published after %.1f s (of 30), sent after %.1f s%n",
          times.imported(),
          times.published(),
          times.sent());
      lists.add(times);
    }
    json.put("largeLists", lists.stream().map(LargeList.Times::published).toList());
    List<String> titles = sample(editor);
    Random random = new Random(1);
    for (Question question :
        List.of(
            new Question("search", "/occupations", 0.015, searches(titles, random)),
            new Question(
                "type-ahead", "/occupations/suggestions", 0.010, suggestions(titles, random)),
            new Question(
                "profile",
                "/occupations/{code}",
                0.002,
                Profiles.CODES.stream().map(it -> "/occupations/" + it).toList()))) {
      json.put(question.name(), answered(options, suite, editor, question));
    }
    return json;
  }

  private static long loadTitles(Arguments options, Api editor)
      throws IOException, InterruptedException {
    Path home = Path.of(System.getProperty("labourmarket.home", ""));
    Path reference = Path.of(options.text("reference", home.resolve("../shared/data").toString()));
    if (Files.isDirectory(reference)) {
      ReferenceTitles titles = new ReferenceTitles(reference);
      CodingSuite suite = new CodingSuite(editor);
      suite.load("esco-1.1", titles.escoFile());
      suite.load("onet-27.0", titles.onetFile());
    } else {
      System.out.println("no titles in " + reference + ": measured with the starter titles alone");
    }
    long titles = 0;
    for (JsonNode source : editor.get("/occupation-titles/sources").orFail("sources").body()) {
      titles += source.path("titleCount").asLong();
    }
    return titles;
  }

  /** Every 31st of the first twenty thousand by code. */
  private static List<String> sample(Api editor) throws IOException, InterruptedException {
    List<String> titles = new ArrayList<>();
    String cursor = "";
    for (int page = 0; page < 40 && cursor != null; page++) {
      JsonNode body = editor.get("/occupation-titles?limit=500" + cursor).orFail("titles").body();
      for (int i = 0; i < body.path("items").size(); i += 31) {
        titles.add(body.path("items").get(i).path("title").asText());
      }
      cursor =
          body.hasNonNull("nextCursor")
              ? "&cursor=" + encoded(body.path("nextCursor").asText())
              : null;
    }
    return titles;
  }

  /** Half of them as they are, the others with a letter left out. */
  private static List<String> searches(List<String> titles, Random random) {
    return titles.stream()
        .map(
            it -> {
              int at = random.nextInt(it.length());
              boolean slip = random.nextBoolean() && it.length() > 4;
              return slip ? it.substring(0, at) + it.substring(at + 1) : it;
            })
        .map(it -> "/occupations?q=" + encoded(it))
        .toList();
  }

  private static List<String> suggestions(List<String> titles, Random random) {
    return titles.stream()
        .map(it -> it.substring(0, 1 + random.nextInt(it.length())))
        .filter(it -> !it.isBlank())
        .map(it -> "/occupations/suggestions?q=" + encoded(it))
        .toList();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Map<String, Object> answered(
      Arguments options, Suite suite, Api reader, Question question)
      throws IOException, InterruptedException {
    int connections = options.number("connections", 50);
    Vertx vertx = Vertx.vertx();
    try {
      HttpClient http =
          vertx.createHttpClient(
              new HttpClientOptions().setMaxPoolSize(connections).setMaxWaitQueueSize(-1));
      Supplier<Future<Reply>> ask = asking(http, suite.gateway(), reader.key(), question);
      ClosedLoop.run(vertx, ask, OK, connections, options.seconds("warm-up", 20));
      java.net.http.HttpClient counts = java.net.http.HttpClient.newHttpClient();
      URI service = suite.address(SuiteDirectory.OCCUPATIONS);
      RequestTimes before = RequestTimes.read(counts, service, question.path());
      ClosedLoop.Result result =
          ClosedLoop.run(vertx, ask, OK, connections, options.seconds("seconds", 10));
      RequestTimes times = RequestTimes.read(counts, service, question.path()).since(before);
      System.out.printf(
          Locale.ROOT,
          "%s: %.2f %% within %.0f ms inside the service, p99 at most %.0f ms; %.0f/s through the"
              + " gateway on %d connections, p50 %.1f ms, p99 %.1f ms; failures %s%n",
          question.name(),
          100 * times.within(question.limit()),
          1_000 * question.limit(),
          times.ninetyNinth(),
          result.perSecond(),
          connections,
          result.latencies().millis(0.5),
          result.latencies().millis(0.99),
          result.failures());
      Map<String, Object> json = new LinkedHashMap<>();
      json.put("limitMillis", 1_000 * question.limit());
      json.put("shareWithinLimit", times.within(question.limit()));
      json.put("p99AtMostMillis", times.ninetyNinth());
      json.put("perSecond", result.perSecond());
      json.put("gatewayP99Millis", result.latencies().millis(0.99));
      json.put("failures", result.failures());
      return json;
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }

  private static Supplier<Future<Reply>> asking(
      HttpClient http, URI gateway, String key, Question question) {
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
                  .putHeader("X-API-Key", key))
          .compose(HttpClientRequest::send)
          .compose(answer -> answer.body().map(body -> new Reply(answer.statusCode(), body)));
    };
  }
}
