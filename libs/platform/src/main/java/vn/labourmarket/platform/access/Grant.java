package vn.labourmarket.platform.access;

import java.util.Set;
import java.util.UUID;

/** How far one caller reaches with one permission. */
public record Grant(Caller caller, Set<Scope> scopes) {

  public boolean has(Scope scope) {
    return scopes.contains(scope);
  }

  /** Whether records of the caller's own organisation are covered, and this is one. */
  public boolean coversOrganisation(UUID organisation) {
    return has(Scope.ALL) || has(Scope.OWN) && caller.speaksFor(organisation);
  }

  /** Whether records of the caller's areas are covered, and this is one. */
  public boolean coversArea(UUID area) {
    return has(Scope.ALL) || has(Scope.AREA) && caller.mayActIn(area);
  }

  /** Whether a record of an organisation in an area is covered, for whichever reason. */
  public boolean covers(UUID organisation, UUID area) {
    return coversOrganisation(organisation) || coversArea(area);
  }
}
