package vn.labourmarket.gateway.oidc;

import java.util.Locale;
import java.util.Set;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.JwtContext;
import org.jose4j.jwx.JsonWebStructure;
import org.jspecify.annotations.Nullable;

/**
 * What makes a verified token an access token that may be shown by whoever holds it: not a token
 * that the provider signed for another purpose, and not for longer than agreed.
 */
final class AccessTokenRules implements ErrorCodeValidator {
  /** Code of what is refused here; its messages are constants. */
  static final int REFUSED = 1000;

  /** RFC 9068 names the first; most providers still write the second, or nothing. */
  private static final Set<String> HEADER_TYPES = Set.of("at+jwt", "jwt");

  /** Keycloak tells its tokens apart by a claim: Bearer, ID, Refresh, Logout and others. */
  private static final Set<String> CLAIMED_TYPES = Set.of("bearer", "at+jwt", "access");

  private final long longestSeconds;
  private final long leewaySeconds;

  AccessTokenRules(OidcConfig.Provider config) {
    this.longestSeconds = config.longestLifetime().toSeconds();
    this.leewaySeconds = config.leeway().toSeconds();
  }

  @Override
  public @Nullable Error validate(JwtContext context) throws MalformedClaimException {
    String reason = refusal(context.getJwtClaims(), header(context));
    return reason == null ? null : new Error(REFUSED, reason);
  }

  private @Nullable String refusal(JwtClaims claims, @Nullable Object headerType)
      throws MalformedClaimException {
    if (headerType != null && !HEADER_TYPES.contains(mediaType(headerType))) {
      return "no access token by its header";
    }
    String use = text(claims, "token_use");
    String type = text(claims, "typ");
    if ((use != null && !"access".equals(use)) || (type != null && !CLAIMED_TYPES.contains(type))) {
      return "no access token by its claims";
    }
    boolean told = use != null || type != null || "at+jwt".equals(mediaType(headerType));
    if (!told && claims.hasClaim("nonce")) {
      return "an ID token";
    }
    if (claims.hasClaim("at_hash") || claims.hasClaim("c_hash") || claims.hasClaim("events")) {
      return "an ID or logout token";
    }
    if (claims.hasClaim("cnf")) {
      return "bound to a key that a bearer need not have";
    }
    return lifetime(claims);
  }

  private @Nullable String lifetime(JwtClaims claims) throws MalformedClaimException {
    long now = System.currentTimeMillis() / 1000;
    long end = claims.getExpirationTime().getValue();
    long begin = claims.getIssuedAt() == null ? now : claims.getIssuedAt().getValue();
    if (begin > now + leewaySeconds) {
      return "issued in the future";
    }
    return end - Math.min(begin, now) > longestSeconds + leewaySeconds ? "valid too long" : null;
  }

  private static @Nullable Object header(JwtContext context) {
    JsonWebStructure outermost = context.getJoseObjects().get(0);
    return outermost.getHeaders().getObjectHeaderValue("typ");
  }

  private static String mediaType(@Nullable Object type) {
    String text = String.valueOf(type).toLowerCase(Locale.ROOT);
    return text.startsWith("application/") ? text.substring("application/".length()) : text;
  }

  private static @Nullable String text(JwtClaims claims, String name) {
    Object value = claims.getClaimValue(name);
    return value == null ? null : String.valueOf(value).toLowerCase(Locale.ROOT);
  }
}
