package vn.labourmarket.platform.rows;

import io.quarkus.arc.Arc;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.access.Role;

/**
 * Finds out whose work this thread does. Not bound to an area, or to some areas, are only those
 * whose office it is: the area in an employer's or an institution's token gives it no other's rows.
 */
@ApplicationScoped
class CurrentRowScope {
  private static final String[] OFFICES = {
    Role.EDU_AUTHORITY, Role.LABOUR_AUTHORITY, Role.ESC, Role.COMMUNE, Role.LEADER, Role.FORECASTER
  };

  private final CurrentCaller caller;

  CurrentRowScope(CurrentCaller caller) {
    this.caller = caller;
  }

  RowScope get() {
    @Nullable RowScope declared = ServiceScope.declared();
    if (declared != null) {
      return declared;
    }
    return Arc.container().requestContext().isActive() ? ofRequest() : RowScope.NOTHING;
  }

  private RowScope ofRequest() {
    try {
      return caller.find().map(CurrentRowScope::of).orElse(RowScope.NOTHING);
    } catch (RuntimeException unknown) {
      // A token that does not hold is refused elsewhere; here it only opens nothing.
      Log.debug("nobody is known to call", unknown);
      return RowScope.NOTHING;
    }
  }

  static RowScope of(Caller who) {
    boolean office = who.hasAny(OFFICES);
    return who.has(Role.ADMINISTRATOR) || (office && who.everywhere())
        ? RowScope.everything(who.clientId())
        : RowScope.of(who.clientId(), who.organisationId(), office ? who.areaIds() : Set.of());
  }
}
