package vn.labourmarket.deploy.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Base64;
import vn.labourmarket.deploy.driver.Api;

/** What Keycloak gives to a program for a person. */
record Tokens(String access, String refresh, String id) {

  static Tokens of(JsonNode answer) {
    return new Tokens(
        answer.path("access_token").asText(),
        answer.path("refresh_token").asText(),
        answer.path("id_token").asText());
  }

  /** The claims of a token, not verified. */
  static JsonNode claims(String token) throws IOException {
    return Api.JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
  }
}
