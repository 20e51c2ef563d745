package vn.labourmarket.deploy.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.Market;

/** The loops against a server whose behaviour is known, so that their figures can be judged. */
class LoopsTest {
  private final Vertx vertx = Vertx.vertx();
  private final AtomicInteger count = new AtomicInteger();
  private final Map<String, Instant> visibleFrom = new ConcurrentHashMap<>();
  private volatile int visibleAfterMillis;
  private volatile int answerAfterMillis;
  private volatile int refuseEvery = Integer.MAX_VALUE;
  private LoadClient client;

  @BeforeEach
  void start() {
    HttpServer server =
        vertx
            .createHttpServer()
            .requestHandler(this::answer)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .join();
    URI address = URI.create("http://127.0.0.1:" + server.actualPort());
    Api api = Api.at(address, "a key for the test", Duration.ofSeconds(5));
    client = new LoadClient(address, new Market(api, List.of("e1")), 4);
  }

  @AfterEach
  void stop() {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  private void answer(HttpServerRequest request) {
    if (request.method().name().equals("GET")) {
      String shown =
          visibleFrom.entrySet().stream()
              .filter(it -> !Instant.now().isBefore(it.getValue()))
              .map(it -> "{\"vacancyId\":\"" + it.getKey() + "\"}")
              .collect(Collectors.joining(","));
      request.response().end("{\"items\":[" + shown + "]}");
      return;
    }
    int number = count.incrementAndGet();
    if (number % refuseEvery == 0) {
      request.response().setStatusCode(503).end();
      return;
    }
    visibleFrom.put("v" + number, Instant.now().plusMillis(visibleAfterMillis));
    vertx.setTimer(
        answerAfterMillis + 1,
        later -> request.response().setStatusCode(201).end("{\"id\":\"v%d\"}".formatted(number)));
  }

  @Test
  void measuresHowLongARowStaysInvisible() throws InterruptedException {
    // Given
    visibleAfterMillis = 150;
    answerAfterMillis = 50;
    // When
    OpenLoop.Result result =
        OpenLoop.run(client, 50, Duration.ofSeconds(1), 5, List.of("e2", "e3"));
    // Then
    assertEquals(10, result.visibility().sinceAnswer().size());
    assertEquals(0, result.visibility().lost());
    assertEquals(10, result.visibility().seen().size());
    result
        .visibility()
        .seen()
        .forEach((id, at) -> assertFalse(at.isBefore(visibleFrom.get(id)), () -> id + " at " + at));
  }

  @Test
  void countsLatencyFromTheMomentAWriteWasDue() throws InterruptedException {
    // Given four connections, each busy for 100 ms, so that 40 of 80 writes a second are served
    answerAfterMillis = 100;
    // When
    OpenLoop.Result result = OpenLoop.run(client, 80, Duration.ofSeconds(1), 1_000, List.of("e2"));
    // Then
    assertEquals(80, result.writes().size());
    assertTrue(result.writes().millis(1) > 500, () -> "last " + result.writes().millis(1));
  }

  @Test
  void countsOnlyAcknowledgedWrites() throws InterruptedException {
    // Given
    refuseEvery = 2;
    // When
    ClosedLoop.Result result = ClosedLoop.run(client, 4, Duration.ofMillis(500));
    // Then
    assertEquals(count.get() - count.get() / 2, result.acknowledged());
    assertEquals(Map.of("status 503", (long) (count.get() / 2)), result.failures());
  }
}
