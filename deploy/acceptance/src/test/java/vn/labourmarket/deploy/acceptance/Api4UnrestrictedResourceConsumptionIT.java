package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** OWASP API4:2023. Requests that cost the suite more than they cost the caller. */
@ExtendWith(SuiteExtension.class)
class Api4UnrestrictedResourceConsumptionIT {
  private static final int MEBIBYTE = 1024 * 1024;

  /** Guesses a minute from one address, and some that come back meanwhile. */
  private static final int MORE_THAN_ALLOWED = 600;

  private final World world;
  private final Rivals.Side side;
  private final Caller administrator;

  Api4UnrestrictedResourceConsumptionIT(World world, Rivals rivals) {
    this.world = world;
    side = rivals.victim();
    administrator = world.administrator().caller();
  }

  @Test
  void noPageIsLargerThanItMayBe() {
    // Given
    Wire wire = administrator.wire();

    // When
    List<String> limits = List.of("501", "0", "-1", "99999999999", "1e3", "NaN", "1.5", "");

    // Then
    for (String path : List.of("areas", "institutions", "vacancies", "api-clients")) {
      for (String limit : limits) {
        Reply reply = wire.get(path + "?limit=" + limit);
        boolean capped =
            reply.status() == 200 && reply.json().path("items").size() <= 500 && limit.isEmpty();
        assertTrue(reply.status() == 400 || capped, path + " " + limit + ": " + reply.status());
      }
    }
  }

  @Test
  void aCursorThatNobodyGaveIsRefused() {
    // Given
    Wire wire = administrator.wire();

    // When
    List<String> cursors = List.of("x", "%00", "LTE", "eyJhbGciOiJub25lIn0", "A".repeat(3000));

    // Then
    for (String path : List.of("areas", "institutions", "vacancies", "api-clients")) {
      for (String cursor : cursors) {
        assertEquals(400, wire.get(path + "?cursor=" + cursor).status(), path + " " + cursor);
      }
    }
  }

  @Test
  void aRequestLineOrHeadersWithoutAnEndAreCutOff() {
    // Given
    Wire wire = administrator.wire();

    // When
    Reply line = wire.get("areas?cursor=" + "A".repeat(20_000));

    // Then
    assertTrue(List.of(400, 414, 431).contains(line.status()), line.text());
    Reply headers = wire.with("X-Filler", "A".repeat(40_000)).get("areas");
    assertTrue(List.of(400, 431).contains(headers.status()), headers.text());
  }

  @Test
  void aBodyOfOneByteTooManyIsNotRead() {
    // Given
    String atService = "{\"name\":\"" + "x".repeat(MEBIBYTE) + "\"}";

    // When
    Reply service = json(side.employer().caller(), "/api/v1/vacancies", atService);

    // Then
    service.refusedFor(413, "PAYLOAD_TOO_LARGE");
    json(administrator, "/api/v1/api-clients", atService).refusedFor(413, "PAYLOAD_TOO_LARGE");
    Reply claimed =
        administrator
            .wire()
            .with("Content-Length", "99999999999")
            .ask("POST", "/api/v1/vacancies", null);
    claimed.refusedFor(413, "PAYLOAD_TOO_LARGE");
  }

  @Test
  void deepAndWideJsonIsRefusedWithoutBeingUnderstood() {
    // Given
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    String nested = "{\"vsicRef\":".repeat(5_000) + "1" + "}".repeat(5_000);
    String number = "{\"number\":" + "9".repeat(100_000) + "}";
    String exponent = "{\"number\":1e999999999}";

    // When
    for (String body : List.of(deep, nested, number, exponent)) {
      Reply vacancy = json(side.employer().caller(), "/api/v1/vacancies", body);
      Reply client = json(administrator, "/api/v1/api-clients", body);

      // Then
      assertTrue(List.of(400, 422).contains(vacancy.status()), vacancy.text());
      assertTrue(List.of(400, 422).contains(client.status()), client.text());
    }
  }

  @Test
  void anAnswerOfAHundredThousandLinesIsRefused() {
    // Given
    Caller employer = side.employer().caller();
    String path = "survey-rounds/" + Rivals.id(side.round()) + "/responses";
    Map<String, Object> line = Map.of("vscoL2", "72", "number", 1);

    // When
    Reply many = employer.wire().post(path, Map.of("lines", Collections.nCopies(100_000, line)));

    // Then
    many.refusedFor(413, "PAYLOAD_TOO_LARGE");
    Reply tooMany = employer.post(path, Map.of("lines", Collections.nCopies(501, line)));
    assertEquals(422, tooMany.status(), tooMany.text());
  }

  @Test
  void everyAnswerTellsHowMuchIsLeft() {
    // Given
    Caller leader = world.administrator().register(List.of("LEADER"), List.of(), null);

    // When
    Reply first = leader.get("institutions");

    // Then
    Reply second = leader.get("indicators?code=PLAN_PCT&area=25&period=2021-Q1");
    for (Reply reply : List.of(first, second)) {
      String policy = reply.headers().firstValue("RateLimit-Policy").orElse("");
      assertTrue(policy.matches("\"client\";q=\\d+;w=60, \"address\";q=\\d+;w=60"), policy);
      assertTrue(remaining(reply) < Long.parseLong(policy.replaceAll(".*?;q=(\\d+).*", "$1")));
    }
  }

  @Test
  void whoGuessesKeysIsStoppedAndNobodyElse() {
    // Given
    Wire guesser = Wire.to(world.suite().gateway());
    Wire other = Wire.to(world.suite().gateway());
    Wire customer = guesser.with("X-API-Key", world.suite().adminKey());

    // When
    Reply last = guesser.get("institutions");
    for (int i = 0; i < MORE_THAN_ALLOWED && last.status() == 401; i++) {
      last = guesser.with("X-API-Key", "lmk_guess_number_" + i + "_0123456789").get("institutions");
    }

    // Then
    last.refusedFor(429, "TOO_MANY_REQUESTS");
    long wait = Long.parseLong(last.headers().firstValue("Retry-After").orElse("0"));
    assertTrue(wait >= 1 && wait <= 60, "Retry-After: " + wait);
    customer.get("institutions?limit=1").taken();
    other.get("institutions").refusedFor(401, "UNAUTHENTICATED");
    // Pretending to be elsewhere does not help.
    Reply pretending = guesser.with("X-Forwarded-For", "203.0.113.9").get("institutions");
    for (int i = 0; i < 20 && pretending.status() == 401; i++) {
      pretending = guesser.with("X-Forwarded-For", "203.0.113." + i).get("institutions");
    }
    assertEquals(429, pretending.status());
    assertFalse(pretending.text().contains("lmk_"));
  }

  private static Reply json(Caller caller, String target, String body) {
    return caller.wire().with("Content-Type", "application/json").ask("POST", target, body);
  }

  private static long remaining(Reply reply) {
    String told = reply.headers().firstValue("RateLimit").orElse("");
    return Long.parseLong(told.replaceAll(".*?;r=(\\d+).*", "$1"));
  }
}
