package vn.labourmarket.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import vn.labourmarket.gateway.networks.CallerAddress;
import vn.labourmarket.platform.problems.PlatformProblem;

/** Finds out who sent a request: the one place for what is passed on and for own resources. */
@ApplicationScoped
public class CallerRecognition {
  static final String KEY_HEADER = "X-API-Key";
  private static final String SCHEME = "Bearer ";

  private final Credentials credentials;
  private final BearerTokens tokens;
  private final CallerAddress addresses;

  CallerRecognition(Credentials credentials, BearerTokens tokens, CallerAddress addresses) {
    this.credentials = credentials;
    this.tokens = tokens;
    this.addresses = addresses;
  }

  /**
   * Who calls. A key wins over a token.
   *
   * @return empty when the request shows nothing; fails with the problem to answer when it shows
   *     something that is not valid, twice, or from a place where it must not be used
   */
  public Future<Optional<Credential>> recognise(RoutingContext context) {
    HttpServerRequest request = context.request();
    MultiMap headers = request.headers();
    List<String> keys = headers.getAll(KEY_HEADER);
    List<String> authorizations = headers.getAll(HttpHeaders.AUTHORIZATION);
    if (keys.size() > 1 || authorizations.size() > 1) {
      // Which of two is meant, a proxy before the gateway may have read differently.
      return Future.failedFuture(PlatformProblem.unauthenticated());
    }
    if (!keys.isEmpty()) {
      return credentials.find(KeyReference.of(keys.get(0))).map(it -> admit(it, request));
    }
    if (authorizations.isEmpty() || !isBearer(authorizations.get(0))) {
      return Future.succeededFuture(Optional.empty());
    }
    return tokens
        .find(authorizations.get(0).substring(SCHEME.length()).strip())
        .map(it -> admit(it, request));
  }

  private Optional<Credential> admit(Optional<Credential> found, HttpServerRequest request) {
    Credential credential = found.orElseThrow(PlatformProblem::unauthenticated);
    if (credential.isBoundToNetworks() && !credential.mayBeUsedFrom(addresses.of(request))) {
      throw AccessProblem.NETWORK_NOT_ALLOWED.problem();
    }
    return found;
  }

  private static boolean isBearer(String authorization) {
    return authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }
}
