package vn.labourmarket.platform.sample;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.RawConnection;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Connections that are too many, too silent, or read too slowly. */
@QuarkusTest
@TestProfile(NarrowProfile.class)
@QuarkusTestResource(SuiteServers.class)
class ConnectionLimitsTest {
  private static final String BEARER = TestCaller.with(Role.PUBLIC).bearer("sample-service");
  private static final Duration IDLE = Duration.ofSeconds(3);
  private static final Duration ANSWER = Duration.ofSeconds(8);

  @Test
  void hangsUpOnConnectionsOnWhichNothingMoves() throws IOException {
    // Given
    try (RawConnection nothing = new RawConnection(RestAssured.port);
        RawConnection betweenRequests = new RawConnection(RestAssured.port);
        RawConnection amidABody = new RawConnection(RestAssured.port)) {
      long start = System.nanoTime();
      betweenRequests.send(head("GET", "/api/v1/notes/caller", ""));
      amidABody.send(
          head("POST", "/api/v1/notes", "Content-Type: application/json\r\nContent-Length: 9\r\n"));

      // When
      String unasked = nothing.untilClosed();
      String answer = betweenRequests.untilClosed();
      String refusal = amidABody.untilClosed();

      // Then
      assertEquals("", unasked);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(refusal.isEmpty(), refusal);
      assertLasted(IDLE, start);
    }
  }

  @Test
  void hangsUpOnWhoStopsReadingAnAnswer() throws IOException {
    // Given
    try (RawConnection stuck = new RawConnection(RestAssured.port)) {
      int before = EndlessNoteResource.GIVEN_UP.get();
      long start = System.nanoTime();

      // When
      stuck.send(head("GET", "/api/v1/notes/endless", ""));

      // Then
      await().until(() -> EndlessNoteResource.GIVEN_UP.get() > before);
      assertLasted(IDLE, start);
      Duration lasted = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(lasted.compareTo(ANSWER) < 0, "another limit was first: " + lasted);
    }
  }

  @Test
  void hangsUpOnWhoReadsAnAnswerTooSlowly() throws IOException {
    // Given
    try (RawConnection slow = new RawConnection(RestAssured.port)) {
      long start = System.nanoTime();
      slow.send(head("GET", "/api/v1/notes/endless", ""));
      assertTrue(slow.read(12).startsWith("HTTP/1.1 200"));

      // When something always moves
      await()
          .pollInterval(Duration.ofMillis(20))
          .atMost(ANSWER.multipliedBy(4))
          .until(() -> slow.read(100_000).isEmpty());

      // Then
      assertLasted(ANSWER, start);
    }
  }

  @Test
  void takesNoMoreConnectionsThanItIsTold() {
    // On a busy machine the first ones may have been idle for too long when the last one comes.
    await().ignoreExceptions().until(ConnectionLimitsTest::turnsAwayOneTooMany);
  }

  private static boolean turnsAwayOneTooMany() throws IOException {
    // Given
    List<RawConnection> all = new ArrayList<>();
    try (RawConnection first = answered()) {
      for (int i = 1; i < NarrowProfile.CONNECTIONS; i++) {
        all.add(answered());
      }

      // When
      String surplus;
      try (RawConnection oneTooMany = asked()) {
        surplus = oneTooMany.untilClosed();
      }

      // Then
      first.send(head("GET", "/api/v1/notes/caller", "Connection: close\r\n"));
      boolean works = first.untilClosed().contains("HTTP/1.1 200");
      all.add(answered());
      return surplus.isEmpty() && works;
    } finally {
      for (RawConnection connection : all) {
        connection.close();
      }
    }
  }

  /** A connection that is taken, as soon as those that were closed before are forgotten. */
  private static RawConnection answered() {
    return await()
        .ignoreExceptions()
        .until(
            () -> {
              RawConnection connection = asked();
              if (connection.read(12).startsWith("HTTP/1.1 200")) {
                return connection;
              }
              connection.close();
              throw new IOException("refused");
            },
            it -> true);
  }

  private static RawConnection asked() throws IOException {
    return new RawConnection(RestAssured.port).send(head("GET", "/api/v1/notes/caller", ""));
  }

  private static String head(String method, String path, String more) {
    return "%s %s HTTP/1.1\r\nHost: sample\r\nAuthorization: %s\r\n%s\r\n"
        .formatted(method, path, BEARER, more);
  }

  private static void assertLasted(Duration patience, long start) {
    Duration lasted = Duration.ofNanos(System.nanoTime() - start);
    assertTrue(lasted.compareTo(patience.minusMillis(200)) > 0, lasted.toString());
  }
}
