package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OWASP API7:2023. Nothing takes an address, and nothing that looks like one is followed. */
@ExtendWith(SuiteExtension.class)
class Api7ServerSideRequestForgeryIT {
  private static final List<String> HEADERS =
      List.of(
          "X-Forwarded-Host",
          "X-Forwarded-Server",
          "X-Host",
          "X-Original-URL",
          "X-Rewrite-URL",
          "X-Forwarded-Prefix",
          "X-Forwarded-Proto",
          "X-Real-IP",
          "Forwarded",
          "Referer",
          "Origin",
          "Location",
          "Content-Location",
          "Destination",
          "Callback",
          "X-Callback-Url",
          "X-Wap-Profile",
          "Link",
          "From",
          "Via",
          "Profile",
          "traceparent",
          "baggage");

  private final World world;
  private final Rivals.Side side;

  Api7ServerSideRequestForgeryIT(World world, Rivals rivals) {
    this.world = world;
    side = rivals.attacker();
  }

  @Test
  void noHeaderLeadsTheSuiteElsewhereOrIntoItsLinks() throws IOException {
    try (Listener listener = new Listener()) {
      // Given
      Wire wire = side.employer().caller().wire();

      // When
      for (String header : HEADERS) {
        for (String value : List.of(listener.url(), listener.authority())) {
          Wire led = wire.with(header, header.equals("Forwarded") ? "host=" + value : value);
          isUntouched(led.get("vacancies?limit=1"), listener);
          isUntouched(led.get("institutions"), listener);
          isUntouched(led.get("nowhere"), listener);
        }
      }
      Reply created =
          wire.with("X-Forwarded-Host", listener.authority())
              .with("Forwarded", "host=" + listener.authority())
              .post("vacancies", Rivals.vacancyDraft());

      // Then
      created.taken();
      isUntouched(created, listener);
      wasNeverVisited(listener);
    }
  }

  @Test
  void anotherHostInTheRequestChangesNoLink() throws IOException {
    try (Listener listener = new Listener()) {
      // Given
      Wire misled = side.employer().caller().wire().with("Host", listener.authority());

      // When
      Reply created = misled.post("vacancies", Rivals.vacancyDraft());

      // Then
      isUntouched(created, listener);
      isUntouched(misled.get("areas?limit=1"), listener);
      isUntouched(misled.ask("GET", "/openapi", null), listener);
      isUntouched(misled.ask("GET", "/problems", null), listener);
      Reply whole = misled.ask("GET", listener.url(), null);
      assertTrue(whole.status() >= 400, whole.text());
      wasNeverVisited(listener);
    }
  }

  @Test
  void noFieldThatHoldsAnAddressIsFollowed() throws IOException {
    try (Listener listener = new Listener()) {
      // Given
      Caller employer = side.employer().caller();
      Map<String, Object> body = Rivals.vacancyDraft();
      body.put("title", listener.url());
      body.put("description", "<img src='" + listener.url() + "'> file:///etc/passwd");
      body.put(
          "benefits",
          List.of("jar:" + listener.url() + "!/", "${jndi:ldap://" + listener.authority() + "/a}"));

      // When
      JsonNode stored = employer.post("vacancies", body).taken();

      // Then
      assertEquals(listener.url(), stored.path("title").asText());
      for (String name : List.of("url", "callbackUrl", "webhook", "href", "$ref", "@type")) {
        Map<String, Object> more = Rivals.vacancyDraft();
        more.put(name, listener.url());
        employer.post("vacancies", more).refusedFor(400, "UNKNOWN_FIELD");
      }
      Reply log =
          Wire.to(world.suite().gateway())
              .with("User-Agent", "${jndi:ldap://" + listener.authority() + "/a}")
              .with("X-API-Key", "${jndi:ldap://" + listener.authority() + "/a}")
              .get("institutions");
      log.refusedFor(401, "UNAUTHENTICATED");
      wasNeverVisited(listener);
    }
  }

  @Test
  void aTokenNamesNoAddressOfItsKeys() throws IOException {
    try (Listener listener = new Listener()) {
      // Given
      ForgedToken token = ForgedToken.forAudience("gateway").claim("iss", listener.url());

      // When
      Reply refused =
          Wire.to(world.suite().gateway())
              .withToken(
                  token
                          .header("jku", listener.url())
                          .header("x5u", listener.url())
                          .unsigned("RS256")
                      + "AA")
              .get("institutions");

      // Then
      refused.refusedFor(401, "UNAUTHENTICATED");
      wasNeverVisited(listener);
    }
  }

  private static void isUntouched(Reply reply, Listener listener) {
    assertTrue(reply.status() < 500, reply.request() + reply.text());
    for (String header : List.of("location", "link", "content-location")) {
      String value = reply.headers().firstValue(header).orElse("");
      assertFalse(value.contains(listener.authority()), header + ": " + value);
    }
    assertFalse(reply.text().contains(listener.authority()), reply.text());
  }

  /** One's own visit comes last, so that one on its way would have come before. */
  private static void wasNeverVisited(Listener listener) throws IOException {
    URI address = URI.create(listener.url());
    new Socket(address.getHost(), address.getPort()).close();
    World.eventually(() -> assertTrue(listener.visits() >= 1));
    assertEquals(1, listener.visits());
  }
}
