package vn.labourmarket.enrollment.reports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.labourmarket.enrollment.submissions.CountText;
import vn.labourmarket.enrollment.submissions.Counts;
import vn.labourmarket.enrollment.submissions.SubmissionProblem;
import vn.labourmarket.platform.problems.Violation;

/** Rules that a line can be checked with alone: V01, V03, V04, V07. */
final class LineRules {
  private LineRules() {}

  static List<Violation> check(List<ReportLine> lines) {
    List<Violation> found = new ArrayList<>();
    Set<ReportLine.Key> seen = new HashSet<>();
    for (int i = 0; i < lines.size(); i++) {
      String pointer = "/lines/" + i;
      if (!seen.add(lines.get(i).key())) {
        SubmissionProblem rule = SubmissionProblem.DUPLICATE_LINE;
        found.add(Violation.error(pointer, rule, rule.title()));
      }
      checkLine(pointer, lines.get(i), found);
    }
    return found;
  }

  private static void checkLine(String pointer, ReportLine line, List<Violation> found) {
    boolean counts = true;
    for (LineCount count : LineCount.values()) {
      counts &= Counts.check(pointer + "/" + count.field(), count.of(line), found);
    }
    if (!counts) {
      // Sums over impossible counts would only add noise.
      return;
    }
    if (line.female() > line.newIntake()) {
      found.add(
          Violation.error(
              pointer + "/female",
              ReportProblem.FEMALE_GT_TOTAL,
              CountText.of(
                  "Số nữ (%s) lớn hơn tổng (%s)",
                  "Women (%s) exceed the total (%s)", line.female(), line.newIntake())));
    }
    if (line.ethnicMinority() > line.newIntake()) {
      found.add(
          Violation.error(
              pointer + "/ethnicMinority",
              ReportProblem.MINORITY_GT_TOTAL,
              CountText.of(
                  "Số người dân tộc thiểu số (%s) lớn hơn tổng (%s)",
                  "Minority members (%s) exceed the total (%s)",
                  line.ethnicMinority(),
                  line.newIntake())));
    }
    if (line.enrolledEnd() != line.expectedEnd()) {
      found.add(
          Violation.error(
              pointer + "/enrolledEnd",
              ReportProblem.STOCK_MISMATCH,
              CountText.of(
                  "Đang học cuối kỳ phải là %s",
                  "The stock at the end must be %s", line.expectedEnd())));
    }
  }
}
