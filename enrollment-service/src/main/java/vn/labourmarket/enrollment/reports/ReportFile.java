package vn.labourmarket.enrollment.reports;

import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.enrollment.periods.PeriodLocks;
import vn.labourmarket.enrollment.training.TrainingFields;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;

/**
 * A report with the facts that its rules need, read in one statement.
 *
 * @param fields knows the training lists
 * @param locks knows the locks of periods
 */
record ReportFile(Report report, ReportFacts facts, TrainingFields fields, PeriodLocks locks) {

  /** Refuses every write in a locked period (V27). */
  Report toWrite() {
    if (facts.locked()) {
      throw locks.refusal(report.areaId, Period.parse(report.period));
    }
    return report;
  }

  List<Violation> violations() {
    List<Violation> found = new ArrayList<>(ReportRules.check(report.content, facts));
    found.addAll(report.content.personalData());
    found.addAll(fields.check(report.content.fields(), Period.parse(report.period)));
    return found;
  }
}
