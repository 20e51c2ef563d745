package vn.labourmarket.deploy.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import vn.labourmarket.deploy.driver.Market;

/** Reads acknowledged vacancies all the time: none may be gone, and none may go back. */
final class Reader implements Runnable {
  private static final long PAUSE_MILLIS = 20;

  private final Market market;
  private final Client client;
  private final Journal journal;
  private final Gate gate;
  private final Random random;
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();

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
            lookAtReadModel(any.get());
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

  private void lookAtReadModel(Posting posting) throws InterruptedException {
    String id = posting.id();
    Integer before = seen.get(id);
    try {
      Optional<JsonNode> row = market.shown(posting.employer(), id);
      if (row.isEmpty()) {
        if (before != null) {
          journal.found(new Finding(Finding.Kind.VANISHED, id, "from the read model"));
        }
        return;
      }
      int number = row.get().path("number").asInt();
      if (before != null && number < before) {
        journal.found(
            new Finding(
                Finding.Kind.VERSION_WENT_BACK,
                id,
                "read model shows number %d after %d".formatted(number, before)));
      }
      seen.put(id, number);
    } catch (IOException | IllegalStateException unavailable) {
      // Nothing was shown, so nothing wrong was shown.
    }
  }
}
