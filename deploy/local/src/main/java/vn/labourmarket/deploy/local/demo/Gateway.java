package vn.labourmarket.deploy.local.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;

/**
 * The suite's one door. Repeats what was turned away for the moment or lost on the way; writes
 * carry an idempotency key, so a repetition never doubles anything.
 */
final class Gateway {
  static final JsonMapper JSON = new JsonMapper();

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
  private static final Set<Integer> FOR_THE_MOMENT = Set.of(429, 502, 503, 504);

  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  Gateway(URI address) {
    this.address = address.resolve("/api/v1/");
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path))
        .timeout(Duration.ofSeconds(30))
        .header("Accept", "application/json");
  }

  /**
   * The body of a successful answer.
   *
   * @throws Refused for any other answer
   */
  JsonNode send(HttpRequest request) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    Duration pause = Duration.ofMillis(100);
    while (true) {
      try {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() < 300) {
          return read(answer.body());
        }
        if (!isForTheMoment(answer) || System.nanoTime() > end) {
          throw new Refused(describe(request), answer.statusCode(), answer.body());
        }
      } catch (IOException lost) {
        if (System.nanoTime() > end) {
          throw new Refused(describe(request), 0, lost.toString());
        }
      }
      Thread.sleep(pause.toMillis());
      pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : pause;
    }
  }

  /**
   * Also a conflict that says when to come back: the first try of the same key is still running.
   */
  private static boolean isForTheMoment(HttpResponse<?> answer) {
    return FOR_THE_MOMENT.contains(answer.statusCode())
        || (answer.statusCode() == 409 && answer.headers().firstValue("Retry-After").isPresent());
  }

  private static JsonNode read(String body) throws JsonProcessingException {
    return body.isEmpty() ? JSON.missingNode() : JSON.readTree(body);
  }

  private static String describe(HttpRequest request) {
    return request.method() + " " + request.uri().getPath();
  }
}
