package vn.labourmarket.deploy.keycloak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import vn.labourmarket.deploy.driver.Answer;
import vn.labourmarket.deploy.driver.Api;
import vn.labourmarket.deploy.driver.SuiteDirectory;

/**
 * A running suite that trusts a Keycloak, and that Keycloak.
 *
 * @param administrator of the suite, with an API key
 * @param early what the gateway answered to a token before Keycloak was started for the first time
 */
record World(
    URI gateway, SuiteDirectory directory, Api administrator, Keycloak keycloak, Answer early)
    implements AutoCloseable {
  static final String PROVINCE = "25";
  static final String ANOTHER_PROVINCE = "01";

  static World open() throws IOException, InterruptedException {
    URI gateway = URI.create(told("SUITE_URL"));
    Api administrator = Api.at(gateway, told("SUITE_ADMIN_KEY"), Duration.ofSeconds(20));
    int port = Integer.parseInt(told("KEYCLOAK_PORT"));
    URI issuer = Keycloak.address(port).resolve("/realms/tinh");
    Answer early = administrator.withToken(unjudged(issuer)).get("/areas");
    return new World(
        gateway,
        new SuiteDirectory(Path.of(told("SUITE_DATA"))),
        administrator,
        Keycloak.start(Path.of(told("KEYCLOAK_HOME")), port),
        early);
  }

  private static String told(String variable) {
    String value = System.getenv(variable);
    if (value == null || value.isEmpty()) {
      throw new IllegalStateException(variable + " is not set: use deploy/keycloak/run");
    }
    return value;
  }

  /** Names the provider; only its keys could tell that it is invented. */
  private static String unjudged(URI issuer) {
    return encode("{\"alg\":\"RS256\",\"typ\":\"JWT\",\"kid\":\"unknown\"}")
        + '.'
        + encode("{\"iss\":\"%s\",\"sub\":\"x\",\"aud\":\"labour-market\"}".formatted(issuer))
        + '.'
        + encode("no signature");
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  Realm realm() {
    return keycloak.realm("tinh");
  }

  /** The suite, for who shows this access token. */
  Api as(Tokens tokens) {
    return administrator.withToken(tokens.access());
  }

  /** The suite, for somebody who has just signed in. */
  Api as(Person person) throws IOException, InterruptedException {
    return as(person.signsIn());
  }

  static void refuses(Answer answer, int status, String code) {
    assertEquals(status, answer.status(), () -> answer.body().toString());
    assertEquals(code, answer.body().path("code").asText());
  }

  /** The token opens nothing, neither here nor behind the gateway. */
  void opensNothing(String token) throws IOException, InterruptedException {
    Api stranger = administrator.withToken(token);
    refuses(stranger.get("/areas"), 401, "UNAUTHENTICATED");
    refuses(stranger.get("/indicators?code=PLAN_PCT"), 401, "UNAUTHENTICATED");
  }

  static JsonNode ok(Answer answer) {
    return answer.orFail("The call").body();
  }

  static String once() {
    return UUID.randomUUID().toString();
  }

  @Override
  public void close() {
    keycloak.close();
  }
}
