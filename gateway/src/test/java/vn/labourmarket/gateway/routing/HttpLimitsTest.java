package vn.labourmarket.gateway.routing;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.test.RawConnection;
import vn.labourmarket.platform.test.SuiteServers;

/** What the gateway adds to HTTP, for its own resources and for those it passes on. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class HttpLimitsTest {
  private static final long MEBIBYTE = 1024 * 1024;

  private static String head(String path, String framing) {
    return """
        POST /api/v1%s HTTP/1.1\r
        Host: gateway\r
        X-API-Key: %s\r
        Content-Type: application/json\r
        %s\r
        \r
        """
        .formatted(path, Peers.ADMIN_KEY, framing);
  }

  @Test
  void countsBodiesOfUnknownLengthOnTheirWayToAService() throws IOException {
    for (String path : List.of("/institutions", "/api-clients")) {
      try (RawConnection connection = new RawConnection(RestAssured.port)) {
        // When
        String answer =
            connection
                .send(head(path, "Transfer-Encoding: chunked"))
                .send("9\r\n{\"name\":\"\r\n")
                .sendChunks(MEBIBYTE)
                .untilClosed();

        // Then
        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("\"code\":\"PAYLOAD_TOO_LARGE\""), answer);
      }
    }
    // And the service that was being written to is not taken for dead
    GatewayCalls.administrator().get("/institutions").then().statusCode(200);
  }

  @Test
  void passesUnannouncedBodiesWithinTheLimitOn() throws IOException {
    try (RawConnection connection = new RawConnection(RestAssured.port)) {
      String answer =
          connection
              .send(head("/institutions", "Transfer-Encoding: chunked\r\nConnection: close"))
              .sendChunks(MEBIBYTE)
              .send("0\r\n\r\n")
              .untilClosed();

      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
      assertTrue(answer.contains("\"length\":1048576"), answer);
    }
  }

  @Test
  void refusesAnnouncedBodiesByTheKindOfPath() throws IOException {
    for (String path : List.of("/institutions", "/api-clients")) {
      try (RawConnection connection = new RawConnection(RestAssured.port)) {
        String answer = connection.send(head(path, "Content-Length: 1048577")).untilClosed();

        assertTrue(answer.startsWith("HTTP/1.1 413"), answer);
        assertTrue(answer.contains("\"limit\":1048576"), answer);
      }
    }
  }

  @Test
  void statesOnceOnProxiedAndOwnAnswersWhatABrowserMayDoWithThem() {
    for (Response answer :
        List.of(
            GatewayCalls.administrator().get("/institutions"),
            GatewayCalls.administrator()
                .header("If-None-Match", "\"7\"")
                .get("/institutions/cached"),
            GatewayCalls.administrator().get("/vacancies"),
            GatewayCalls.administrator().get("/nothing-here"),
            GatewayCalls.anonymous().get("/institutions"))) {
      Headers headers = answer.headers();
      for (String name :
          List.of(
              "X-Content-Type-Options",
              "Content-Security-Policy",
              "Referrer-Policy",
              "Cache-Control",
              "Cross-Origin-Resource-Policy",
              "Permissions-Policy")) {
        assertEquals(1, headers.getValues(name).size(), name + answer.statusLine());
      }
      assertFalse(headers.hasHeaderWithName("Strict-Transport-Security"));
    }
  }

  @Test
  void letsPagesThatAreMeantForPeopleHaveTheirStyle() {
    RestAssured.given()
        .basePath("")
        .accept("text/html")
        .get("/problems/not-found")
        .then()
        .statusCode(200)
        .header("Content-Security-Policy", containsString("style-src 'unsafe-inline'"))
        .header("Content-Security-Policy", containsString("frame-ancestors 'none'"));
  }

  @Test
  void opensToListedOriginsOnly() {
    Response listed =
        GatewayCalls.administrator()
            .header("Origin", "https://portal.example")
            .get("/institutions");
    Response other =
        GatewayCalls.administrator().header("Origin", "https://other.example").get("/institutions");

    assertEquals("https://portal.example", listed.header("Access-Control-Allow-Origin"));
    assertTrue(listed.header("Access-Control-Expose-Headers").contains("ETag"));
    assertTrue(String.join(",", listed.headers().getValues("Vary")).contains("Origin"));
    assertNull(other.header("Access-Control-Allow-Origin"));
  }

  @Test
  void allowsListedOriginsTheHeadersOfTheApiAndNoCredentials() {
    Response preflight =
        RestAssured.given()
            .basePath("")
            .header("Origin", "https://portal.example")
            .header("Access-Control-Request-Method", "PUT")
            .header("Access-Control-Request-Headers", "If-Match")
            .options("/api/v1/institutions");

    assertEquals("https://portal.example", preflight.header("Access-Control-Allow-Origin"));
    assertTrue(preflight.header("Access-Control-Allow-Methods").contains("PUT"));
    assertFalse("true".equals(preflight.header("Access-Control-Allow-Credentials")));
  }
}
