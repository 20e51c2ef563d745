package vn.labourmarket.deploy.load;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.CpuClock;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/** Acknowledged writes a second through the gateway: {@code deploy/load/run write}. */
final class WriteRun {
  private static final int TOP_STATEMENTS = 25;

  private final Arguments options;
  private final Suite suite;
  private final SuiteDirectory directory;
  private final int connections;

  private WriteRun(Arguments options, Suite suite) {
    this.options = options;
    this.suite = suite;
    this.directory = suite.directory();
    this.connections = options.number("connections", 32);
  }

  static Map<String, Object> run(Arguments options, Suite suite)
      throws IOException, InterruptedException, SQLException {
    return new WriteRun(options, suite).measure();
  }

  private Map<String, Object> measure() throws IOException, InterruptedException, SQLException {
    Map<String, Object> json = new LinkedHashMap<>();
    Market market = Market.open(suite, Duration.ofSeconds(15), 50);
    try (LoadClient client = new LoadClient(suite.gateway(), market, connections);
        BareCommits limit = new BareCommits(directory, connections);
        Statements statements = new Statements(directory)) {
      json.put(
          "warmUpWrites",
          WarmUp.run(client, directory, connections, options.number("warm-up", 130_000)));
      Drain.await(directory);
      Duration limitTime = Duration.ofSeconds(3);
      limit.run(limitTime);
      statements.reset();
      List<WriteRound> rounds = new ArrayList<>();
      double before = limit.run(limitTime);
      int count = options.number("rounds", 5);
      while (rounds.size() < count) {
        WriteRound round = round(client, limit, before, limitTime);
        before = round.limitAfter();
        rounds.add(round);
        print(rounds.size(), round);
      }
      json.put("connections", connections);
      json.put("rounds", rounds.stream().map(WriteRound::json).toList());
      json.put("summary", summary(rounds));
      long writes = rounds.stream().mapToLong(it -> it.writes().acknowledged()).sum();
      json.put("statements", statementsPerWrite(statements.top(TOP_STATEMENTS), writes));
    }
    return json;
  }

  private WriteRound round(LoadClient client, BareCommits limit, double before, Duration limitTime)
      throws InterruptedException, SQLException {
    Map<String, Double> cpu = CpuClock.read(directory, SuiteDirectory.PROCESSES);
    ClosedLoop.Result writes = ClosedLoop.run(client, connections, options.seconds("seconds", 10));
    double drain = Drain.await(directory);
    Map<String, Double> used =
        CpuClock.perOperation(
            cpu, CpuClock.read(directory, SuiteDirectory.PROCESSES), writes.acknowledged());
    return new WriteRound(before, limit.run(limitTime), writes, used, drain);
  }

  private static void print(int number, WriteRound round) {
    System.out.printf(
        Locale.ROOT,
        "round %d: %5.0f writes/s, p50 %.1f ms, p99 %.1f ms, %.0f %% of %.0f/%.0f bare commits/s%s,"
            + " drained after %.1f s %s%n         CPU ms a write: %s%n",
        number,
        round.writes().perSecond(),
        round.writes().latencies().millis(0.50),
        round.writes().latencies().millis(0.99),
        round.ratio() * 100,
        round.limitBefore(),
        round.limitAfter(),
        round.isSteady() ? "" : " (unsteady)",
        round.drainSeconds(),
        round.writes().failures(),
        CpuText.of(round.cpuMillis()));
  }

  private static Map<String, Object> summary(List<WriteRound> rounds) {
    Spread rate = Spread.of(rounds.stream().map(it -> it.writes().perSecond()).toList());
    Spread ratio = Spread.of(rounds.stream().map(WriteRound::ratio).toList());
    Sample all = new Sample();
    rounds.forEach(it -> all.addAll(it.writes().latencies()));
    Map<String, Double> cpu = new LinkedHashMap<>();
    for (String process : rounds.get(0).cpuMillis().keySet()) {
      cpu.put(
          process,
          Spread.of(rounds.stream().map(it -> it.cpuMillis().getOrDefault(process, 0.0)).toList())
              .median());
    }
    System.out.printf(
        "%nmedian (min–max) of %d rounds: %s acknowledged writes/s, ratio to bare commits %s%n"
            + "p50 %.1f ms, p99 %.1f ms; CPU ms a write: %s%n",
        rounds.size(),
        rate.text(0),
        ratio.text(2),
        all.millis(0.50),
        all.millis(0.99),
        CpuText.of(cpu));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("writesPerSecond", rate.json());
    json.put("ratio", ratio.json());
    json.put("p50Millis", all.millis(0.50));
    json.put("p99Millis", all.millis(0.99));
    json.put("cpuMillisPerWrite", cpu);
    return json;
  }

  private static List<Map<String, Object>> statementsPerWrite(
      List<Statements.Use> uses, long writes) {
    System.out.printf("%nSQL, dearest first: calls a write, microseconds a write%n");
    List<Map<String, Object>> json = new ArrayList<>();
    for (Statements.Use use : uses) {
      double calls = (double) use.calls() / writes;
      double micros = use.millis() * 1_000 / writes;
      System.out.printf(
          Locale.ROOT, "%7.3f %8.1f  %s: %.110s%n", calls, micros, use.database(), use.sql());
      json.add(
          Map.of(
              "database",
              use.database(),
              "sql",
              use.sql(),
              "callsPerWrite",
              calls,
              "microsPerWrite",
              micros));
    }
    return json;
  }
}
