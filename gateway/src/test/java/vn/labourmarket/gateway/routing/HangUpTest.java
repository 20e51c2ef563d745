package vn.labourmarket.gateway.routing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.test.RawConnection;
import vn.labourmarket.platform.test.SuiteServers;

/** Callers and services that go away in the middle of something. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class HangUpTest {
  private static final String INSTITUTIONS = "/api/v1/institutions";
  private static final String NEVER_MIND = "/api/v1/institutions/never-mind";
  private static final String LARGE = "/api/v1/institutions/large";
  private static final String HELD = "/api/v1/institutions/held";
  private static final String NEVER = "/api/v1/institutions/never";

  private final Upstreams upstreams;

  @Inject
  HangUpTest(Upstreams upstreams) {
    this.upstreams = upstreams;
  }

  @Test
  void aCallerThatHangsUpTakesNobodyElsesAnswerAway() throws IOException {
    // Given a caller who reads nothing of answers that their service has long given
    CompletableFuture<Integer> other;
    try (RawConnection reluctant = new RawConnection(RestAssured.port)) {
      int asked = 400;
      reluctant.send(head("GET", LARGE, "").repeat(asked));
      assertTrue(answeredAtLast() < asked, "all was written");

      // When another one's write is under way on the connection of the last of them
      other = CompletableFuture.supplyAsync(() -> write("/institutions/held"));
      await().until(() -> Peers.seen(HELD) == 1);
    }
    pause();
    Peers.release();

    // Then
    assertEquals(200, other.join());
  }

  @Test
  void aServiceNeedNotAnswerACallerThatHasHungUp() throws IOException {
    // When
    try (RawConnection impatient = new RawConnection(RestAssured.port)) {
      impatient.send(head("GET", NEVER, ""));
      await().until(() -> Peers.seen(NEVER) == 1);
    }

    // Then
    await().until(() -> Peers.seen("given up") == 1);
  }

  @Test
  void whateverCallersDoWithTheirBodiesNoServiceIsCalledAwayForIt() throws IOException {
    // Given
    assertEquals(200, write("/institutions"));

    // When they are more than there are connections to a service
    for (int i = 0; i < 80; i++) {
      try (RawConnection broken = new RawConnection(RestAssured.port)) {
        broken.send(head("POST", INSTITUTIONS, "Content-Length: 100\r\n") + "half");
      }
      RawConnection killed = new RawConnection(RestAssured.port);
      killed.send(head("POST", INSTITUTIONS, "Content-Length: 100000\r\n") + "half").reset();
      RawConnection malformed = new RawConnection(RestAssured.port);
      malformed.send(head("POST", INSTITUTIONS, "Transfer-Encoding: chunked\r\n") + "zz\r\n");
      malformed.close();
      RawConnection waiting = new RawConnection(RestAssured.port);
      waiting.send(head("GET", NEVER_MIND, "")).reset();
      assertFalse(upstreams.unreachable().contains("enrollment"), "after " + i);
    }

    // Then
    assertEquals(200, write("/institutions"));
  }

  @Test
  void bodiesThatDawdleKeepNobodyElseWaiting() throws IOException {
    List<RawConnection> dawdling = new ArrayList<>();
    try {
      // Given
      for (int i = 0; i < 80; i++) {
        String framing = i % 2 == 0 ? "Content-Length: 100" : "Content-Length: 1000000";
        RawConnection connection = new RawConnection(RestAssured.port);
        dawdling.add(connection.send(head("POST", INSTITUTIONS, framing + "\r\n") + "half"));
      }

      // When
      long start = System.nanoTime();
      GatewayCalls.administrator().get("/institutions").then().statusCode(200);
      assertEquals(200, write("/institutions"));
      Duration lasted = Duration.ofNanos(System.nanoTime() - start);

      // Then
      assertTrue(lasted.toSeconds() < 10, lasted.toString());
      GatewayCalls.administrator()
          .contentType(ContentType.BINARY)
          .body(new byte[500_000])
          .post("/enrollment-reports/imports")
          .then()
          .statusCode(503)
          .header("Retry-After", "2");
      assertFalse(upstreams.unreachable().contains("enrollment"));
    } finally {
      for (RawConnection connection : dawdling) {
        connection.close();
      }
    }
    await().until(() -> uploaded() == 200);
  }

  @Test
  void aBodyThatIsRefusedBeforeItCameStandsInNobodysWay() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      // Given
      String refusal =
          connection
              .send(head("POST", "/api/v1/institutions/early", "Content-Length: 300000\r\n"))
              .read(12);

      // When
      connection.send("x".repeat(300_000));
      String rest =
          connection.send(head("GET", INSTITUTIONS, "Connection: close\r\n")).untilClosed();

      // Then
      assertEquals("HTTP/1.1 415", refusal);
      assertTrue(rest.contains("HTTP/1.1 200"), rest);
    }
  }

  @Test
  void aServiceThatGoesAmidABodyIsMissedAtOnce() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      String path = "/api/v1/institutions/breaks-off-amid-body";

      String answer =
          connection.send(head("POST", path, "Content-Length: 300000\r\n") + "half").read(12);

      assertEquals("HTTP/1.1 503", answer);
    }
  }

  @Test
  void halfAnAnswerDoesNotLookLikeAWholeOne() throws IOException {
    for (String path : List.of("breaks-off", "breaks-off-in-parts")) {
      try (RawConnection connection = new RawConnection(RestAssured.port)) {
        String answer = connection.send(head("GET", INSTITUTIONS + "/" + path, "")).untilClosed();

        assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
        assertTrue(answer.contains("half"), answer);
        assertFalse(answer.contains("0\r\n\r\n"), answer);
      }
    }
  }

  private static int uploaded() {
    return GatewayCalls.administrator()
        .contentType(ContentType.BINARY)
        .body(new byte[500_000])
        .post("/enrollment-reports/imports")
        .statusCode();
  }

  private static String head(String method, String path, String more) {
    return "%s %s HTTP/1.1\r\nHost: gateway\r\nX-API-Key: %s\r\n%s\r\n"
        .formatted(method, path, Peers.ADMIN_KEY, more);
  }

  /** How many answers the gateway took until it took no more. */
  private static int answeredAtLast() {
    int before = 0;
    await().until(() -> Peers.seen(LARGE) > 0);
    while (Peers.seen(LARGE) > before) {
      before = Peers.seen(LARGE);
      pause();
    }
    return before;
  }

  private static void pause() {
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
  }

  private static int write(String path) {
    return GatewayCalls.administrator()
        .contentType(ContentType.JSON)
        .body("{}")
        .post(path)
        .statusCode();
  }
}
