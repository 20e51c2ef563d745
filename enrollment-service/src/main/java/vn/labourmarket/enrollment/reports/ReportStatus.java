package vn.labourmarket.enrollment.reports;

import java.util.List;

/** State of a report. Overdue is none: it is derived from the due date. */
enum ReportStatus {
  DRAFT("submission"),
  SUBMITTED("acceptance", "return"),
  RETURNED("submission"),
  ACCEPTED("revision"),
  REVISION_OPEN("submission");

  private final List<String> transitions;

  ReportStatus(String... transitions) {
    this.transitions = List.of(transitions);
  }

  List<String> transitions() {
    return transitions;
  }

  boolean isEditable() {
    return transitions.contains("submission");
  }
}
