package vn.labourmarket.gateway.access;

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

/**
 * Lets the gateway's own resources know callers exactly as the proxy does. It is asked before the
 * framework's mechanism for tokens, and decides about every one, so that none is judged twice.
 */
@ApplicationScoped
class CallerMechanism implements HttpAuthenticationMechanism {

  /** Attribute of an identity that showed a key and not a token: the id of that key. */
  static final String SHOWN_KEY = "shown-api-key";

  private final CallerRecognition recognition;

  CallerMechanism(CallerRecognition recognition) {
    this.recognition = recognition;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext context, IdentityProviderManager identityProviders) {
    boolean withKey = context.request().headers().contains(CallerRecognition.KEY_HEADER);
    return Uni.createFrom()
        .completionStage(() -> recognition.recognise(context).toCompletionStage())
        .map(found -> found.map(credential -> identity(credential, withKey)).orElse(null));
  }

  private static SecurityIdentity identity(Credential credential, boolean withKey) {
    Caller caller = credential.caller();
    QuarkusSecurityIdentity.Builder identity =
        QuarkusSecurityIdentity.builder()
            .setPrincipal(new QuarkusPrincipal(caller.name()))
            .addRoles(caller.roles())
            .addAttribute(CurrentCaller.ATTRIBUTE, caller);
    if (withKey && credential.keyId() != null) {
      identity.addAttribute(SHOWN_KEY, credential.keyId());
    }
    return identity.build();
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
