package vn.labourmarket.demand.employers;

/**
 * States of an employer. Only PENDING and VERIFIED ones report, but for an answer drafted before,
 * which any may still submit; only VERIFIED ones recruit. Who is CLOSED stays so, and leaves its
 * code to another.
 */
public enum EmployerStatus {
  PENDING,
  VERIFIED,
  SUSPENDED,
  CLOSED;

  public boolean isActive() {
    return this == PENDING || this == VERIFIED;
  }
}
