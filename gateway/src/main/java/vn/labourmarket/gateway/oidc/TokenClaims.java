package vn.labourmarket.gateway.oidc;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jose4j.jwt.JwtClaims;
import org.jspecify.annotations.Nullable;

/** Reads claims whose names only the configuration knows. */
final class TokenClaims {
  private static final Pattern BETWEEN = Pattern.compile("[\\s,]+");

  private TokenClaims() {}

  /** The texts of a claim; whatever in it is no text is left out. */
  static List<String> texts(JwtClaims claims, String name) {
    Object value = find(claims, name);
    if (value instanceof String text) {
      return BETWEEN.splitAsStream(text).filter(it -> !it.isEmpty()).toList();
    }
    if (value instanceof Collection<?> values) {
      return values.stream().filter(String.class::isInstance).map(String.class::cast).toList();
    }
    return List.of();
  }

  static Optional<String> text(JwtClaims claims, String name) {
    return find(claims, name) instanceof String text && !text.isBlank()
        ? Optional.of(text.strip())
        : Optional.empty();
  }

  /** A claim of that very name wins: names may be addresses, with slashes of their own. */
  private static @Nullable Object find(JwtClaims claims, String name) {
    if (claims.hasClaim(name)) {
      return claims.getClaimValue(name);
    }
    Object found = claims.getClaimsMap();
    for (String step : name.split("/")) {
      if (!(found instanceof Map<?, ?> object)) {
        return null;
      }
      found = object.get(step);
    }
    return found;
  }
}
