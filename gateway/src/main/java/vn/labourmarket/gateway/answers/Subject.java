package vn.labourmarket.gateway.answers;

import java.util.Set;
import vn.labourmarket.platform.access.Role;

/** What figures are about, and who may see how much of them (domain: permissions). */
public enum Subject {
  ENROLLMENT(
      "enrollment",
      Set.of(Role.ADMINISTRATOR, Role.EDU_AUTHORITY, Role.FORECASTER),
      Set.of(Role.LEADER, Role.LABOUR_AUTHORITY),
      Set.of(Role.INSTITUTION_CLERK, Role.INSTITUTION_HEAD)),
  DEMAND(
      "labour-demand",
      Set.of(Role.ADMINISTRATOR, Role.LABOUR_AUTHORITY, Role.FORECASTER),
      Set.of(Role.LEADER, Role.EDU_AUTHORITY, Role.ESC),
      Set.of(Role.EMPLOYER)),
  VACANCIES(
      "labour-demand",
      Set.of(Role.ADMINISTRATOR, Role.LABOUR_AUTHORITY, Role.FORECASTER, Role.ESC),
      Set.of(
          Role.LEADER,
          Role.EDU_AUTHORITY,
          Role.INSTITUTION_CLERK,
          Role.INSTITUTION_HEAD,
          Role.GENERAL_SCHOOL,
          Role.COMMUNE,
          Role.CATALOGUE_EDITOR,
          Role.PUBLIC),
      Set.of(Role.EMPLOYER));

  private final String service;
  private final Set<String> all;
  private final Set<String> aggregates;
  private final Set<String> own;

  Subject(String service, Set<String> all, Set<String> aggregates, Set<String> own) {
    this.service = service;
    this.all = all;
    this.aggregates = aggregates;
    this.own = own;
  }

  /** The service whose records these figures come from. */
  public String service() {
    return service;
  }

  Set<String> all() {
    return all;
  }

  Set<String> aggregates() {
    return aggregates;
  }

  Set<String> own() {
    return own;
  }
}
