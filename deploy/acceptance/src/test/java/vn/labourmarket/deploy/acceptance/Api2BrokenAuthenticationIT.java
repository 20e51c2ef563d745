package vn.labourmarket.deploy.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * OWASP API2:2023. Keys and tokens that were made up, changed, ended, or meant for somebody else.
 * Tokens of identity providers: the gateway's TokenAttackTest.
 */
@ExtendWith(SuiteExtension.class)
class Api2BrokenAuthenticationIT {
  /** One that a service answers and one that the gateway answers itself. */
  private static final List<String> PATHS = List.of("institutions", "api-clients");

  private final World world;
  private final URI gateway;

  Api2BrokenAuthenticationIT(World world) {
    this.world = world;
    gateway = world.suite().gateway();
  }

  @Test
  void aTokenWithoutTheGatewaysSignatureIsNothing() throws GeneralSecurityException {
    // Given
    JsonNode client = registered("LEADER");
    JsonNode key = world.administrator().issuesKeyTo(client);
    ForgedToken wanted = ForgedToken.forAudience("gateway").claim("key", key.path("id").asText());
    KeyPairGenerator pairs = KeyPairGenerator.getInstance("RSA");
    pairs.initialize(2048);
    PrivateKey foreign = pairs.generateKeyPair().getPrivate();

    // When
    List<String> forged =
        List.of(
            wanted.unsigned("none"),
            wanted.unsigned("NONE"),
            wanted.unsigned("RS256"),
            wanted.signed(foreign),
            changed(tokenFor(key)),
            tokenFor(key) + "x",
            "",
            "..",
            "null");

    // Then
    forged.forEach(this::opensNothing);
  }

  @Test
  void aSignedTokenOpensOnlyWhatItWasMadeFor() {
    Path keys = directory().root().resolve("keys");
    // Given
    JsonNode client = registered("ADMINISTRATOR");
    String key = world.administrator().issuesKeyTo(client).path("id").asText();
    ForgedToken right = ForgedToken.forAudience("gateway").claim("key", key);

    // When
    Reply control = Wire.to(gateway).withToken(right.signed(keys)).get("api-clients?limit=1");

    // Then
    control.taken();
    opensNothing(right.withPublicKeyAsSecret(keys));
    opensNothing(ForgedToken.forAudience("gateway").signed(keys));
    opensNothing(ForgedToken.forAudience("payroll").claim("key", key).signed(keys));
    opensNothing(ForgedToken.forAudience("enrollment-service").signed(keys));
    opensNothing(right.endedAt(Instant.now().minusSeconds(120)).signed(keys));
    opensNothing(
        ForgedToken.forAudience("gateway")
            .claim("key", key)
            .claim("iss", "https://example.org")
            .signed(keys));
  }

  @Test
  void aServicesTokenIsWorthNothingAtAnotherService() {
    SuiteDirectory directory = directory();
    Path keys = directory.root().resolve("keys");
    // Given
    String token = ForgedToken.forAudience("enrollment-service").signed(keys);

    // When
    Reply own =
        Wire.to(directory.address(SuiteDirectory.ENROLLMENT)).withToken(token).get("institutions");

    // Then
    own.taken();
    Wire.to(directory.address(SuiteDirectory.LABOUR_DEMAND))
        .withToken(token)
        .get("vacancies")
        .refusedFor(401, "UNAUTHENTICATED");
    Wire.to(directory.address(SuiteDirectory.OCCUPATIONS))
        .withToken(token)
        .get("targets")
        .refusedFor(401, "UNAUTHENTICATED");
    String hmac = ForgedToken.forAudience("enrollment-service").withPublicKeyAsSecret(keys);
    Wire.to(directory.address(SuiteDirectory.ENROLLMENT))
        .withToken(hmac)
        .get("institutions")
        .refusedFor(401, "UNAUTHENTICATED");
  }

  @Test
  void aTokenEndsWithItsKey() {
    // Given
    JsonNode client = registered("LEADER");
    JsonNode key = world.administrator().issuesKeyTo(client);
    String token = tokenFor(key);
    Wire.to(gateway).withToken(token).get("institutions").taken();

    // When
    Reply revoked = delete("api-clients/" + Rivals.id(client) + "/keys", key);

    // Then
    revoked.complete();
    opensNothing(token);
    Wire stranger = Wire.to(gateway).with("X-API-Key", key.path("key").asText());
    stranger.get("institutions").refusedFor(401, "UNAUTHENTICATED");
  }

  @Test
  void aDisabledClientIsOutWithAllItHas() {
    // Given
    JsonNode client = registered("LEADER");
    JsonNode key = world.administrator().issuesKeyTo(client);
    String token = tokenFor(key);

    // When
    Reply disabled = delete("api-clients", client);

    // Then
    disabled.complete();
    opensNothing(token);
    Wire.to(gateway)
        .with("X-API-Key", key.path("key").asText())
        .get("institutions")
        .refusedFor(401, "UNAUTHENTICATED");
    world
        .administrator()
        .caller()
        .post("api-clients/" + Rivals.id(client) + "/keys", Map.of())
        .refusedFor(409, "CLIENT_DISABLED");
  }

  @Test
  void aKeyInAnAddressIsRefusedEvenWhenItIsRight() {
    // Given
    String key = world.suite().adminKey();

    // When
    List<String> names = List.of("api_key", "X-API-Key", "access_token", "token", "%61pi_key");

    // Then
    for (String name : names) {
      Reply reply = world.administrator().caller().wire().get("institutions?" + name + "=" + key);
      reply.refusedFor(400, "KEY_IN_URL");
      assertFalse(reply.text().contains(key));
    }
  }

  @Test
  void whatIsShownTwiceIsRefused() {
    // Given
    Wire administrator = world.administrator().caller().wire();

    // When
    Reply twice = administrator.with("X-API-Key", "lmk_0123456789abcdef0123").get("institutions");

    // Then
    twice.refusedFor(401, "UNAUTHENTICATED");
    assertEquals("Bearer", twice.headers().firstValue("www-authenticate").orElse(""));
  }

  @Test
  void aKeyBoundToOtherNetworksOpensNothingFromHere() {
    // Given
    JsonNode client = registered("LEADER");
    JsonNode key =
        world
            .administrator()
            .caller()
            .post(
                "api-clients/" + Rivals.id(client) + "/keys",
                Map.of("networks", List.of("203.0.113.0/24")))
            .taken();
    Wire elsewhere = Wire.to(gateway).with("X-API-Key", key.path("key").asText());

    // When
    Reply plain = elsewhere.get("institutions");

    // Then
    plain.refusedFor(403, "NETWORK_NOT_ALLOWED");
    for (String header : List.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "True-Client-IP")) {
      String value = header.equals("Forwarded") ? "for=203.0.113.7" : "203.0.113.7";
      elsewhere.with(header, value).get("institutions").refusedFor(403, "NETWORK_NOT_ALLOWED");
    }
  }

  @Test
  void aPretendedAddressStandsInNoTrail() {
    // Given
    Wire pretending = world.administrator().caller().wire().with("X-Forwarded-For", "203.0.113.7");
    Map<String, Object> school =
        Map.of(
            "code", "XFF-" + UUID.randomUUID().toString().substring(0, 8),
            "type", "CAO_DANG",
            "ownership", "PUBLIC",
            "name", "Trường kiểm tra địa chỉ",
            "areaCode", "25",
            "demonstration", true);

    // When
    JsonNode made = pretending.post("institutions", school).taken();

    // Then
    JsonNode entry =
        world
            .administrator()
            .caller()
            .get("audit-entries?kind=WRITE&subject=/institutions/" + Rivals.id(made))
            .taken()
            .path("items")
            .path(0);
    assertEquals("POST /institutions", entry.path("action").asText());
    assertTrue(entry.path("network").asText().endsWith("/24"), entry.toString());
    assertNotEquals("203.0.113.0/24", entry.path("network").asText());
  }

  private void opensNothing(String token) {
    for (String path : PATHS) {
      Wire.to(gateway).withToken(token).get(path).refusedFor(401, "UNAUTHENTICATED");
    }
  }

  private JsonNode registered(String role) {
    return world.administrator().registersClient(List.of(role), List.of(), null);
  }

  private String tokenFor(JsonNode key) {
    return Wire.to(gateway)
        .with("X-API-Key", key.path("key").asText())
        .post("tokens", Map.of())
        .taken()
        .path("token")
        .asText();
  }

  private Reply delete(String collection, JsonNode seen) {
    return world
        .administrator()
        .caller()
        .wire()
        .with("If-Match", '"' + seen.path("version").asText() + '"')
        .ask("DELETE", "/api/v1/" + collection + "/" + Rivals.id(seen), null);
  }

  private SuiteDirectory directory() {
    Assumptions.assumeTrue(
        world.suite().directory().isPresent(), "skipped: SUITE_DATA does not name its directory");
    return world.suite().directory().orElseThrow();
  }

  /** The same signature under other claims. */
  private static String changed(String token) {
    String[] parts = token.split("\\.");
    String other = ForgedToken.forAudience("gateway").unsigned("RS256").split("\\.")[1];
    return parts[0] + "." + other + "." + parts[2];
  }
}
