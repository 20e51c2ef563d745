package vn.labourmarket.enrollment.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Access;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Grant;
import vn.labourmarket.platform.access.Scope;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** How far the caller reaches. */
@ApplicationScoped
public class Reach {
  private final Access access;

  Reach(Access access) {
    this.access = access;
  }

  /** The caller, who must speak for the institution. */
  public Caller speakingFor(UUID institution) {
    Grant grant = access.grant();
    if (!grant.coversOrganisation(institution)) {
      throw AccessProblem.NOT_YOUR_ORG.problem();
    }
    return grant.caller();
  }

  /** The caller, who must be allowed to act in the area. */
  public Caller actingIn(UUID area) {
    Grant grant = access.grant();
    if (!grant.coversArea(area)) {
      throw AccessProblem.NOT_YOUR_AREA.problem();
    }
    return grant.caller();
  }

  /** Whether the caller may act in the area. */
  public boolean actsIn(UUID area) {
    return access.grant().coversArea(area);
  }

  /** The caller, who must not be the one that submitted what is reviewed. */
  public Caller reviewing(UUID area, @Nullable UUID submittedBy) {
    Caller who = actingIn(area);
    if (who.clientId().equals(submittedBy)) {
      throw PlatformProblem.FOUR_EYES.problem();
    }
    return who;
  }

  /** Refuses a reader to whom neither the institution nor the area belongs. */
  public void reading(UUID institution, UUID area) {
    if (!access.grant().covers(institution, area)) {
      throw refusal();
    }
  }

  private Problem refusal() {
    return access.grant().has(Scope.AREA)
        ? AccessProblem.NOT_YOUR_AREA.problem()
        : AccessProblem.NOT_YOUR_ORG.problem();
  }

  /**
   * What to answer for a record that the caller does not get to see: as {@link #reading} would, had
   * the database not hidden it.
   */
  public Problem unseen(boolean there) {
    return there ? refusal() : PlatformProblem.NOT_FOUND.problem();
  }

  /**
   * The conditions under which a list shows only what {@link #reading} would allow.
   *
   * @param institution name of the attribute that holds the institution
   */
  public Narrowing visible(String institution) {
    Grant grant = access.grant();
    Caller who = grant.caller();
    Narrowing visible = new Narrowing();
    if (grant.has(Scope.ALL) || grant.has(Scope.AREA) && who.everywhere()) {
      return visible;
    }
    if (grant.has(Scope.AREA)) {
      return visible.and("areaId in :visibleAreas", "visibleAreas", who.areaIds());
    }
    return who.organisationId()
        .map(own -> visible.and(institution + " = :visibleInstitution", "visibleInstitution", own))
        .orElseGet(visible::nothing);
  }
}
