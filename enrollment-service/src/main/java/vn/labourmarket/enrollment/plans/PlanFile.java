package vn.labourmarket.enrollment.plans;

import java.util.List;
import vn.labourmarket.enrollment.submissions.SubmissionProblem;
import vn.labourmarket.platform.problems.Violation;

/**
 * A plan with what its rules need, read in one statement.
 *
 * @param locked whether its year is locked in its area
 * @param acceptedIntake persons enrolled in its year, as accepted
 */
record PlanFile(Plan plan, boolean locked, long acceptedIntake) {

  /** Refuses every write in a locked year (V27). */
  Plan toWrite() {
    if (locked) {
      throw SubmissionProblem.PERIOD_LOCKED.problem();
    }
    return plan;
  }

  List<Violation> violations() {
    return PlanRules.check(plan.content, plan.planVersion, plan.year, acceptedIntake);
  }
}
