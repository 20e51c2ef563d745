package vn.labourmarket.gateway.oidc;

import java.security.Key;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/** A token in the making: right as it begins, and as wrong as a test makes it. */
public final class Token {
  private final JwtClaims claims = new JwtClaims();
  private final Map<String, Object> headers = new HashMap<>();
  private Key key;

  Token(Issuer issuer) {
    Instant now = Instant.now();
    claims.setIssuer(issuer.url());
    claims.setSubject(UUID.randomUUID().toString());
    claims.setAudience("labour-market");
    claims.setStringClaim("preferred_username", "nguyen.van.a");
    claims.setStringClaim("typ", "Bearer");
    time("iat", now);
    time("exp", now.plus(Duration.ofMinutes(5)));
    header("alg", "RS256").header("typ", "JWT").header("kid", issuer.key().getKeyId());
    key = issuer.key().getPrivateKey();
  }

  public Token roles(String... roles) {
    return claim("realm_access", Map.of("roles", List.of(roles)));
  }

  public Token claim(String name, Object value) {
    claims.setClaim(name, value);
    return this;
  }

  public Token without(String claim) {
    claims.unsetClaim(claim);
    return this;
  }

  public Token time(String claim, Instant at) {
    return claim(claim, at.getEpochSecond());
  }

  public Token header(String name, Object value) {
    headers.put(name, value);
    return this;
  }

  public Token signedWith(Key other) {
    key = other;
    return this;
  }

  public String text() {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
    signature.setDoKeyValidation(false);
    signature.setPayload(claims.toJson());
    headers.forEach(signature::setHeader);
    signature.setKey("none".equals(headers.get("alg")) ? null : key);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }
}
