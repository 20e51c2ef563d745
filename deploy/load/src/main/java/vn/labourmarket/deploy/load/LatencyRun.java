package vn.labourmarket.deploy.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.Suite;

/** From commit to visible at the gateway, at a fixed rate: {@code deploy/load/run latency}. */
final class LatencyRun {
  private static final int WATCHED = 200;
  private static final Duration SETTLING = Duration.ofSeconds(10);

  private LatencyRun() {}

  static Map<String, Object> run(Arguments options, Suite suite)
      throws IOException, InterruptedException, SQLException {
    int connections = options.number("connections", 32);
    int rate = options.number("rate", 200);
    int every = options.number("sample", 20);
    Duration duration = options.seconds("seconds", 20);
    Map<String, Object> json = new LinkedHashMap<>();
    Market market = Market.open(suite, Duration.ofSeconds(15), WATCHED + 50);
    List<String> watched = market.employers().subList(50, 50 + WATCHED);
    Market others = new Market(market.service(), market.employers().subList(0, 50));
    try (LoadClient client = new LoadClient(suite.gateway(), others, connections)) {
      json.put(
          "warmUpWrites",
          WarmUp.run(client, suite.directory(), connections, options.number("warm-up", 130_000)));
      Drain.await(suite.directory());
      OpenLoop.run(client, rate, SETTLING, every, watched);
      List<Round> rounds = new ArrayList<>();
      for (int round = 1; round <= options.number("rounds", 5); round++) {
        OpenLoop.Result result = OpenLoop.run(client, rate, duration, every, watched);
        Sample sinceCommit = CommitTimes.until(result.visibility().seen(), suite.directory());
        rounds.add(new Round(result, sinceCommit));
        print(round, rounds.get(round - 1));
      }
      json.put("writesPerSecond", rate);
      json.put("rounds", rounds.stream().map(LatencyRun::json).toList());
      json.put("summary", summary(rounds));
    }
    return json;
  }

  private record Round(OpenLoop.Result result, Sample sinceCommit) {
    Visibility visibility() {
      return result.visibility();
    }
  }

  private static void print(int number, Round round) {
    Visibility visibility = round.visibility();
    OpenLoop.Result result = round.result();
    System.out.printf(
        Locale.ROOT,
        "round %d: visible after the commit p50 %.1f ms, p99 %.1f ms; after the answer p50 %.1f ms,"
            + " p99 %.1f ms (%d samples, %d lost); write p50 %.1f ms, p99 %.1f ms;"
            + " poll p50 %.1f ms %s%n",
        number,
        round.sinceCommit().millis(0.50),
        round.sinceCommit().millis(0.99),
        visibility.sinceAnswer().millis(0.50),
        visibility.sinceAnswer().millis(0.99),
        round.sinceCommit().size(),
        visibility.lost(),
        result.writes().millis(0.50),
        result.writes().millis(0.99),
        visibility.polls().millis(0.50),
        result.failures());
  }

  private static Map<String, Object> json(Round round) {
    OpenLoop.Result result = round.result();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("samples", round.sinceCommit().size());
    json.put("lost", result.visibility().lost());
    json.put("failures", result.failures());
    json.put("sinceCommitMillis", percentiles(round.sinceCommit()));
    json.put("sinceAnswerMillis", percentiles(result.visibility().sinceAnswer()));
    json.put("writeMillis", percentiles(result.writes()));
    json.put("pollMillis", percentiles(result.visibility().polls()));
    return json;
  }

  private static Map<String, Double> percentiles(Sample sample) {
    Map<String, Double> json = new LinkedHashMap<>();
    json.put("p50", sample.millis(0.50));
    json.put("p90", sample.millis(0.90));
    json.put("p99", sample.millis(0.99));
    json.put("max", sample.millis(1));
    return json;
  }

  private static Map<String, Object> summary(List<Round> rounds) {
    Map<String, Object> json = new LinkedHashMap<>();
    Map<String, Function<Round, Sample>> figures = new LinkedHashMap<>();
    figures.put("sinceCommit", Round::sinceCommit);
    figures.put("sinceAnswer", it -> it.visibility().sinceAnswer());
    figures.put("write", it -> it.result().writes());
    figures.forEach(
        (name, samples) -> {
          Spread half =
              Spread.of(rounds.stream().map(it -> samples.apply(it).millis(0.50)).toList());
          Spread nearlyAll =
              Spread.of(rounds.stream().map(it -> samples.apply(it).millis(0.99)).toList());
          System.out.printf(
              "%s: p50 %s ms, p99 %s ms over %d rounds%n",
              name, half.text(1), nearlyAll.text(1), rounds.size());
          json.put(name, Map.of("p50Millis", half.json(), "p99Millis", nearlyAll.json()));
        });
    return json;
  }
}
