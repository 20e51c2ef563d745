package vn.labourmarket.enrollment.plans;

import java.util.List;

/** State of the plan version that is being worked on. */
enum PlanStatus {
  DRAFT("submission"),
  SUBMITTED("registration", "return"),
  RETURNED("submission"),
  REGISTERED("amendment");

  private final List<String> transitions;

  PlanStatus(String... transitions) {
    this.transitions = List.of(transitions);
  }

  List<String> transitions() {
    return transitions;
  }

  boolean isEditable() {
    return this == DRAFT || this == RETURNED;
  }
}
