package vn.labourmarket.gateway.oidc;

import io.quarkus.logging.Log;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The public keys of a provider. They are fetched when the first token arrives, when they get old
 * and when a token names a key that is not among them, at a pace that tokens can't quicken.
 */
final class ProviderKeys {
  private static final int OK = 200;

  private record Known(List<JsonWebKey> keys, long atNanos) {
    boolean has(@Nullable String keyId) {
      return keyId == null || keys.stream().anyMatch(it -> keyId.equals(it.getKeyId()));
    }
  }

  private final String name;
  private final OidcConfig.Provider config;
  private final HttpClient client;
  private volatile @Nullable Known known;
  private @Nullable Future<List<JsonWebKey>> fetching;
  private long mayFetchAtNanos = System.nanoTime();

  ProviderKeys(String name, OidcConfig.Provider config, HttpClient client) {
    this.name = name;
    this.config = config;
    this.client = client;
  }

  /**
   * Completes at once for a known key; fails when none were ever fetched.
   *
   * @param keyId as the token names it, null when it names none
   */
  Future<List<JsonWebKey>> keysFor(@Nullable String keyId) {
    Known now = known;
    if (now == null || isOlderThan(now, config.keysInOutage().toNanos())) {
      return fetch();
    }
    if (!now.has(keyId)) {
      // Those at hand answer for a provider that is away: the token is refused, not put off.
      return fetch().otherwise(now.keys);
    }
    if (isOlderThan(now, config.keysLifetime().toNanos())) {
      fetch();
    }
    return Future.succeededFuture(now.keys);
  }

  private synchronized Future<List<JsonWebKey>> fetch() {
    if (fetching != null) {
      return fetching;
    }
    if (System.nanoTime() - mayFetchAtNanos < 0) {
      return Future.failedFuture(new IllegalStateException("asked a moment ago"));
    }
    mayFetchAtNanos = System.nanoTime() + config.fetchPace().toNanos();
    Future<List<JsonWebKey>> fetched =
        jwksUrl()
            .compose(this::get)
            .map(ProviderKeys::read)
            .timeout(config.patience().toMillis(), TimeUnit.MILLISECONDS);
    fetching = fetched;
    fetched.onSuccess(this::keep).onFailure(this::giveUp);
    return fetched;
  }

  private synchronized void keep(List<JsonWebKey> keys) {
    known = new Known(keys, System.nanoTime());
    fetching = null;
    Log.debugf("keys fetched: provider=%s keys=%d", name, keys.size());
  }

  private synchronized void giveUp(Throwable away) {
    fetching = null;
    Log.warnf("keys not fetched: provider=%s cause=%s", name, away.getMessage());
  }

  private Future<String> jwksUrl() {
    if (config.jwksUrl().isPresent()) {
      return Future.succeededFuture(config.jwksUrl().get().toString());
    }
    String issuer = config.issuer();
    String root = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
    return get(root + "/.well-known/openid-configuration").map(this::discovered);
  }

  private String discovered(Buffer body) {
    JsonObject document = new JsonObject(body);
    if (!config.issuer().equals(document.getString("issuer"))) {
      throw new IllegalStateException("the discovery document is another issuer's");
    }
    return document.getString("jwks_uri");
  }

  private Future<Buffer> get(String url) {
    return client
        .request(
            new RequestOptions()
                .setMethod(HttpMethod.GET)
                .setAbsoluteURI(url)
                .setIdleTimeout(config.patience().toMillis()))
        .compose(request -> request.putHeader("Accept", "application/json").send())
        .compose(
            answer ->
                answer.statusCode() == OK
                    ? answer.body()
                    : Future.failedFuture("%s: HTTP %d".formatted(url, answer.statusCode())));
  }

  private static List<JsonWebKey> read(Buffer body) {
    try {
      return List.copyOf(new JsonWebKeySet(body.toString()).getJsonWebKeys());
    } catch (JoseException unreadable) {
      throw new IllegalStateException("no key set", unreadable);
    }
  }

  private static boolean isOlderThan(Known known, long nanos) {
    return System.nanoTime() - known.atNanos > nanos;
  }
}
