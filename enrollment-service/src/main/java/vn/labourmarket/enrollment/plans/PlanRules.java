package vn.labourmarket.enrollment.plans;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.CountText;
import vn.labourmarket.enrollment.submissions.Counts;
import vn.labourmarket.enrollment.submissions.SubmissionProblem;
import vn.labourmarket.platform.problems.Violation;

/** What a plan must fulfil before it is submitted. */
final class PlanRules {
  private PlanRules() {}

  /**
   * Every broken rule of a plan.
   *
   * @param acceptedIntake persons already enrolled in the plan's year
   */
  static List<Violation> check(PlanContent content, int version, int year, long acceptedIntake) {
    List<Violation> found = new ArrayList<>();
    checkLines(content, found);
    if (version > 1) {
      found.addAll(checkAmendment(content, year));
      checkAgainstIntake(content, acceptedIntake, found);
    }
    return found;
  }

  /** V20 and V21. */
  static List<Violation> checkAmendment(PlanContent content, int year) {
    List<Violation> found = new ArrayList<>();
    require("/reason", content.reason(), found);
    require("/decisionNo", content.decisionNo(), found);
    LocalDate decided = content.decisionDate();
    require("/decisionDate", decided == null ? null : decided.toString(), found);
    if (decided != null && decided.getYear() != year) {
      found.add(
          Violation.error(
              "/decisionDate",
              PlanProblem.PLAN_YEAR_CLOSED,
              CountText.of(
                  "Ngày quyết định %s không thuộc năm kế hoạch %s",
                  "The decision's date %s is not in the plan's year %s",
                  decided,
                  String.valueOf(year))));
    }
    return found;
  }

  private static void require(String pointer, @Nullable String value, List<Violation> found) {
    if (value == null || value.isBlank()) {
      PlanProblem rule = PlanProblem.AMENDMENT_REASON_REQUIRED;
      found.add(Violation.error(pointer, rule, rule.title()));
    }
  }

  private static void checkLines(PlanContent content, List<Violation> found) {
    if (content.lines().isEmpty()) {
      found.add(Violation.error("/lines", PlanProblem.PLAN_EMPTY, PlanProblem.PLAN_EMPTY.title()));
    }
    Set<PlanLine.Key> seen = new HashSet<>();
    for (int i = 0; i < content.lines().size(); i++) {
      PlanLine line = content.lines().get(i);
      Counts.check("/lines/" + i + "/target", line.target(), found);
      if (!seen.add(line.key())) {
        SubmissionProblem rule = SubmissionProblem.DUPLICATE_LINE;
        found.add(Violation.error("/lines/" + i, rule, rule.title()));
      }
    }
  }

  /** V22. */
  private static void checkAgainstIntake(
      PlanContent content, long acceptedIntake, List<Violation> found) {
    if (content.total() < acceptedIntake) {
      found.add(
          Violation.warning(
              "/lines",
              PlanProblem.TARGET_BELOW_ACTUAL,
              CountText.of(
                  "Chỉ tiêu %s thấp hơn số đã tuyển %s; hãy giải trình trong ghi chú",
                  "The target %s is below the intake so far, %s; explain it in the notes",
                  content.total(),
                  acceptedIntake)));
    }
  }
}
