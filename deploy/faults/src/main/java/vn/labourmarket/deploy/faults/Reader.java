package vn.labourmarket.deploy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import vn.labourmarket.deploy.driver.Market;

/** Reads acknowledged vacancies all the time: none may be gone, and no version may go back. */
final class Reader implements Runnable {
  private static final long PAUSE_MILLIS = 20;

  private final Market market;
  private final Client client;
  private final Journal journal;
  private final Gate gate;
  private final Random random;
  private final Map<String, Long> seen = new ConcurrentHashMap<>();

  Reader(Market market, Client client, Journal journal, Gate gate, Random random) {
    this.market = market;
    this.client = client;
    this.journal = journal;
    this.gate = gate;
    this.random = random;
  }

  @Override
  public void run() {
    try {
      while (gate.enter()) {
        try {
          Optional<Posting> any = journal.anyAcknowledged(random);
          if (any.isPresent()) {
            client.look(any.get());
            lookAtReadModel(any.get().id());
          }
        } finally {
          gate.leave();
        }
        Thread.sleep(PAUSE_MILLIS);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void lookAtReadModel(String id) throws InterruptedException {
    Long before = seen.get(id);
    try {
      Optional<JsonNode> row = market.shown(id);
      if (row.isEmpty()) {
        if (before != null) {
          journal.found(new Finding(Finding.Kind.VANISHED, id, "from the read model"));
        }
        return;
      }
      long version = Listing.row(row.get()).version();
      if (before != null && version < before) {
        journal.found(
            new Finding(
                Finding.Kind.VERSION_WENT_BACK,
                id,
                "read model shows %d after %d".formatted(version, before)));
      }
      seen.put(id, version);
    } catch (IOException | IllegalStateException unavailable) {
      // Nothing was shown, so nothing wrong was shown.
    }
  }
}
