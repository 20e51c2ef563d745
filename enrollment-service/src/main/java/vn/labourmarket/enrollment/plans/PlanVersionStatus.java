package vn.labourmarket.enrollment.plans;

/** State of one submitted version of a plan. */
enum PlanVersionStatus {
  SUBMITTED,
  RETURNED,
  REGISTERED,
  SUPERSEDED
}
