package vn.labourmarket.platform.access;

import io.smallrye.jwt.build.Jwt;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** How a caller is written into the internal token and read back. */
final class CallerClaims {
  static final String ISSUER = "labour-market-gateway";
  private static final String ORGANISATION = "organisation";
  private static final String AREAS = "areas";
  private static final String EVERYWHERE = "everywhere";

  private CallerClaims() {}

  static io.smallrye.jwt.build.JwtClaimsBuilder write(Caller caller) {
    io.smallrye.jwt.build.JwtClaimsBuilder claims =
        Jwt.issuer(ISSUER)
            .subject(caller.clientId().toString())
            .upn(caller.name())
            .groups(caller.roles())
            .claim(EVERYWHERE, caller.everywhere())
            .claim(AREAS, caller.areaIds().stream().map(UUID::toString).sorted().toList());
    caller.organisationId().ifPresent(it -> claims.claim(ORGANISATION, it.toString()));
    return claims;
  }

  static Caller read(JsonWebToken token) {
    return new Caller(
        UUID.fromString(token.getSubject()),
        token.getName(),
        Set.copyOf(token.getGroups()),
        Optional.ofNullable(token.<Object>getClaim(ORGANISATION))
            .map(it -> UUID.fromString(text(it))),
        areas(token.getClaim(AREAS)),
        "true".equals(String.valueOf(token.<Object>getClaim(EVERYWHERE))));
  }

  private static Set<UUID> areas(Object claim) {
    if (claim instanceof JsonArray array) {
      return array.stream().map(it -> UUID.fromString(text(it))).collect(Collectors.toSet());
    }
    if (claim instanceof Collection<?> values) {
      return values.stream().map(it -> UUID.fromString(text(it))).collect(Collectors.toSet());
    }
    return Set.of();
  }

  private static String text(Object value) {
    return value instanceof JsonString json ? json.getString() : String.valueOf(value);
  }
}
