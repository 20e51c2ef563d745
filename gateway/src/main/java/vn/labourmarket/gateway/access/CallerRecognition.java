package vn.labourmarket.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;

/** Finds out who sent a request that is passed on, before any resource is involved. */
@ApplicationScoped
public class CallerRecognition {
  private static final long REMEMBER_NANOS = TimeUnit.SECONDS.toNanos(30);
  private static final int MOST_REMEMBERED = 10_000;

  private record Verified(Credential credential, long untilNanos) {}

  private final Credentials credentials;
  private final HttpAuthenticator authenticator;
  private final Map<String, Verified> verified = new ConcurrentHashMap<>();

  CallerRecognition(Credentials credentials, HttpAuthenticator authenticator) {
    this.credentials = credentials;
    this.authenticator = authenticator;
  }

  /** Empty when the request shows nothing, or nothing that is valid. */
  public Future<Optional<Credential>> recognise(RoutingContext context) {
    HttpServerRequest request = context.request();
    String key = request.getHeader(ApiKeyMechanism.HEADER);
    if (key != null) {
      return credentials.find(key);
    }
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    return authorization == null
        ? Future.succeededFuture(Optional.empty())
        : bearer(context, authorization);
  }

  private Future<Optional<Credential>> bearer(RoutingContext context, String authorization) {
    Verified known = verified.get(authorization);
    if (known != null && System.nanoTime() - known.untilNanos < 0) {
      return Future.succeededFuture(Optional.of(known.credential));
    }
    verified.remove(authorization);
    return Future.fromCompletionStage(
            authenticator.attemptAuthentication(context).subscribeAsCompletionStage())
        .map(identity -> accept(authorization, identity))
        .recover(
            failure ->
                failure instanceof AuthenticationFailedException
                    ? Future.succeededFuture(Optional.empty())
                    : Future.failedFuture(failure));
  }

  private Optional<Credential> accept(String authorization, SecurityIdentity identity) {
    Caller caller = identity == null ? null : identity.getAttribute(CurrentCaller.ATTRIBUTE);
    if (caller == null) {
      return Optional.empty();
    }
    Credential credential = new Credential(caller, null, null);
    if (verified.size() >= MOST_REMEMBERED) {
      verified.clear();
    }
    verified.put(authorization, new Verified(credential, System.nanoTime() + REMEMBER_NANOS));
    return Optional.of(credential);
  }
}
