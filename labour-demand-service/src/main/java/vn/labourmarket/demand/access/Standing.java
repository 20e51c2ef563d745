package vn.labourmarket.demand.access;

import java.util.UUID;
import vn.labourmarket.platform.access.Caller;
import vn.labourmarket.platform.access.Role;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;

/** What a caller is to the records of one employer. */
public enum Standing {
  OWNER,
  AUTHORITY,
  EMPLOYMENT_SERVICE,
  READER;

  /**
   * Finds the caller's standing.
   *
   * @param areaId where the record belongs
   */
  public static Standing of(Caller caller, UUID employerId, UUID areaId) {
    if (caller.has(Role.EMPLOYER) && caller.speaksFor(employerId)) {
      return OWNER;
    }
    return inArea(caller, areaId);
  }

  /** The same for records without an employer. */
  public static Standing inArea(Caller caller, UUID areaId) {
    if (!caller.mayActIn(areaId)) {
      return READER;
    }
    if (caller.has(Role.LABOUR_AUTHORITY)) {
      return AUTHORITY;
    }
    return caller.has(Role.ESC) ? EMPLOYMENT_SERVICE : READER;
  }

  public boolean administers() {
    return this == AUTHORITY || this == EMPLOYMENT_SERVICE;
  }

  /** What to answer for a record that the database does not show to the caller. */
  public static Problem unseen(Caller caller, boolean there) {
    return there ? refusal(caller) : PlatformProblem.NOT_FOUND.problem();
  }

  /** 404 for who may not even know that the record exists, 403 inside the administration. */
  public static Problem refusal(Caller caller) {
    boolean administration =
        caller.hasAny(
            Role.LABOUR_AUTHORITY,
            Role.ESC,
            Role.EDU_AUTHORITY,
            Role.COMMUNE,
            Role.LEADER,
            Role.FORECASTER);
    return administration
        ? PlatformProblem.FORBIDDEN.because(
            "Ngoài địa bàn hoặc thẩm quyền của bạn.", "Outside your area or your competence.")
        : Problem.hidden();
  }
}
