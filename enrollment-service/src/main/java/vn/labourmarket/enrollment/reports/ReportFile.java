package vn.labourmarket.enrollment.reports;

import java.util.List;
import vn.labourmarket.platform.problems.Violation;

/** A report with the facts that its rules need, read in one statement. */
record ReportFile(Report report, ReportFacts facts) {

  Report toWrite() {
    facts.toWrite();
    return report;
  }

  List<Violation> violations() {
    return ReportRules.check(report.content, facts);
  }
}
