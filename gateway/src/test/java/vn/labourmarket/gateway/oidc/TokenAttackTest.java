package vn.labourmarket.gateway.oidc;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.keys.HmacKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.labourmarket.gateway.GatewayCalls;
import vn.labourmarket.gateway.Peers;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.test.SuiteServers;
import vn.labourmarket.platform.test.TestCaller;

/** Tokens that someone made up, changed, or got for another purpose. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
@QuarkusTestResource(Peers.class)
class TokenAttackTest {
  private static final PublicJsonWebKey FOREIGN = Issuer.rsaKey();

  static Stream<String> attacks() {
    return tokens().keySet().stream();
  }

  private static Map<String, Supplier<String>> tokens() {
    Issuer issuer = Peers.issuer();
    Instant now = Instant.now();
    Map<String, Supplier<String>> tokens = new LinkedHashMap<>();
    tokens.put("no algorithm", () -> right().header("alg", "none").text());
    tokens.put("no algorithm, other case", () -> unsigned("{\"alg\":\"NoNe\"}", right().text()));
    tokens.put("signature cut off", () -> right().text().replaceAll("[^.]+$", ""));
    tokens.put(
        "HS256 with the public key", () -> hmac(right(), issuer.key().getPublicKey().getEncoded()));
    tokens.put(
        "HS256 with the public key as PEM",
        () -> hmac(right(), pem(issuer.key().getPublicKey().getEncoded())));
    tokens.put("another key, same name", () -> right().signedWith(FOREIGN.getPrivateKey()).text());
    tokens.put(
        "a key that the token brings along",
        () ->
            right()
                .signedWith(FOREIGN.getPrivateKey())
                .header("jwk", FOREIGN.toParams(PublicJsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .text());
    tokens.put(
        "keys at an address that the token names",
        () ->
            right()
                .signedWith(FOREIGN.getPrivateKey())
                .header("kid", FOREIGN.getKeyId())
                .header("jku", "http://127.0.0.1:9/keys")
                .text());
    tokens.put("an algorithm that is not configured", () -> right().header("alg", "RS512").text());
    tokens.put(
        "a critical header nobody knows",
        () -> right().header("crit", List.of("x-new")).header("x-new", 1).text());
    tokens.put("another issuer", () -> right().claim("iss", "https://example.org").text());
    tokens.put("the issuer with a slash", () -> right().claim("iss", issuer.url() + "/").text());
    tokens.put("no issuer", () -> right().without("iss").text());
    tokens.put("the gateway as issuer", () -> right().claim("iss", "labour-market-gateway").text());
    tokens.put("another audience", () -> right().claim("aud", "payroll").text());
    tokens.put("no audience", () -> right().without("aud").text());
    tokens.put("no subject", () -> right().without("sub").text());
    tokens.put("expired", () -> right().time("exp", now.minusSeconds(60)).text());
    tokens.put("no end", () -> right().without("exp").text());
    tokens.put("not yet valid", () -> right().time("nbf", now.plusSeconds(120)).text());
    tokens.put("issued in the future", () -> right().time("iat", now.plusSeconds(120)).text());
    tokens.put(
        "valid for two days", () -> right().time("exp", now.plus(Duration.ofDays(2))).text());
    tokens.put(
        "the last hour of two days",
        () ->
            right()
                .time("iat", now.minus(Duration.ofHours(47)))
                .time("exp", now.plus(Duration.ofHours(1)))
                .text());
    tokens.put("an ID token of Keycloak", () -> right().claim("typ", "ID").text());
    tokens.put("a refresh token", () -> right().claim("typ", "Refresh").text());
    tokens.put("an ID token by its hash", () -> right().claim("at_hash", "x").text());
    tokens.put("an ID token by its nonce", () -> right().without("typ").claim("nonce", "x").text());
    tokens.put("an ID token by its use", () -> right().claim("token_use", "id").text());
    tokens.put("a logout token", () -> right().header("typ", "logout+jwt").text());
    tokens.put("a token bound to a key", () -> right().claim("cnf", Map.of("jkt", "x")).text());
    tokens.put("a changed payload", () -> changed(right().text(), "so-lao-dong", "quan-tri-xx"));
    tokens.put(
        "a token for a service",
        () -> TestCaller.with(Role.ADMINISTRATOR).bearer("enrollment-service").substring(7));
    tokens.put(
        "a gateway token without a key",
        () -> TestCaller.with(Role.ADMINISTRATOR).bearer("gateway").substring(7));
    tokens.put(
        "a gateway token with more roles",
        () -> changed(ownToken(), "\"LEADER\"", "\"ADMINISTRATOR\""));
    tokens.put("nothing", () -> "");
    tokens.put("three dots", () -> "...");
    tokens.put("two tokens in one header", () -> right().text() + ", Bearer " + right().text());
    return tokens;
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void isRefusedOnOwnPathsAndBeforeServices(String attack) {
    String token = tokens().get(attack).get();

    for (String path : List.of("/institutions", "/api-clients")) {
      GatewayCalls.anonymous()
          .header("Authorization", "Bearer " + token)
          .get(path)
          .then()
          .statusCode(401)
          .contentType("application/problem+json")
          .header("WWW-Authenticate", "Bearer")
          .body("code", equalTo("UNAUTHENTICATED"));
    }
  }

  @Test
  void refusesWhatIsShownTwice() {
    for (String path : List.of("/institutions", "/api-clients")) {
      GatewayCalls.anonymous()
          .header("Authorization", "Bearer " + right().text(), "Bearer " + right().text())
          .get(path)
          .then()
          .statusCode(401)
          .header("WWW-Authenticate", "Bearer");
      GatewayCalls.anonymous()
          .header("X-API-Key", Peers.ADMIN_KEY, "lmk_abcdefgh_x")
          .get(path)
          .then()
          .statusCode(401);
    }
  }

  @Test
  void refusesTokensInAddressesUnderAnyName() {
    for (String name :
        List.of(
            "access_token",
            "ACCESS_TOKEN",
            "token",
            "Token",
            "api_key",
            "X-API-Key",
            "x%2Dapi%2Dkey")) {
      for (String path : List.of("/institutions", "/api-clients")) {
        GatewayCalls.administrator()
            .urlEncodingEnabled(false)
            .get(path + "?limit=1&" + name + "=" + right().text())
            .then()
            .statusCode(400)
            .body("code", equalTo("KEY_IN_URL"));
      }
    }
  }

  private static Token right() {
    return Peers.issuer().token().roles("so-lao-dong", "quan-tri-he-thong");
  }

  private static String ownToken() {
    return GatewayCalls.with(GatewayCalls.keyOf(Role.LEADER))
        .post("/tokens")
        .then()
        .statusCode(201)
        .extract()
        .path("token");
  }

  private static String hmac(Token token, byte[] secret) {
    return token.header("alg", "HS256").signedWith(new HmacKey(secret)).text();
  }

  private static byte[] pem(byte[] key) {
    return "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
        .formatted(Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key))
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static String unsigned(String header, String token) {
    return base64(header) + "." + token.split("\\.")[1] + ".";
  }

  private static String changed(String token, String from, String to) {
    String[] parts = token.split("\\.");
    String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    if (!payload.contains(from)) {
      throw new IllegalArgumentException(payload);
    }
    return parts[0] + "." + base64(payload.replace(from, to)) + "." + parts[2];
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
