package vn.labourmarket.platform.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import vn.labourmarket.platform.problems.PlatformProblem;

/** The caller of the request that is being served. */
@RequestScoped
public class CurrentCaller {
  /** Attribute of the security identity that holds the {@link Caller}. */
  public static final String ATTRIBUTE = "caller";

  private final SecurityIdentity identity;

  CurrentCaller(SecurityIdentity identity) {
    this.identity = identity;
  }

  /**
   * The caller.
   *
   * @throws vn.labourmarket.platform.problems.Problem 401 for an anonymous request
   */
  public Caller get() {
    return find().orElseThrow(PlatformProblem::unauthenticated);
  }

  public Optional<Caller> find() {
    return Optional.ofNullable(identity.<Caller>getAttribute(ATTRIBUTE));
  }
}
