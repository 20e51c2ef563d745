package vn.labourmarket.enrollment.plans;

import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.enrollment.periods.PeriodLocks;
import vn.labourmarket.enrollment.training.TrainingFields;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;

/**
 * A plan with what its rules need, read in one statement.
 *
 * @param locked whether its year is locked in its area
 * @param acceptedIntake persons enrolled in its year, as accepted
 * @param fields knows the training lists
 * @param locks knows the locks of periods
 */
record PlanFile(
    Plan plan, boolean locked, long acceptedIntake, TrainingFields fields, PeriodLocks locks) {

  /** Refuses every write in a locked year (V27). */
  Plan toWrite() {
    if (locked) {
      throw locks.refusal(plan.areaId, year());
    }
    return plan;
  }

  List<Violation> violations() {
    List<Violation> found =
        new ArrayList<>(PlanRules.check(plan.content, plan.planVersion, plan.year, acceptedIntake));
    found.addAll(plan.content.personalData());
    found.addAll(fields.check(plan.content.fields(), year()));
    return found;
  }

  private Period year() {
    return new Period(Period.Type.YEAR, plan.year, 1);
  }
}
