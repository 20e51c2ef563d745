package vn.labourmarket.deploy.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.labourmarket.deploy.driver.Api;

/**
 * A program that people sign in to at Keycloak: authorization code with PKCE, no secret of its own.
 *
 * @param realm address of the realm
 * @param client its id there
 * @param redirect where Keycloak sends the browser back to; nobody needs to listen there
 */
record Program(URI realm, String client, String redirect) {
  private static final String REDIRECT = "http://127.0.0.1:8999/dang-nhap";
  private static final SecureRandom RANDOM = new SecureRandom();

  static Program of(URI realm, String client) {
    return new Program(realm, client, REDIRECT);
  }

  Tokens signsIn(String username, String password) throws IOException, InterruptedException {
    String verifier = random();
    Browser browser = new Browser();
    HttpResponse<String> page = browser.opens(authorization(verifier, Map.of()));
    Map<String, String> fields = Map.of("username", username, "password", password);
    return exchange(browser, browser.submits(page, "kc-form-login", fields), verifier);
  }

  /** Sends a stranger to the registration form, from which they come back signed in. */
  Tokens registers(Map<String, String> fields) throws IOException, InterruptedException {
    String verifier = random();
    Browser browser = new Browser();
    HttpResponse<String> page = browser.opens(authorization(verifier, Map.of("prompt", "create")));
    return exchange(browser, browser.submits(page, "kc-register-form", fields), verifier);
  }

  Tokens renews(Tokens old) throws IOException, InterruptedException {
    Map<String, String> fields =
        Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", old.refresh());
    return tokens(new Browser().posts(endpoint("token"), fields));
  }

  private URI authorization(String verifier, Map<String, String> more) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("response_type", "code");
    query.put("client_id", client);
    query.put("redirect_uri", redirect);
    query.put("scope", "openid");
    query.put("state", verifier.substring(0, 8));
    query.put("code_challenge_method", "S256");
    query.put("code_challenge", encode(sha256(verifier)));
    query.putAll(more);
    return URI.create(endpoint("auth") + "?" + Browser.encoded(query));
  }

  private Tokens exchange(Browser browser, HttpResponse<String> back, String verifier)
      throws IOException, InterruptedException {
    String location = back.headers().firstValue("Location").orElse("");
    if (!location.startsWith(redirect)) {
      throw new AssertionError(
          "HTTP %d to '%s' instead of %s: %s"
              .formatted(back.statusCode(), location, redirect, back.body()));
    }
    Map<String, String> told = query(location);
    assertEquals(verifier.substring(0, 8), told.get("state"));
    return tokens(
        browser.posts(
            endpoint("token"),
            Map.of(
                "grant_type", "authorization_code",
                "client_id", client,
                "redirect_uri", redirect,
                "code", told.getOrDefault("code", ""),
                "code_verifier", verifier)));
  }

  private static Tokens tokens(HttpResponse<String> answer) throws IOException {
    assertEquals(200, answer.statusCode(), answer.body());
    return Tokens.of(Api.JSON.readTree(answer.body()));
  }

  private URI endpoint(String name) {
    return URI.create(realm + "/protocol/openid-connect/" + name);
  }

  private static Map<String, String> query(String address) {
    return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&"))
        .map(it -> it.split("=", 2))
        .collect(Collectors.toMap(it -> it[0], it -> it[1]));
  }

  private static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return encode(bytes);
  }

  private static byte[] sha256(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }

  private static String encode(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
