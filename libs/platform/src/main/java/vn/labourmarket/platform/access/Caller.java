package vn.labourmarket.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the gateway vouched for it.
 *
 * @param clientId the client that authenticated
 * @param name shown in histories
 * @param organisationId the institution or employer that the client speaks for
 * @param areaIds areas it may act in, successors and predecessors included; empty with {@code
 *     everywhere}
 * @param everywhere true when it is not bound to an area
 */
public record Caller(
    UUID clientId,
    String name,
    Set<String> roles,
    Optional<UUID> organisationId,
    Set<UUID> areaIds,
    boolean everywhere) {

  public boolean has(String role) {
    return roles.contains(role);
  }

  public boolean hasAny(String... wanted) {
    for (String role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  public boolean mayActIn(UUID areaId) {
    return everywhere || areaIds.contains(areaId);
  }

  public boolean speaksFor(UUID organisation) {
    return organisationId.filter(organisation::equals).isPresent();
  }
}
