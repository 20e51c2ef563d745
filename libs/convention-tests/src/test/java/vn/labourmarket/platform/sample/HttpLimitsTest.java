package vn.labourmarket.platform.sample;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.RawConnection;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Requests that are too large, too deep or too slow, as a service meets them directly. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class HttpLimitsTest {
  private static final long MEBIBYTE = 1024 * 1024;
  private final String bearer =
      TestCaller.with(Role.EDU_AUTHORITY, Role.PUBLIC).bearer("sample-service");

  private String head(String path, String type, String framing) {
    return """
        POST %s HTTP/1.1\r
        Host: sample\r
        Accept-Language: en\r
        Authorization: %s\r
        Content-Type: %s\r
        %s\r
        \r
        """
        .formatted(path, bearer, type, framing);
  }

  @Test
  void countsABodyThatDoesNotSayHowLongItIs() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      // When
      String answer =
          connection
              .send(head("/api/v1/notes", "application/json", "Transfer-Encoding: chunked"))
              .send("9\r\n{\"text\":\"\r\n")
              .sendChunks(MEBIBYTE)
              .untilClosed();

      // Then
      assertProblem(answer, 413, "PAYLOAD_TOO_LARGE");
      assertTrue(answer.toLowerCase().contains("\nconnection: close"), answer);
    }
  }

  @Test
  void letsImportsBeLarger() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      String head =
          head(
              "/api/v1/notes/imports",
              "text/csv",
              "Transfer-Encoding: chunked\r\nConnection: close");

      String answer =
          connection.send(head).sendChunks(3 * MEBIBYTE).send("0\r\n\r\n").untilClosed();

      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(answer.contains("3145728"), answer);
    }
  }

  @Test
  void refusesWhatAnnouncesTooMuchBeforeItIsSent() throws IOException {
    for (String path : new String[] {"/api/v1/notes", "/api/v1/notes/imports", "/nothing"}) {
      try (RawConnection connection = new RawConnection(RestAssured.port)) {
        String answer =
            connection.send(head(path, "text/csv", "Content-Length: 67108865")).untilClosed();

        assertProblem(answer, 413, "PAYLOAD_TOO_LARGE");
      }
    }
  }

  @Test
  void hangsUpHoweverMuchIsAnnouncedAndWhateverFollows() throws IOException {
    for (int digits : new int[] {9, 11, 18, 19, 30}) {
      for (String sent : new String[] {"", "x".repeat(200_000)}) {
        try (RawConnection connection = new RawConnection(RestAssured.port)) {
          String length = "Content-Length: " + "9".repeat(digits);
          long start = System.nanoTime();

          // When
          String answer =
              connection
                  .send(head("/api/v1/notes", "application/json", length) + sent)
                  .untilClosed();

          // Then
          assertTrue(answer.startsWith(digits < 19 ? "HTTP/1.1 413" : "HTTP/1.1 4"), answer);
          Duration lasted = Duration.ofNanos(System.nanoTime() - start);
          assertTrue(lasted.compareTo(Duration.ofSeconds(15)) < 0, digits + ": " + lasted);
        }
      }
    }
  }

  @Test
  void saysThatAnAddressOrTheHeadersAreTooLong() {
    given()
        .header("Authorization", bearer)
        .get("/api/v1/notes?cursor=" + "x".repeat(9_000))
        .then()
        .statusCode(414)
        .contentType("application/problem+json")
        .body("code", equalTo("URI_TOO_LONG"))
        .body("limit", equalTo(8192));
    given()
        .header("Authorization", bearer)
        .header("X-Long", "x".repeat(17_000))
        .get("/api/v1/notes")
        .then()
        .statusCode(431)
        .contentType("application/problem+json")
        .body("code", equalTo("HEADERS_TOO_LARGE"));
  }

  @Test
  void stopsReadingHeadsThatAreMuchTooLong() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      String answer = connection.send("GET /" + "x".repeat(17_000) + " HTTP/1.1\r\n").untilClosed();

      assertTrue(answer.contains(" 414 "), answer);
    }
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      String head = "GET / HTTP/1.1\r\nHost: sample\r\nX-Long: " + "x".repeat(40_000) + "\r\n\r\n";

      String answer = connection.send(head).untilClosed();

      assertTrue(answer.contains(" 431 "), answer);
    }
  }

  @Test
  void refusesJsonThatIsMadeToCostItsReader() throws IOException {
    for (String body :
        new String[] {
          "[".repeat(100_000),
          "{\"a\":".repeat(1_000) + "1" + "}".repeat(1_000),
          "{\"text\":\"a\",\"count\":%s}".formatted("9".repeat(1_000)),
          "{\"text\":\"a\",\"count\":1e%s}".formatted("9".repeat(200)),
          "{\"%s\":1}".formatted("k".repeat(60_000))
        }) {
      try (RawConnection connection = new RawConnection(RestAssured.port)) {
        String framing = "Content-Length: " + body.length() + "\r\nConnection: close";
        String answer =
            connection
                .send(head("/api/v1/notes", "application/json", framing) + body)
                .untilClosed();

        assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
      }
    }
  }

  @Test
  void hangsUpOnABodyThatTrickles() throws IOException {
    assertCutOffAfter(
        head("/api/v1/notes", "application/json", "Content-Length: 100000"), Duration.ofSeconds(4));
  }

  @Test
  void hangsUpOnAHeadThatTrickles() throws IOException {
    assertCutOffAfter("GET /api/v1/notes HTTP/1.1\r\nX: ", Duration.ofSeconds(3));
  }

  @Test
  void waitsForTheNextRequestOfAConnectionWithoutHurry() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      String first = "GET /nothing HTTP/1.1\r\nHost: sample\r\n\r\n";
      String last = "GET /nothing HTTP/1.1\r\nHost: sample\r\nConnection: close\r\n\r\n";
      connection.send(first);
      Awaitility.await().pollDelay(Duration.ofSeconds(5)).until(() -> true);

      String answers = connection.send(last).untilClosed();

      assertEquals(2, answers.split("HTTP/1.1 404", -1).length - 1, answers);
    }
  }

  @Test
  void hangsUpOnABodyThatTricklesAfterItsAnswer() throws IOException {
    assertCutOffAfter(unauthorised(100_000), Duration.ofSeconds(4));
  }

  @Test
  void keepsAConnectionWhoseBodyCameAfterTheAnswer() throws IOException {
    int large = 900_000;
    for (int length : new int[] {4, large}) {
      try (RawConnection connection = new RawConnection(RestAssured.port)) {
        // Given
        String refusal = connection.send(unauthorised(length)).read(12);
        connection.send("x".repeat(length));

        // When longer than a head may take
        Awaitility.await().pollDelay(Duration.ofSeconds(4)).until(() -> true);
        String rest =
            connection
                .send("GET /nothing HTTP/1.1\r\nHost: sample\r\nConnection: close\r\n\r\n")
                .untilClosed();

        // Then
        assertEquals("HTTP/1.1 401", refusal);
        assertTrue(rest.contains("HTTP/1.1 404"), rest);
      }
    }
  }

  @Test
  void countsWhatComesAfterTheAnswer() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      // Given an answer to a request whose body its resource has no use for
      connection.send(
          head("/api/v1/notes/caller", "text/plain", "Transfer-Encoding: chunked")
              .replace("POST", "GET"));
      assertEquals("HTTP/1.1 200", connection.read(12));
      AtomicInteger sent = new AtomicInteger();

      // When
      Awaitility.await()
          .pollInterval(Duration.ofMillis(50))
          .until(
              () -> {
                sent.incrementAndGet();
                return isRefused(connection, MEBIBYTE);
              });

      // Then it is its size that ends it, long before its time does
      assertTrue(sent.get() < 16, sent + " MiB");
    }
  }

  @Test
  void doesNotSpeakHttp2() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      // When
      String answer = connection.send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n").read(12);

      // Then it is read as a request of HTTP/1.1, which it is none
      assertEquals("HTTP/2.0 400", answer);
    }
  }

  /** Answered before a byte of the body has come. */
  private static String unauthorised(int length) {
    return "POST /api/v1/notes HTTP/1.1\r\nHost: sample\r\nContent-Type: application/json\r\n"
        + "Content-Length: %d\r\n\r\n".formatted(length);
  }

  /** A byte comes every 100 ms, so that the connection is never idle. */
  private static void assertCutOffAfter(String begin, Duration patience) throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      connection.send(begin);
      long start = System.nanoTime();
      Awaitility.await().pollInterval(Duration.ofMillis(100)).until(() -> isRefused(connection));
      Duration lasted = Duration.ofNanos(System.nanoTime() - start);
      assertTrue(lasted.compareTo(patience.minusMillis(500)) > 0, lasted.toString());
    }
  }

  private static boolean isRefused(RawConnection connection) {
    try {
      connection.send(" ");
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  private static boolean isRefused(RawConnection connection, long bytes) {
    try {
      connection.sendChunks(bytes);
      return false;
    } catch (IOException gone) {
      return true;
    }
  }

  private static void assertProblem(String answer, int status, String code) {
    assertTrue(answer.startsWith("HTTP/1.1 " + status), answer);
    assertTrue(answer.contains("application/problem+json"), answer);
    assertTrue(answer.contains("\"code\":\"" + code + "\""), answer);
    assertEquals(1, answer.split("HTTP/1.1 ", -1).length - 1, answer);
  }
}
