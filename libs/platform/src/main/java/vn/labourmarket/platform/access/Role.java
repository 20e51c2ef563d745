package vn.labourmarket.platform.access;

import java.util.Set;

/** Roles of callers. The authorities' display names change with the law, these names do not. */
public final class Role {
  public static final String ADMINISTRATOR = "ADMINISTRATOR";
  public static final String INSTITUTION_CLERK = "INSTITUTION_CLERK";
  public static final String INSTITUTION_HEAD = "INSTITUTION_HEAD";
  public static final String GENERAL_SCHOOL = "GENERAL_SCHOOL";
  public static final String EDU_AUTHORITY = "EDU_AUTHORITY";
  public static final String LABOUR_AUTHORITY = "LABOUR_AUTHORITY";
  public static final String EMPLOYER = "EMPLOYER";
  public static final String ESC = "ESC";
  public static final String COMMUNE = "COMMUNE";
  public static final String LEADER = "LEADER";
  public static final String FORECASTER = "FORECASTER";
  public static final String CATALOGUE_EDITOR = "CATALOGUE_EDITOR";
  public static final String PUBLIC = "PUBLIC";

  /** Every role that there is. */
  public static final Set<String> ALL =
      Set.of(
          ADMINISTRATOR,
          INSTITUTION_CLERK,
          INSTITUTION_HEAD,
          GENERAL_SCHOOL,
          EDU_AUTHORITY,
          LABOUR_AUTHORITY,
          EMPLOYER,
          ESC,
          COMMUNE,
          LEADER,
          FORECASTER,
          CATALOGUE_EDITOR,
          PUBLIC);

  private Role() {}

  public static boolean isKnown(String name) {
    return ALL.contains(name);
  }
}
