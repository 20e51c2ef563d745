package vn.labourmarket.enrollment.reports;

import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.reference.DueRule;

/**
 * What the rules need to know beside the report itself.
 *
 * @param locked whether the period is locked in the area
 * @param dueRule null when the calendar knows no such obligation for the period
 * @param registeredPlan total of the plan in force for the period's year
 * @param acceptedStock closing stock of the last accepted period
 * @param declaredStock closing stock of the last period that was submitted at all: it may still be
 *     under review when the next period is due
 * @param declaredYtd intake of the year's earlier periods, as last submitted
 */
record ReportFacts(
    boolean locked,
    @Nullable DueRule dueRule,
    @Nullable Long registeredPlan,
    @Nullable Long acceptedStock,
    @Nullable Long declaredStock,
    long declaredYtd) {

  /** The calendar's rule for the report. */
  DueRule requiredDueRule() {
    if (dueRule == null) {
      throw ReportProblem.OBLIGATION_UNKNOWN.problem();
    }
    return dueRule;
  }
}
