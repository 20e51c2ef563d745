package vn.labourmarket.gateway.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;

/** Lets the gateway's own resources be called with {@code X-API-Key}. It wins over a token. */
@ApplicationScoped
class ApiKeyMechanism implements HttpAuthenticationMechanism {
  static final String HEADER = "X-API-Key";

  /** Attribute of an identity that showed a key and not a token. */
  static final String WITH_KEY = "with-api-key";

  private final Credentials credentials;

  ApiKeyMechanism(Credentials credentials) {
    this.credentials = credentials;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    String key = context.request().getHeader(HEADER);
    if (key == null) {
      return Uni.createFrom().nullItem();
    }
    return Uni.createFrom()
        .completionStage(() -> credentials.find(key).toCompletionStage())
        .map(
            found ->
                identity(
                    found
                        .map(Credential::caller)
                        .orElseThrow(() -> new AuthenticationFailedException("unknown key"))));
  }

  private static SecurityIdentity identity(Caller caller) {
    return QuarkusSecurityIdentity.builder()
        .setPrincipal(new QuarkusPrincipal(caller.name()))
        .addRoles(caller.roles())
        .addAttribute(CurrentCaller.ATTRIBUTE, caller)
        .addAttribute(WITH_KEY, true)
        .build();
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext context) {
    return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of();
  }

  @Override
  public int getPriority() {
    return DEFAULT_PRIORITY + 1;
  }
}
