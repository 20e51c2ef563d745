package vn.labourmarket.gateway.oidc;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.lang.JoseException;

/**
 * An identity provider: a real HTTP server with a discovery document and keys made for the run. It
 * can be told to be out of order, and to change its keys.
 */
public final class Issuer {
  private final HttpServer server;
  private final AtomicInteger fetches = new AtomicInteger();
  private volatile PublicJsonWebKey key = rsaKey();
  private final PublicJsonWebKey ellipticKey = newEllipticKey();
  private volatile boolean broken;

  private Issuer(HttpServer server) {
    this.server = server;
    server.requestHandler(this::answer);
  }

  public static Issuer start(Vertx vertx) {
    Issuer issuer = new Issuer(vertx.createHttpServer());
    try {
      issuer.server.listen(0, "127.0.0.1").toCompletionStage().toCompletableFuture().get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return issuer;
  }

  /** Settings with which the gateway accepts it, under a name. */
  public Map<String, String> settings(String name) {
    String prefix = "labourmarket.oidc." + name + '.';
    return Map.of(
        prefix + "issuer", url(),
        prefix + "audiences", "labour-market",
        prefix + "fetch-pace", "1S",
        prefix + "patience", "2S",
        prefix + "roles", "so-lao-dong=LABOUR_AUTHORITY,quan-tri-he-thong=ADMINISTRATOR");
  }

  public String url() {
    return "http://127.0.0.1:" + server.actualPort() + "/realms/tinh";
  }

  /** How often its keys were asked for. */
  public int fetches() {
    return fetches.get();
  }

  public void fail() {
    broken = true;
  }

  public void repair() {
    broken = false;
  }

  /** From now on it signs with a new key, and no longer publishes the old one. */
  public void changeKey() {
    key = rsaKey();
  }

  PublicJsonWebKey key() {
    return key;
  }

  PublicJsonWebKey ellipticKey() {
    return ellipticKey;
  }

  /** A token as it would give to a user. */
  public Token token() {
    return new Token(this);
  }

  private void answer(HttpServerRequest request) {
    String path = request.path();
    if (path.endsWith("/certs")) {
      fetches.incrementAndGet();
    }
    if (broken) {
      request.response().setStatusCode(503).end();
    } else if (path.endsWith("/.well-known/openid-configuration")) {
      request
          .response()
          .end(
              new JsonObject()
                  .put("issuer", url())
                  .put("jwks_uri", url() + "/certs")
                  .put("token_endpoint", url() + "/token")
                  .encode());
    } else if (path.endsWith("/certs")) {
      request
          .response()
          .end(
              new JsonWebKeySet(List.of(key, ellipticKey))
                  .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
    } else {
      request.response().setStatusCode(404).end();
    }
  }

  static PublicJsonWebKey rsaKey() {
    try {
      return named(RsaJwkGenerator.generateJwk(2048));
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static PublicJsonWebKey newEllipticKey() {
    try {
      return named(EcJwkGenerator.generateJwk(EllipticCurves.P256));
    } catch (JoseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T extends JsonWebKey> T named(T key) {
    key.setKeyId(UUID.randomUUID().toString());
    return key;
  }
}
