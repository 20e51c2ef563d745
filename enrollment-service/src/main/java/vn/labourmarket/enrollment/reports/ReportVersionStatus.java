package vn.labourmarket.enrollment.reports;

/** State of one submitted version of a report. */
enum ReportVersionStatus {
  SUBMITTED,
  RETURNED,
  ACCEPTED,
  SUPERSEDED
}
