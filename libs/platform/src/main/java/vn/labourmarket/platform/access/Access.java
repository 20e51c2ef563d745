package vn.labourmarket.platform.access;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the caller of the request that is being served may do. */
@RequestScoped
public class Access {
  private final CurrentCaller current;
  private final AccessRules rules;
  private @Nullable Caller caller;
  private @Nullable Route route;

  Access(CurrentCaller current, AccessRules rules) {
    this.current = current;
    this.rules = rules;
  }

  void asks(Route asked, @Nullable Caller who) {
    route = asked;
    caller = who;
  }

  public Caller caller() {
    return caller == null ? current.get() : caller;
  }

  /** The caller if anybody was recognised, without asking who it is. */
  public Optional<Caller> known() {
    return Optional.ofNullable(caller);
  }

  /** The operation that was asked for; empty where the path is not one of the table. */
  public Optional<Route> route() {
    return Optional.ofNullable(route);
  }

  /** How far the caller reaches with the operation that is being served. */
  public Grant grant() {
    if (route == null) {
      throw new IllegalStateException("no operation was admitted");
    }
    return grant(route.permission());
  }

  /** The same, or nothing where no operation was asked for or nobody is known to ask. */
  public Optional<Grant> findGrant() {
    return route == null || caller == null ? Optional.empty() : Optional.of(grant());
  }

  /**
   * How far the caller reaches with another permission than that of the operation: what of a record
   * is shown. Which rows of the database are in reach, the operation's permission alone decides.
   */
  public Grant grant(String permission) {
    return grant(rules.permission(permission));
  }

  private Grant grant(Permission permission) {
    return new Grant(caller(), permission.of(caller()));
  }
}
