package vn.labourmarket.gateway.oidc;

import static org.jose4j.jwa.AlgorithmConstraints.ConstraintType.PERMIT;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.NameBasedGenerator;
import io.quarkus.logging.Log;
import io.vertx.core.Future;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Role;

/** One provider: verifies its tokens and reads users from them. */
final class Provider {
  private static final NameBasedGenerator IDS =
      Generators.nameBasedGenerator(NameBasedGenerator.NAMESPACE_URL);
  private static final String EVERYWHERE = "*";
  private static final int LONGEST_NAME = 200;

  private final String name;
  private final OidcConfig.Provider config;
  private final ProviderKeys keys;
  private final List<RoleMapping> mappings;

  Provider(String name, OidcConfig.Provider config, ProviderKeys keys) {
    this.name = name;
    this.config = config;
    this.keys = keys;
    this.mappings = config.roles().orElse(List.of());
  }

  /** Empty for a token that is refused; fails when the provider's keys can't be had. */
  Future<Optional<OidcUser>> user(String token, @Nullable String keyId) {
    return keys.keysFor(keyId)
        .recover(away -> Future.failedFuture(new ProviderUnavailableException(away)))
        .map(found -> verify(token, found));
  }

  private Optional<OidcUser> verify(String token, List<JsonWebKey> found) {
    try {
      return Optional.of(read(consumer(found).processToClaims(token)));
    } catch (InvalidJwtException refused) {
      return refused(RefusalCause.of(refused));
    } catch (MalformedClaimException refused) {
      return refused(RefusalCause.MALFORMED);
    }
  }

  private Optional<OidcUser> refused(String cause) {
    Log.debugf("token refused: provider=%s cause=%s", name, cause);
    return Optional.empty();
  }

  private JwtConsumer consumer(List<JsonWebKey> found) {
    JwksVerificationKeyResolver resolver = new JwksVerificationKeyResolver(found);
    // For a token that names no key while the provider has several.
    resolver.setDisambiguateWithVerifySignature(true);
    return new JwtConsumerBuilder()
        .setExpectedIssuer(true, config.issuer())
        .setExpectedAudience(true, config.audiences().toArray(String[]::new))
        .setRequireExpirationTime()
        .setRequireSubject()
        .setAllowedClockSkewInSeconds((int) config.leeway().toSeconds())
        .setJwsAlgorithmConstraints(PERMIT, config.algorithms().toArray(String[]::new))
        .setVerificationKeyResolver(resolver)
        .registerValidator(new AccessTokenRules(config))
        .build();
  }

  private OidcUser read(JwtClaims claims) throws MalformedClaimException {
    OidcConfig.Claims names = config.claims();
    List<String> areas = TokenClaims.texts(claims, names.areas());
    String subject = claims.getSubject();
    return new OidcUser(
        IDS.generate(config.issuer() + ' ' + subject),
        shown(TokenClaims.text(claims, names.name()).orElse(subject)),
        roles(TokenClaims.texts(claims, names.roles())),
        TokenClaims.text(claims, names.organisation()).flatMap(Provider::id),
        Set.copyOf(areas),
        areas.contains(EVERYWHERE),
        claims.getExpirationTime().getValueInMillis());
  }

  /** Roles that the suite doesn't know are ignored: the provider serves other systems too. */
  private Set<String> roles(List<String> told) {
    Set<String> roles = new HashSet<>();
    for (String role : told) {
      List<String> ours =
          mappings.stream().filter(it -> it.theirs().equals(role)).map(RoleMapping::ours).toList();
      roles.addAll(ours);
      if (ours.isEmpty() && Role.ALL.contains(role) && !Role.ADMINISTRATOR.equals(role)) {
        roles.add(role);
      }
    }
    return roles.isEmpty() ? Set.of(Role.PUBLIC) : Set.copyOf(roles);
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  /** Names end up in histories and logs, where a line break would begin another entry. */
  private static String shown(String name) {
    return name.codePoints()
        .filter(c -> !Character.isISOControl(c))
        .limit(LONGEST_NAME)
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }
}
