package vn.labourmarket.gateway.oidc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.junit.jupiter.api.Test;

class TokenClaimsTest {
  private final JwtClaims claims =
      read(
          """
          {"realm_access":{"roles":["a","b",7,null]},"scope":"x y,z","https://example.org/roles":["c"],
           "name":" Nguyễn Văn A ","empty":"","count":3}
          """);

  @Test
  void followsPathsThroughObjects() {
    assertEquals(List.of("a", "b"), TokenClaims.texts(claims, "realm_access/roles"));
    assertEquals(List.of(), TokenClaims.texts(claims, "realm_access/other/roles"));
    assertEquals(List.of(), TokenClaims.texts(claims, "scope/roles"));
  }

  @Test
  void prefersAClaimOfThatVeryName() {
    assertEquals(List.of("c"), TokenClaims.texts(claims, "https://example.org/roles"));
  }

  @Test
  void splitsTexts() {
    assertEquals(List.of("x", "y", "z"), TokenClaims.texts(claims, "scope"));
    assertEquals(List.of(), TokenClaims.texts(claims, "count"));
  }

  @Test
  void readsATextOrNothing() {
    assertEquals(Optional.of("Nguyễn Văn A"), TokenClaims.text(claims, "name"));
    assertEquals(Optional.empty(), TokenClaims.text(claims, "empty"));
    assertEquals(Optional.empty(), TokenClaims.text(claims, "count"));
  }

  private static JwtClaims read(String json) {
    try {
      return JwtClaims.parse(json);
    } catch (InvalidJwtException e) {
      throw new IllegalStateException(e);
    }
  }
}
