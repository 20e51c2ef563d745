package vn.labourmarket.enrollment.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.CurrentCaller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.paging.Narrowing;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** How far the caller reaches. */
@ApplicationScoped
public class Reach {
  private static final String[] AREA_READERS = {
    Role.EDU_AUTHORITY, Role.LABOUR_AUTHORITY, Role.LEADER, Role.FORECASTER
  };

  private final CurrentCaller caller;

  Reach(CurrentCaller caller) {
    this.caller = caller;
  }

  /** The caller, who must speak for the institution. */
  public Caller speakingFor(UUID institution) {
    Caller who = caller.get();
    if (!who.speaksFor(institution)) {
      throw AccessProblem.NOT_YOUR_ORG.problem();
    }
    return who;
  }

  /** The caller, who must be allowed to act in the area. */
  public Caller actingIn(UUID area) {
    Caller who = caller.get();
    if (!who.mayActIn(area)) {
      throw AccessProblem.NOT_YOUR_AREA.problem();
    }
    return who;
  }

  /** The caller, who must not be the one that submitted what is reviewed. */
  public Caller reviewing(UUID area, @Nullable UUID submittedBy) {
    Caller who = actingIn(area);
    if (who.clientId().equals(submittedBy)) {
      throw AccessProblem.FOUR_EYES.problem();
    }
    return who;
  }

  /** Refuses a reader to whom neither the institution nor the area belongs. */
  public void reading(UUID institution, UUID area) {
    Caller who = caller.get();
    if (who.has(Role.ADMINISTRATOR) || who.speaksFor(institution)) {
      return;
    }
    if (!who.hasAny(AREA_READERS)) {
      throw AccessProblem.NOT_YOUR_ORG.problem();
    }
    if (!who.mayActIn(area)) {
      throw AccessProblem.NOT_YOUR_AREA.problem();
    }
  }

  /**
   * What to answer for a record that the caller does not get to see: as {@link #reading} would, had
   * the database not hidden it.
   */
  public Problem unseen(boolean there) {
    if (!there) {
      return PlatformProblem.NOT_FOUND.problem();
    }
    return caller.get().hasAny(AREA_READERS)
        ? AccessProblem.NOT_YOUR_AREA.problem()
        : AccessProblem.NOT_YOUR_ORG.problem();
  }

  /**
   * The conditions under which a list shows only what {@link #reading} would allow.
   *
   * @param institution name of the attribute that holds the institution
   */
  public Narrowing visible(String institution) {
    Caller who = caller.get();
    Narrowing visible = new Narrowing();
    if (who.has(Role.ADMINISTRATOR) || (who.hasAny(AREA_READERS) && who.everywhere())) {
      return visible;
    }
    if (who.hasAny(AREA_READERS)) {
      return visible.and("areaId in :visibleAreas", "visibleAreas", who.areaIds());
    }
    return who.organisationId()
        .map(own -> visible.and(institution + " = :visibleInstitution", "visibleInstitution", own))
        .orElseGet(visible::nothing);
  }
}
