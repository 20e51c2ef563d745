package vn.labourmarket.platform.access;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.PrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Mints the short-lived tokens that a service accepts. Only the gateway holds the private key.
 *
 * <p>Lifetimes are told by the machine's clock, never by the rehearsed one: the verifier knows only
 * the real time.
 */
public final class InternalTokens {
  private final PrivateKey key;
  private final Duration lifetime;

  public InternalTokens(PrivateKey key, Duration lifetime) {
    this.key = key;
    this.lifetime = lifetime;
  }

  /**
   * A token for one service.
   *
   * @param audience the service's name; any other service refuses the token
   */
  public String mint(Caller caller, String audience) {
    return mint(caller, audience, Map.of());
  }

  /**
   * A token that says more than who calls.
   *
   * @param more further claims
   */
  public String mint(Caller caller, String audience, Map<String, String> more) {
    Instant now = Instant.now();
    JwtClaimsBuilder claims = CallerClaims.write(caller);
    more.forEach(claims::claim);
    return claims
        .audience(audience)
        .issuedAt(now)
        .expiresAt(now.plus(lifetime))
        .claim("jti", UUID.randomUUID().toString())
        .sign(key);
  }

  public Duration lifetime() {
    return lifetime;
  }
}
