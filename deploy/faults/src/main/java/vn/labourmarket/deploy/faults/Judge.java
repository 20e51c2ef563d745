package vn.labourmarket.deploy.faults;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.labourmarket.deploy.driver.Market;
import vn.labourmarket.deploy.driver.SuiteDirectory;
import vn.labourmarket.deploy.faults.Finding.Kind;

/**
 * Sends what is still unanswered once more, waits for the suite to come to rest, and compares. What
 * differs only because it is still on its way gets a limited time to arrive.
 */
final class Judge {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 250;

  private final Market market;
  private final SuiteDirectory directory;
  private final Client client;
  private final Journal journal;

  Judge(Market market, SuiteDirectory directory, Client client, Journal journal) {
    this.market = market;
    this.directory = directory;
    this.client = client;
    this.journal = journal;
  }

  /** To be called while no writer works. */
  List<Finding> judge() throws InterruptedException {
    List<Finding> findings = new ArrayList<>(sendUnanswered());
    findings.addAll(journal.takeFindings());
    findings.addAll(compare(PATIENCE));
    return findings;
  }

  private List<Finding> sendUnanswered() throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<Posting> waiting = journal.takePending();
      if (waiting.isEmpty()) {
        return List.of();
      }
      if (waiting.get().isAcknowledged() || client.post(waiting.get())) {
        deadline = System.nanoTime() + PATIENCE.toNanos();
      } else {
        Thread.sleep(PAUSE_MILLIS);
      }
    }
    return List.of(
        new Finding(Kind.NOT_RECOVERED, "", "unanswered after " + PATIENCE.toSeconds() + " s"));
  }

  /** Compares until nothing differs or the time is over. */
  List<Finding> compare(Duration patience) throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    List<Finding> findings = compareOnce(false);
    while (!findings.isEmpty() && System.nanoTime() < deadline) {
      Thread.sleep(PAUSE_MILLIS);
      findings = compareOnce(false);
    }
    return findings;
  }

  /** The same once with the whole read model in one go; nothing may be on its way any more. */
  List<Finding> compareWhole() throws InterruptedException {
    return compareOnce(true);
  }

  private List<Finding> compareOnce(boolean whole) throws InterruptedException {
    try {
      Listing listing = whole ? Listing.readWhole(market) : Listing.read(market);
      List<Finding> findings =
          new ArrayList<>(Checker.check(journal.sent(), listing.owner(), listing.readModel()));
      findings.addAll(HistoryCheck.check(directory, listing.owner()));
      return findings;
    } catch (IOException | IllegalStateException | SQLException unavailable) {
      return List.of(new Finding(Kind.NOT_RECOVERED, "", unavailable.toString()));
    }
  }
}
