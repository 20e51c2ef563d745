package vn.labourmarket.deploy.faults;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.Suite;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.driver.SuiteProcess;

/** Watches one fault pass: when the suite is ready, writes and shows again. */
final class Recovery {
  private static final Duration PATIENCE = Duration.ofSeconds(180);
  private static final long NOT_YET = -1;

  private final Suite suite;
  private final Market market;
  private final Journal journal;
  private final Fault fault;
  private final long begin = System.nanoTime();
  private final int known;
  private long ready = NOT_YET;
  private long written = NOT_YET;
  private long visible = NOT_YET;

  /** To be made just before the fault. */
  Recovery(Suite suite, Market market, Journal journal, Fault fault) {
    this.suite = suite;
    this.market = market;
    this.journal = journal;
    this.fault = fault;
    this.known = journal.acknowledgedCount();
  }

  /**
   * Returns when all three are done, or patience is at its end.
   *
   * @param struck when the process was dead or went on again: only what was sent later counts
   */
  void await(long struck) throws InterruptedException {
    Optional<Posting> first = Optional.empty();
    while ((ready < 0 || visible < 0) && elapsed() < PATIENCE.toNanos()) {
      if (first.isEmpty()) {
        first = journal.firstSentAfter(struck, known);
        if (first.isPresent()) {
          written = elapsed();
        }
      }
      if (ready < 0 && isReady()) {
        ready = elapsed();
      }
      if (first.isPresent() && visible < 0 && isVisible(first.get())) {
        visible = elapsed();
      }
      Thread.sleep(10);
    }
    if (ready < 0 || visible < 0) {
      journal.found(
          new Finding(
              Finding.Kind.NOT_RECOVERED, fault.process(), "after " + PATIENCE.toSeconds() + " s"));
    }
  }

  private long elapsed() {
    return System.nanoTime() - begin;
  }

  private boolean isReady() {
    boolean alive =
        SuiteDirectory.PROCESSES.stream()
            .allMatch(
                it -> suite.directory().process(it).filter(SuiteProcess::isAlive).isPresent());
    if (!alive) {
      return false;
    }
    List<String> services = new ArrayList<>(SuiteDirectory.SERVICES);
    services.add(SuiteDirectory.GATEWAY);
    return services.stream().allMatch(it -> market.service().isReady(suite.address(it)));
  }

  private boolean isVisible(Posting posting) throws InterruptedException {
    try {
      return market.shown(posting.employer(), posting.id()).isPresent();
    } catch (IOException | IllegalStateException unavailable) {
      return false;
    }
  }

  double readySeconds() {
    return seconds(ready);
  }

  double writeSeconds() {
    return seconds(written);
  }

  double visibleSeconds() {
    return seconds(visible);
  }

  private static double seconds(long nanos) {
    return nanos < 0 ? Double.NaN : nanos / 1e9;
  }
}
