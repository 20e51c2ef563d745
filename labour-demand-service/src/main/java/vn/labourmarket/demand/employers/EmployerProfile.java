package vn.labourmarket.demand.employers;

import java.util.UUID;

/** What responses and vacancies need to know of an employer. */
public record EmployerProfile(
    UUID id,
    EmployerStatus status,
    UUID areaId,
    String type,
    String industryVersion,
    String industryCode,
    String sizeBand,
    boolean demonstration) {

  /**
   * The same.
   *
   * @throws vn.labourmarket.platform.problems.Problem 409 when it is suspended or closed
   */
  public EmployerProfile requireActive() {
    if (!status.isActive()) {
      throw EmployerProblem.notActive(status);
    }
    return this;
  }

  /**
   * The same.
   *
   * @throws vn.labourmarket.platform.problems.Problem 409 when it is closed
   */
  public EmployerProfile requireNotClosed() {
    if (status == EmployerStatus.CLOSED) {
      throw EmployerProblem.notActive(status);
    }
    return this;
  }
}
