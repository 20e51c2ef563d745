package vn.labourmarket.enrollment.reports;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.labourmarket.enrollment.institutions.InstitutionRef;
import vn.labourmarket.enrollment.institutions.InstitutionService;
import vn.labourmarket.enrollment.reference.Areas;
import vn.labourmarket.enrollment.reference.Periods;
import vn.labourmarket.enrollment.submissions.SubmissionProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.time.Period;
import vn.labourmarket.platform.time.VietnamTime;

/** Finds out which report a new draft is: its institution, its period (V05), its area. */
@ApplicationScoped
class ReportKeys {
  private final InstitutionService institutions;
  private final Areas areas;
  private final Clock clock;

  ReportKeys(InstitutionService institutions, Areas areas, Clock clock) {
    this.institutions = institutions;
    this.areas = areas;
    this.clock = clock;
  }

  ReportKey of(DraftReport command) {
    Period period = Periods.required("/period", command.period());
    if (period.firstDay().isAfter(VietnamTime.today(clock))) {
      ReportProblem rule = ReportProblem.PERIOD_FUTURE;
      throw Problem.ofViolations(List.of(Violation.error("/period", rule, rule.title())));
    }
    InstitutionRef institution =
        institutions
            .find(command.institution())
            .orElseThrow(SubmissionProblem.INSTITUTION_UNKNOWN::problem);
    return new ReportKey(
        institution.id(),
        period,
        command.obligation(),
        areas.inForce(institution.area(), period.lastDay()),
        institution.demonstration());
  }
}
