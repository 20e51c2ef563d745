package vn.labourmarket.gateway.routing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.test.RawConnection;
import vn.labourmarket.platform.test.SuiteServers;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class RoutingTest {

  @Test
  void passesARequestOnWithATokenForItsServiceInsteadOfTheKey() {
    // When
    String token =
        GatewayCalls.administrator()
            .header("X-Request-Id", "request-17")
            .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
            .header("Authorization", "Bearer forged")
            .header("Cookie", "session=1")
            .header("X-Forwarded-For", "198.51.100.1, 203.0.113.9")
            .header("X-Real-IP", "198.51.100.2")
            .queryParam("q", "Phú Thọ")
            .get("/institutions")
            .then()
            .statusCode(200)
            .header("X-Request-Id", "request-17")
            .header("ETag", "\"3\"")
            .body("uri", equalTo("/api/v1/institutions?q=Ph%C3%BA%20Th%E1%BB%8D"))
            .body("headers.x-request-id", equalTo("request-17"))
            .body(
                "headers.traceparent",
                equalTo("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"))
            .body("headers.x-forwarded-for", equalTo("203.0.113.9"))
            .body("headers", not(hasKey("x-real-ip")))
            .body("headers", not(hasKey("x-api-key")))
            .body("headers", not(hasKey("cookie")))
            .extract()
            .path("headers.authorization");

    // Then
    String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    assertTrue(claims.contains("\"enrollment-service\""), claims);
    assertTrue(claims.contains("ADMINISTRATOR"), claims);
  }

  @Test
  void tellsServicesWhenItCannotSayFromWhereACallCame() {
    GatewayCalls.administrator()
        .header("X-Forwarded-For", "203.0.113.9, somewhere")
        .get("/institutions")
        .then()
        .statusCode(200)
        .body("headers.x-forwarded-for", equalTo("unknown"));
  }

  @Test
  void answersEveryHeaderOnce() {
    var answer = GatewayCalls.administrator().get("/classifications").then().statusCode(200);

    assertEquals(1, answer.extract().headers().getList("X-Content-Type-Options").size());
    assertEquals(1, answer.extract().headers().getList("X-Request-Id").size());
  }

  @Test
  void streamsLargeBodies() {
    byte[] body = new byte[5_000_000];

    GatewayCalls.administrator()
        .contentType(ContentType.BINARY)
        .body(body)
        .post("/enrollment-reports/imports")
        .then()
        .statusCode(200)
        .body("length", equalTo(5_000_000));
  }

  @Test
  void leavesAnswersWithoutBodyAlone() {
    GatewayCalls.administrator()
        .header("If-None-Match", "\"7\"")
        .get("/institutions/cached")
        .then()
        .statusCode(304)
        .header("ETag", "\"7\"")
        .body(equalTo(""));
  }

  @Test
  void framesAnAnswerAsItsCallerUnderstandsIt() throws IOException {
    String parts = raw(get("institutions/parts", "1.1", "Connection: close\r\n"));
    String old = raw(get("institutions/parts", "1.0", ""));
    String kept = raw(get("institutions/parts", "1.0", "Connection: keep-alive\r\n"));
    String nothing = raw(get("institutions/nothing", "1.1", "Connection: close\r\n"));
    String cached = raw(get("institutions/cached", "1.1", "Connection: close\r\n"));
    String head =
        raw(get("institutions/large", "1.1", "Connection: close\r\n").replace("GET", "HEAD"));

    assertTrue(parts.contains("\r\n\r\n4\r\none,\r\n3\r\ntwo\r\n0\r\n\r\n"), parts);
    assertTrue(old.endsWith("\r\n\r\none,two"), old);
    assertFalse(old.toLowerCase(Locale.ROOT).contains("transfer-encoding"), old);
    assertTrue(kept.endsWith("\r\n\r\none,two"), kept);
    assertTrue(nothing.startsWith("HTTP/1.1 204"), nothing);
    assertTrue(cached.startsWith("HTTP/1.1 304"), cached);
    assertTrue(head.toLowerCase(Locale.ROOT).contains("content-length: 40000"), head);
    for (String bodyless : List.of(nothing, cached, head)) {
      assertTrue(bodyless.endsWith("\r\n\r\n"), bodyless);
      assertFalse(bodyless.toLowerCase(Locale.ROOT).contains("transfer-encoding"), bodyless);
    }
  }

  @Test
  void asksForABodyThatWaitsToBeAskedFor() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      // Given
      connection.send(
          "POST /api/v1/institutions HTTP/1.1\r\nHost: gateway\r\nX-API-Key: %s\r\n"
                  .formatted(Peers.ADMIN_KEY)
              + "Content-Length: 2\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n");

      // When
      String asked = connection.read(25);
      String answer = connection.send("{}").untilClosed();

      // Then
      assertEquals("HTTP/1.1 100 Continue\r\n\r\n", asked);
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(answer.contains("\"length\":2"), answer);
      assertFalse(answer.contains("\"expect\""), answer);
    }
  }

  @Test
  void refusesTransferCodingsThatItWouldNotPassOn() throws IOException {
    for (String coding : List.of("gzip, chunked", "identity", "chunked, chunked")) {
      String answer =
          raw(
              "POST /api/v1/institutions HTTP/1.1\r\nHost: gateway\r\nX-API-Key: %s\r\n"
                      .formatted(Peers.ADMIN_KEY)
                  + "Transfer-Encoding: %s\r\nConnection: close\r\n\r\n0\r\n\r\n"
                      .formatted(coding));

      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
    }
  }

  @Test
  void saysThatAServiceIsAwayAndWhenToRetry() {
    GatewayCalls.administrator()
        .header("Accept-Language", "en")
        .get("/vacancies")
        .then()
        .statusCode(503)
        .header("Retry-After", "2")
        .contentType("application/problem+json")
        .body("code", equalTo("UNAVAILABLE"))
        .body("service", equalTo("labour-demand"))
        .body("detail", containsString("labour-demand"))
        .body("instance", equalTo("/api/v1/vacancies"));
  }

  @Test
  void repeatsAReadOnceWhenItsConnectionWasStale() {
    GatewayCalls.administrator().get("/institutions/closes-first-get").then().statusCode(200);

    assertEquals(2, Peers.seen("/api/v1/institutions/closes-first-get"));
  }

  @Test
  void neverRepeatsAWrite() {
    GatewayCalls.administrator()
        .contentType(ContentType.JSON)
        .body("{}")
        .post("/institutions/closes-first-post")
        .then()
        .statusCode(503);

    assertEquals(1, Peers.seen("/api/v1/institutions/closes-first-post"));
  }

  @Test
  void refusesCallersItDoesNotKnow() {
    GatewayCalls.anonymous()
        .get("/institutions")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer")
        .contentType("application/problem+json")
        .body("code", equalTo("UNAUTHENTICATED"))
        .body("title", equalTo("Chưa xác thực"));
    GatewayCalls.with("lmk_abcdefgh_0000000000000000000000000000000000000000000")
        .get("/institutions")
        .then()
        .statusCode(401);
    GatewayCalls.anonymous()
        .header("Authorization", "Bearer e30.e30.e30")
        .get("/institutions")
        .then()
        .statusCode(401);
  }

  @Test
  void refusesKeysInAddresses() {
    GatewayCalls.administrator()
        .queryParam("api_key", "x")
        .get("/institutions")
        .then()
        .statusCode(400)
        .body("code", equalTo("KEY_IN_URL"));
  }

  @Test
  void refusesPathsThatCanBeReadTwoWays() throws IOException {
    for (String path : new String[] {"institutions/%2e%2e/x", "institutions//x", "areas/a%2Fb"}) {
      String answer =
          raw(
              """
              GET /api/v1/%s HTTP/1.1\r
              Host: localhost\r
              X-API-Key: %s\r
              Connection: close\r
              \r
              """
                  .formatted(path, Peers.ADMIN_KEY));

      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("MALFORMED_REQUEST"), answer);
    }
  }

  @Test
  void refusesTwoWaysOfFramingABody() throws IOException {
    String answer =
        raw(
            """
            POST /api/v1/institutions HTTP/1.1\r
            Host: localhost\r
            X-API-Key: %s\r
            Content-Length: 6\r
            Transfer-Encoding: chunked\r
            Connection: close\r
            \r
            0\r
            \r
            X"""
                .formatted(Peers.ADMIN_KEY));

    // Then either side of the framing is dropped or the request refused; nothing is smuggled on
    assertTrue(answer.startsWith("HTTP/1.1 400") || answer.contains("\"length\":0"), answer);
  }

  @Test
  void saysThatABodyIsTooLargeBeforeItIsSentAndHangsUp() throws IOException {
    for (String path : List.of("/api/v1/api-clients", "/api/v1/institutions", "/")) {
      for (String more : List.of("", "Expect: 100-continue\r\n", "Connection: keep-alive\r\n")) {
        String answer =
            raw(
                "POST %s HTTP/1.1\r\nHost: gateway\r\nX-API-Key: %s\r\nAccept-Language: en\r\n"
                        .formatted(path, Peers.ADMIN_KEY)
                    + more
                    + "Content-Type: application/json\r\nContent-Length: 500000000\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        assertTrue(answer.contains("\"code\":\"PAYLOAD_TOO_LARGE\""), answer);
      }
    }
  }

  @Test
  void dropsHeadersThatTheConnectionHeaderNames() throws IOException {
    String answer =
        raw(
            """
            GET /api/v1/institutions HTTP/1.1\r
            Host: localhost\r
            X-API-Key: %s\r
            X-Secret: 1\r
            Connection: X-Secret, Content-Length\r
            Connection: close\r
            \r
            """
                .formatted(Peers.ADMIN_KEY));

    assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    assertTrue(!answer.contains("x-secret"), answer);
  }

  @Test
  void keepsItsOwnPaths() {
    GatewayCalls.administrator()
        .get("/nothing-here")
        .then()
        .statusCode(404)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo("NOT_FOUND"))
        .body("service", nullValue());
  }

  private static String get(String path, String version, String more) {
    return "GET /api/v1/%s HTTP/%s\r\nHost: gateway\r\nX-API-Key: %s\r\n%s\r\n"
        .formatted(path, version, Peers.ADMIN_KEY, more);
  }

  /** Everything that is said until the gateway hangs up; fails when it does not. */
  private static String raw(String request) throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      return connection.send(request).untilClosed();
    }
  }
}
