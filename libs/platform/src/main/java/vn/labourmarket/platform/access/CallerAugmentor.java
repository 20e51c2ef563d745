package vn.labourmarket.platform.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Turns a verified token into the caller that the services ask for. */
@ApplicationScoped
class CallerAugmentor implements SecurityIdentityAugmentor {
  // By identity: VerifiedTokens gives the same object for the same token. Reading claims that no
  // standard names costs an exception for each.
  private final Cache<JsonWebToken, Caller> callers = Caffeine.newBuilder().weakKeys().build();

  @Override
  public Uni<SecurityIdentity> augment(
      SecurityIdentity identity, AuthenticationRequestContext context) {
    if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
      return Uni.createFrom().item(identity);
    }
    return Uni.createFrom()
        .item(
            QuarkusSecurityIdentity.builder(identity)
                .addAttribute(CurrentCaller.ATTRIBUTE, callers.get(token, CallerClaims::read))
                .build());
  }
}
