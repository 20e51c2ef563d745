package vn.labourmarket.platform.rows;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;

/**
 * Finds out whose work this thread does, and how far it reaches: in a request as far as the
 * operation's permission lets the caller, and nowhere before an operation was admitted. So the
 * table of permissions is the only place that says it.
 */
@ApplicationScoped
public class CurrentRowScope {
  private final Access access;

  CurrentRowScope(Access access) {
    this.access = access;
  }

  /** The scope of the request or work that is being done. */
  public RowScope get() {
    @Nullable RowScope declared = ServiceScope.declared();
    if (declared != null) {
      return declared;
    }
    return Arc.container().requestContext().isActive()
        ? access.findGrant().map(CurrentRowScope::of).orElse(RowScope.NOTHING)
        : RowScope.NOTHING;
  }

  /** What is published the policies show to every caller that is let in at all. */
  static RowScope of(Grant grant) {
    if (grant.scopes().isEmpty()) {
      return RowScope.NOTHING;
    }
    Caller who = grant.caller();
    boolean byArea = grant.has(Scope.AREA) || grant.has(Scope.AGGREGATE);
    return grant.has(Scope.ALL) || byArea && who.everywhere()
        ? RowScope.everything(who.clientId())
        : RowScope.of(
            who.clientId(),
            grant.has(Scope.OWN) ? who.organisationId() : Optional.empty(),
            byArea ? who.areaIds() : Set.of());
  }
}
