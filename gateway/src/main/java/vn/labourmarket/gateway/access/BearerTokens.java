package vn.labourmarket.gateway.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.jwt.auth.principal.JWTParser;
import io.smallrye.jwt.auth.principal.ParseException;
import io.vertx.core.Future;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonString;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.oidc.OidcProviders;
import vn.labourmarket.gateway.oidc.OidcUser;
import vn.labourmarket.gateway.oidc.ProviderUnavailableException;

/**
 * Recognises tokens: those of POST /tokens and those of identity providers. A signature is checked
 * once, not with each request.
 *
 * <p>A token from POST /tokens stands for its key: it opens what the key opens at the moment, from
 * where the key may be used, and ends with it.
 */
@ApplicationScoped
class BearerTokens {
  /** Claim with the id of the key that a token was given for. */
  static final String KEY_CLAIM = "key";

  private static final int MOST_REMEMBERED = 10_000;

  /** After this a provider's keys and the areas of its users are looked at again. */
  private static final Duration REMEMBER = Duration.ofMinutes(5);

  private sealed interface Verified {
    long untilMillis();
  }

  private record OfKey(KeyReference key, long untilMillis) implements Verified {}

  private record OfUser(Credential credential, long untilMillis) implements Verified {}

  private final JWTParser parser;
  private final OidcProviders providers;
  private final UserCallers users;
  private final Credentials credentials;
  private final AccessConfig config;
  private final Cache<String, Verified> verified =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).expireAfterWrite(REMEMBER).build();

  BearerTokens(
      JWTParser parser,
      OidcProviders providers,
      UserCallers users,
      Credentials credentials,
      AccessConfig config) {
    this.parser = parser;
    this.providers = providers;
    this.users = users;
    this.credentials = credentials;
    this.config = config;
  }

  /** Empty for a token that is refused; fails when it can't be judged now. */
  Future<Optional<Credential>> find(String token) {
    Verified known = verified.getIfPresent(token);
    if (known != null && System.currentTimeMillis() < known.untilMillis()) {
      return credential(known);
    }
    if (providers.isIssuerOf(token)) {
      return providers
          .user(token)
          .recover(BearerTokens::unjudged)
          .compose(user -> user.map(this::called).orElseGet(BearerTokens::nobody))
          .onSuccess(found -> found.ifPresent(it -> verified.put(token, it)))
          .map(found -> found.map(OfUser::credential));
    }
    OfKey own = own(token);
    if (own == null) {
      return Future.succeededFuture(Optional.empty());
    }
    verified.put(token, own);
    return credential(own);
  }

  private Future<Optional<Credential>> credential(Verified known) {
    return known instanceof OfKey own
        ? credentials.find(own.key)
        : Future.succeededFuture(Optional.of(((OfUser) known).credential));
  }

  private Future<Optional<OfUser>> called(OidcUser user) {
    return users
        .caller(user)
        .map(
            known ->
                Optional.of(new OfUser(Credential.ofUser(known.caller()), until(user, known))));
  }

  private long until(OidcUser user, UserCallers.Known known) {
    long soon = System.currentTimeMillis() + config.remember().toMillis();
    return known.complete() ? user.untilMillis() : Math.min(soon, user.untilMillis());
  }

  private static Future<Optional<OidcUser>> unjudged(Throwable failure) {
    return Future.failedFuture(
        failure instanceof ProviderUnavailableException
            ? AccessProblem.providerUnavailable()
            : failure);
  }

  private static Future<Optional<OfUser>> nobody() {
    return Future.succeededFuture(Optional.empty());
  }

  private @Nullable OfKey own(String token) {
    try {
      JsonWebToken parsed = parser.parse(token);
      Object claim = parsed.getClaim(KEY_CLAIM);
      if (claim == null) {
        return null;
      }
      String id = claim instanceof JsonString json ? json.getString() : claim.toString();
      return new OfKey(
          new KeyReference.Id(UUID.fromString(id)),
          TimeUnit.SECONDS.toMillis(parsed.getExpirationTime()));
    } catch (ParseException | IllegalArgumentException refused) {
      return null;
    }
  }
}
