package vn.labourmarket.gateway.answers;

/** What figures are about, and who may see how much of them (domain: permissions). */
public enum Subject {
  ENROLLMENT("enrollment", "figures.enrollment"),
  DEMAND("labour-demand", "figures.demand"),
  VACANCIES("labour-demand", "figures.vacancies");

  private final String service;
  private final String permission;

  Subject(String service, String permission) {
    this.service = service;
    this.permission = permission;
  }

  /** The service whose records these figures come from. */
  public String service() {
    return service;
  }

  /** What it takes to see any of them; its scopes say how much. */
  public String permission() {
    return permission;
  }
}
