package vn.labourmarket.deploy.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Market;

/** Asks for single vacancies until the gateway shows them. */
final class Visibility {
  private static final long POLL_MILLIS = 2;
  private static final long GIVE_UP_NANOS = Duration.ofSeconds(20).toNanos();

  private final LoadClient client;
  private final Sample sinceAnswer = new Sample();
  private final Map<String, Instant> seen = new HashMap<>();
  private final Sample polls = new Sample();
  private int lost;
  private int open;

  Visibility(LoadClient client) {
    this.client = client;
  }

  /** Starts asking for what this answer acknowledged, on the client's event loop. */
  void watch(String employer, Reply acknowledged) {
    long answered = System.nanoTime();
    JsonNode row = parsed(acknowledged);
    open++;
    ask(new Wanted(Market.shownPath(employer) + "&limit=500", row.path("id").asText(), answered));
  }

  /** A vacancy that is not seen yet. */
  private record Wanted(String path, String id, long answered) {
    boolean isIn(Reply reply) {
      for (JsonNode row : parsed(reply).path("items")) {
        if (row.path("vacancyId").asText().equals(id)) {
          return true;
        }
      }
      return false;
    }
  }

  private void ask(Wanted wanted) {
    long asked = System.nanoTime();
    client
        .get(wanted.path)
        .onComplete(
            done -> {
              long now = System.nanoTime();
              boolean shown =
                  done.succeeded() && done.result().status() == 200 && wanted.isIn(done.result());
              polls.add(now - asked);
              if (shown) {
                sinceAnswer.add(now - wanted.answered);
                seen.put(wanted.id, Instant.now());
                open--;
              } else if (now - wanted.answered > GIVE_UP_NANOS) {
                lost++;
                open--;
              } else {
                client.vertx().setTimer(POLL_MILLIS, again -> ask(wanted));
              }
            });
  }

  private static JsonNode parsed(Reply reply) {
    try {
      return Api.JSON.readTree(reply.body().getBytes());
    } catch (IOException notJson) {
      throw new UncheckedIOException(notJson);
    }
  }

  /** How many are still being asked for. */
  int open() {
    return open;
  }

  int lost() {
    return lost;
  }

  Sample sinceAnswer() {
    return sinceAnswer;
  }

  /** When each vacancy was first in an answer, by its id. */
  Map<String, Instant> seen() {
    return Map.copyOf(seen);
  }

  Sample polls() {
    return polls;
  }
}
