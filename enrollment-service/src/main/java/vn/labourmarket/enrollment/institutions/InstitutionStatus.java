package vn.labourmarket.enrollment.institutions;

import java.util.List;

/** An institution's life: active, suspended for a time, closed for good. */
enum InstitutionStatus {
  ACTIVE("suspension", "closure"),
  SUSPENDED("reactivation", "closure"),
  CLOSED;

  private final List<String> transitions;

  InstitutionStatus(String... transitions) {
    this.transitions = List.of(transitions);
  }

  List<String> transitions() {
    return transitions;
  }
}
