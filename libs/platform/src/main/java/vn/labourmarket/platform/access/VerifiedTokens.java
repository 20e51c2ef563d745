package vn.labourmarket.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;

/**
 * Checks a token's signature once and remembers the result for as long as the token is valid: a
 * client sends the same token with each of its requests.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class VerifiedTokens extends JWTCallerPrincipalFactory {
  // A bound on memory: the gateway makes one token a minute for each client and service.
  private static final int MOST_REMEMBERED = 10_000;
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
  private final Cache<String, JWTCallerPrincipal> verified =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(LONGEST).build();

  @Override
  public JWTCallerPrincipal parse(String token, JWTAuthContextInfo rules) throws ParseException {
    JWTCallerPrincipal known = verified.getIfPresent(token);
    if (known != null && System.currentTimeMillis() / 1000 < known.getExpirationTime()) {
      return known;
    }
    // Also for a token that has expired since: the refusal is the verifier's.
    JWTCallerPrincipal principal = verifier.parse(token, rules);
    verified.put(token, principal);
    return principal;
  }
}
