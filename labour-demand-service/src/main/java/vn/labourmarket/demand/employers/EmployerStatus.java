package vn.labourmarket.demand.employers;

/** States of an employer. Only PENDING and VERIFIED ones report; only VERIFIED ones recruit. */
public enum EmployerStatus {
  PENDING,
  VERIFIED,
  SUSPENDED,
  CLOSED;

  public boolean isActive() {
    return this == PENDING || this == VERIFIED;
  }
}
