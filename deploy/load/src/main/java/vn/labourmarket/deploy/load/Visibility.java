package vn.labourmarket.deploy.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Market;

/**
 * Asks for single vacancies until the gateway shows them. The moment of a commit can't be seen from
 * outside; it lies between the row's own time, taken before it, and the acknowledgement, sent after
 * it. So both differences are kept: the true latency is between them.
 */
final class Visibility {
  private static final long POLL_MILLIS = 2;
  private static final long GIVE_UP_NANOS = Duration.ofSeconds(20).toNanos();

  private final LoadClient client;
  private final Sample sinceAnswer = new Sample();
  private final Sample sinceRow = new Sample();
  private final Sample polls = new Sample();
  private int lost;
  private int open;

  Visibility(LoadClient client) {
    this.client = client;
  }

  /** Starts asking for what this answer acknowledged, on the client's event loop. */
  void watch(LoadClient.Reply acknowledged) {
    long answered = System.nanoTime();
    JsonNode row = parsed(acknowledged);
    open++;
    ask(
        Market.shownPath(row.path("id").asText()),
        answered,
        Instant.parse(row.path("createdAt").asText()));
  }

  private void ask(String path, long answered, Instant committed) {
    long asked = System.nanoTime();
    client
        .get(path)
        .onComplete(
            done -> {
              long now = System.nanoTime();
              boolean shown =
                  done.succeeded()
                      && done.result().status() == 200
                      && !parsed(done.result()).path("items").isEmpty();
              polls.add(now - asked);
              if (shown) {
                sinceAnswer.add(now - answered);
                sinceRow.add(Duration.between(committed, Instant.now()).toNanos());
                open--;
              } else if (now - answered > GIVE_UP_NANOS) {
                lost++;
                open--;
              } else {
                client.vertx().setTimer(POLL_MILLIS, again -> ask(path, answered, committed));
              }
            });
  }

  private static JsonNode parsed(LoadClient.Reply reply) {
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

  Sample sinceRow() {
    return sinceRow;
  }

  Sample polls() {
    return polls;
  }
}
