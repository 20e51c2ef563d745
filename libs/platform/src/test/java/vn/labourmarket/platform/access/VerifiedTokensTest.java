package vn.labourmarket.platform.access;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
  private final VerifiedTokens tokens = new VerifiedTokens();
  private final Caller caller =
      new Caller(UUID.randomUUID(), "client", Set.of(), Optional.empty(), Set.of(), true);
  private KeyPair keys;
  private JWTAuthContextInfo rules;

  @BeforeEach
  void makeKeys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(2048);
    keys = generator.generateKeyPair();
    rules = new JWTAuthContextInfo(keys.getPublic(), CallerClaims.ISSUER);
    rules.setExpectedAudience(Set.of("service"));
    rules.setClockSkew(0);
  }

  private String mint(Duration lifetime) {
    return new InternalTokens(keys.getPrivate(), lifetime).mint(caller, "service");
  }

  @Test
  void verifiesATokenOnce() throws ParseException {
    // Given
    String token = mint(Duration.ofMinutes(1));

    // When
    var first = tokens.parse(token, rules);

    // Then
    assertEquals(caller, CallerClaims.read(first));
    assertSame(first, tokens.parse(token, rules));
  }

  @Test
  void refusesARememberedTokenWhenItHasExpired() throws ParseException {
    // Given
    String token = mint(Duration.ofSeconds(1));
    rules.setClockSkew(3_600);
    tokens.parse(token, rules);

    // When
    rules.setClockSkew(0);

    // Then
    await()
        .untilAsserted(() -> assertThrows(ParseException.class, () -> tokens.parse(token, rules)));
  }

  @Test
  void refusesTheClaimsOfARememberedTokenUnderAnotherSignature() throws ParseException {
    // Given
    String token = mint(Duration.ofMinutes(1));
    tokens.parse(token, rules);
    String other = mint(Duration.ofMinutes(2));

    // When
    String forged =
        token.substring(0, token.lastIndexOf('.')) + other.substring(other.lastIndexOf('.'));

    // Then
    assertThrows(ParseException.class, () -> tokens.parse(forged, rules));
  }
}
