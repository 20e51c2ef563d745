package vn.labourmarket.demand.employers;

import static vn.labourmarket.demand.employers.EmployerStatus.CLOSED;
import static vn.labourmarket.demand.employers.EmployerStatus.PENDING;
import static vn.labourmarket.demand.employers.EmployerStatus.SUSPENDED;
import static vn.labourmarket.demand.employers.EmployerStatus.VERIFIED;

import java.util.Set;
import vn.labourmarket.demand.lifecycle.Step;

enum EmployerStep implements Step<EmployerStatus> {
  VERIFICATION("verification", Set.of(PENDING), VERIFIED),
  SUSPENSION("suspension", Set.of(VERIFIED), SUSPENDED),
  REACTIVATION("reactivation", Set.of(SUSPENDED), VERIFIED),
  CLOSURE("closure", Set.of(PENDING, VERIFIED, SUSPENDED), CLOSED);

  private final String noun;
  private final Set<EmployerStatus> from;
  private final EmployerStatus to;

  EmployerStep(String noun, Set<EmployerStatus> from, EmployerStatus to) {
    this.noun = noun;
    this.from = from;
    this.to = to;
  }

  @Override
  public String noun() {
    return noun;
  }

  @Override
  public Set<EmployerStatus> from() {
    return from;
  }

  EmployerStatus to() {
    return to;
  }
}
