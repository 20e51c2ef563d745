package vn.labourmarket.gateway.routing;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.time.Duration;
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
  private static final String LARGE = "/api/v1/institutions/large";
  private static final String HELD = "/api/v1/institutions/held";
  private static final String NEVER = "/api/v1/institutions/never";

  @Test
  void aCallerThatHangsUpTakesNobodyElsesAnswerAway() throws IOException {
    // Given a caller who reads nothing of answers that their service has long given
    CompletableFuture<Integer> other;
    try (RawConnection reluctant = new RawConnection(RestAssured.port)) {
      int asked = 400;
      reluctant.send(head("GET", LARGE, "").repeat(asked));
      assertTrue(answeredAtLast() < asked, "all was written");

      // When another one's write is under way on the connection of the last of them
      other = CompletableFuture.supplyAsync(HangUpTest::write);
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
  void callersThatHangUpAmidABodyTakeNoConnectionAway() throws IOException {
    // When they are more than there are connections to a service
    for (int i = 0; i < 80; i++) {
      try (RawConnection broken = new RawConnection(RestAssured.port)) {
        broken.send(head("POST", "/api/v1/institutions", "Content-Length: 100\r\n") + "half");
      }
    }

    // Then
    GatewayCalls.administrator().get("/institutions").then().statusCode(200);
    assertEquals(
        200,
        GatewayCalls.administrator()
            .contentType(ContentType.JSON)
            .body("{}")
            .post("/institutions")
            .statusCode());
  }

  @Test
  void halfAnAnswerDoesNotLookLikeAWholeOne() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      String answer =
          connection.send(head("GET", "/api/v1/institutions/breaks-off", "")).untilClosed();

      assertTrue(answer.contains("ontent-length: 100") || answer.contains("ontent-Length: 100"));
      assertTrue(answer.endsWith("half"), answer);
    }
  }

  private static String head(String method, String path, String more) {
    return "%s %s HTTP/1.1\r\nHost: gateway\r\nX-API-Key: %s\r\n%s\r\n"
        .formatted(method, path, Peers.ADMIN_KEY, more);
  }

  /** How many answers the gateway took until it took no more. */
  private static int answeredAtLast() {
    int before = -1;
    while (Peers.seen(LARGE) > before) {
      before = Peers.seen(LARGE);
      pause();
    }
    return before;
  }

  private static void pause() {
    await().pollDelay(Duration.ofMillis(500)).until(() -> true);
  }

  private static int write() {
    return GatewayCalls.administrator()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/institutions/held")
        .statusCode();
  }
}
