package vn.labourmarket.gateway.access;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.labourmarket.gateway.market.Area;
import vn.labourmarket.gateway.market.AreaMap;
import vn.labourmarket.gateway.market.Areas;
import vn.labourmarket.gateway.market.Completeness;
import vn.labourmarket.gateway.oidc.OidcUser;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.time.VietnamTime;

/** Makes callers of the users of identity providers: looks up the areas that their tokens name. */
@ApplicationScoped
class UserCallers {
  private static final int LENGTH_OF_ID = 36;

  private final Areas areas;
  private final Completeness completeness;
  private final Clock clock;
  private final Vertx vertx;

  UserCallers(Areas areas, Completeness completeness, Clock clock, Vertx vertx) {
    this.areas = areas;
    this.completeness = completeness;
    this.clock = clock;
    this.vertx = vertx;
  }

  /**
   * A caller.
   *
   * @param complete false when an area was not found, which may only not be read yet
   */
  record Known(Caller caller, boolean complete) {}

  /**
   * Fails while areas or successions are still to be read: a user must not lose rights for as long
   * as that lasts.
   */
  Future<Known> caller(OidcUser user) {
    return user.everywhere() || user.areas().isEmpty()
        ? Future.succeededFuture(new Known(caller(user, Set.of()), true))
        : vertx.executeBlocking(() -> lookUp(user), false);
  }

  private static Caller caller(OidcUser user, Set<UUID> areaIds) {
    return new Caller(
        user.id(), user.name(), user.roles(), user.organisation(), areaIds, user.everywhere());
  }

  /** An area that does not exist grants nothing. */
  private Known lookUp(OidcUser user) {
    completeness.require();
    AreaMap map = areas.map();
    if (map.isEmpty()) {
      throw PlatformProblem.UNAVAILABLE.problem().withHeader("Retry-After", "2");
    }
    LocalDate today = VietnamTime.today(clock);
    Set<UUID> found = new HashSet<>();
    boolean complete = true;
    for (String name : user.areas()) {
      Optional<Area> area =
          name.length() == LENGTH_OF_ID ? byId(map, name) : map.withCodeOn(name, today);
      area.ifPresent(it -> found.add(it.id()));
      complete &= area.isPresent();
    }
    return new Known(caller(user, map.withRelatives(found)), complete);
  }

  private static Optional<Area> byId(AreaMap map, String id) {
    try {
      return map.find(UUID.fromString(id));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }
}
