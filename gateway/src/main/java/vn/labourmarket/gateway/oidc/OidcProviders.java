package vn.labourmarket.gateway.oidc;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.PemTrustOptions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.requests.SharedFuture;

/** The configured providers. A token goes to the one that it names as its issuer. */
@ApplicationScoped
public class OidcProviders {
  /** With any other the key that verifies could also sign, or nothing signs at all. */
  private static final Set<String> PUBLIC_KEY_ALGORITHMS =
      Set.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

  private final Vertx vertx;
  private final Map<String, Provider> byIssuer = new HashMap<>();
  private final List<HttpClient> clients = new ArrayList<>();

  OidcProviders(OidcConfig config, Vertx vertx) {
    this.vertx = vertx;
    config.providers().forEach(this::add);
  }

  private void add(String name, OidcConfig.Provider config) {
    check(name, config);
    HttpClientOptions options =
        new HttpClientOptions().setConnectTimeout((int) config.patience().toMillis());
    config
        .trustedCertificates()
        .ifPresent(
            file -> options.setTrustOptions(new PemTrustOptions().addCertPath(file.toString())));
    HttpClient client = vertx.createHttpClient(options);
    clients.add(client);
    Provider provider = new Provider(name, config, new ProviderKeys(name, config, client));
    if (byIssuer.put(config.issuer(), provider) != null) {
      throw new IllegalStateException("two providers have the issuer " + config.issuer());
    }
  }

  private static void check(String name, OidcConfig.Provider config) {
    String where = "labourmarket.oidc." + name;
    if (!PUBLIC_KEY_ALGORITHMS.containsAll(config.algorithms())) {
      throw new IllegalStateException(
          where + ".algorithms may name these only: " + PUBLIC_KEY_ALGORITHMS);
    }
    if (config.trustedCertificates().filter(file -> !Files.isReadable(file)).isPresent()) {
      throw new IllegalStateException(where + ".trusted-certificates can't be read");
    }
    if (!config.roles().orElse(List.of()).stream().allMatch(it -> Role.ALL.contains(it.ours()))) {
      throw new IllegalStateException(where + ".roles may lead to these only: " + Role.ALL);
    }
  }

  /** Made at the start, so that wrong settings end it. Nobody is asked for keys yet. */
  void start(@Observes StartupEvent start) {
    byIssuer.keySet().forEach(issuer -> Log.infof("tokens accepted: issuer=%s", issuer));
  }

  /** Whether a token claims to come from one of the providers. */
  public boolean isIssuerOf(String token) {
    return !byIssuer.isEmpty() && issuer(token) != null;
  }

  /**
   * The user of a token.
   *
   * @return empty when the token is refused; fails with {@link ProviderUnavailableException} when
   *     it can't be judged
   */
  public Future<Optional<OidcUser>> user(String token) {
    Provider provider = issuer(token);
    JsonObject header = part(token, 0);
    return provider == null || header == null
        ? Future.succeededFuture(Optional.empty())
        : SharedFuture.here(
            provider.user(token, header.getValue("kid") instanceof String id ? id : null), vertx);
  }

  private @Nullable Provider issuer(String token) {
    JsonObject claims = part(token, 1);
    return claims != null && claims.getValue("iss") instanceof String issuer
        ? byIssuer.get(issuer)
        : null;
  }

  /** A part of a token as it stands there, trusted for nothing but the choice of keys. */
  private static @Nullable JsonObject part(String token, int index) {
    String[] parts = token.split("\\.", -1);
    if (parts.length != 3) {
      return null;
    }
    try {
      return new JsonObject(
          new String(Base64.getUrlDecoder().decode(parts[index]), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException | DecodeException other) {
      return null;
    }
  }

  void stop(@Observes ShutdownEvent stop) {
    clients.forEach(HttpClient::close);
  }
}
