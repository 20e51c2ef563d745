package vn.labourmarket.deploy.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import vn.labourmarket.deploy.driver.Arguments;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.Suite;

/** What {@code deploy/faults/run} runs. */
public final class FaultRun {
  private static final Duration CALL_PATIENCE = Duration.ofSeconds(4);
  private static final int FAILED = 1;
  private static final int BAD_OPTIONS = 2;

  private final Arguments options;
  private final long seed;
  private final Suite suite;
  private final Market market;
  private final Journal journal;
  private final Client client;
  private final Gate gate = new Gate();
  private final Judge judge;
  private final List<Outcome> outcomes = new ArrayList<>();

  private FaultRun(Arguments options, Suite suite, Journal journal)
      throws IOException, InterruptedException {
    this.options = options;
    this.seed = options.number("seed", (int) (System.nanoTime() & 0xffffff));
    this.suite = suite;
    this.journal = journal;
    this.market = Market.open(suite, CALL_PATIENCE, options.number("employers", 60));
    this.client = new Client(market.service(), journal);
    this.judge = new Judge(market, suite.directory(), client, journal);
  }

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    Arguments options;
    try {
      options =
          new Arguments(
              arguments,
              Set.of("short", "self-check"),
              Set.of("rounds", "seed", "writers", "rate", "employers", "data", "port", "journal"));
    } catch (IllegalArgumentException bad) {
      System.err.println(bad.getMessage());
      System.exit(BAD_OPTIONS);
      return;
    }
    boolean pass;
    try (Suite suite = Suite.start(options, Map.of());
        Journal journal =
            new Journal(Path.of(options.text("journal", "target/faults-journal.tsv")))) {
      pass = new FaultRun(options, suite, journal).run();
    }
    System.exit(pass ? 0 : FAILED);
  }

  private boolean run() throws IOException, InterruptedException, SQLException {
    startThreads();
    boolean selfCheck = options.flag("self-check");
    Random random = new Random(seed);
    System.out.printf("seed %d%n", seed);
    Report.header();
    if (selfCheck) {
      Thread.sleep(3_000);
      gate.close();
      boolean found = SelfCheck.run(judge, journal, suite.directory());
      System.out.println(found ? "PASS: the checker found it" : "FAIL: the checker missed it");
      gate.end();
      return found;
    }
    int rounds = options.flag("short") ? 1 : options.number("rounds", 1);
    for (int round = 0; round < rounds; round++) {
      List<Fault> faults = options.flag("short") ? Fault.eachOnce() : Fault.randomRound(random);
      for (Fault fault : faults) {
        undergo(fault, random);
      }
    }
    gate.close();
    List<Finding> atTheEnd = judge.compareWhole();
    gate.end();
    Report.findings(atTheEnd);
    boolean pass = outcomes.stream().allMatch(Outcome::isPass) && atTheEnd.isEmpty();
    Report.end(outcomes, journal.sent().size(), journal.acknowledgedCount(), pass);
    return pass;
  }

  private void undergo(Fault fault, Random random) throws IOException, InterruptedException {
    Map<Journal.Count, Long> before = Outcome.counts(journal);
    Thread.sleep(fault.delay().toMillis());
    journal.note(fault.toString());
    Recovery recovery = new Recovery(suite, market, journal, fault);
    new Strike(suite, random).carryOut(fault);
    recovery.await(System.nanoTime());
    gate.close();
    List<Finding> findings = judge.judge();
    gate.open();
    Outcome outcome =
        new Outcome(
            fault,
            recovery.readySeconds(),
            recovery.writeSeconds(),
            recovery.visibleSeconds(),
            Outcome.since(before, journal),
            findings);
    outcomes.add(outcome);
    Report.line(outcome);
  }

  private void startThreads() {
    int writers = options.number("writers", 8);
    long pause = 1_000L * writers / Math.max(1, options.number("rate", 100));
    for (int i = 1; i <= writers; i++) {
      Random random = new Random(seed + i);
      start(
          new Writer("w" + i, client, journal, gate, market.employers(), random, pause),
          "writer-" + i);
    }
    start(new Reader(market, client, journal, gate, new Random(seed)), "reader");
  }

  private static void start(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
  }
}
