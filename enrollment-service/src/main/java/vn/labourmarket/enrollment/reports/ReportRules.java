package vn.labourmarket.enrollment.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.enrollment.submissions.CountText;
import vn.labourmarket.platform.problems.Violation;

/** What a report must fulfil before it is submitted: its lines, V08, V09, V16 and V23. */
final class ReportRules {
  private ReportRules() {}

  static List<Violation> check(ReportContent content, ReportFacts facts) {
    List<Violation> found = new ArrayList<>(LineRules.check(content.lines()));
    checkNil(content, found);
    if (found.isEmpty()) {
      // Totals of lines that are wrong in themselves would blame the wrong place.
      checkOpeningStock(content, facts, found);
      checkYearToDate(content, facts, found);
    }
    checkPlan(content, facts.registeredPlan(), found);
    return found;
  }

  private static void checkNil(ReportContent content, List<Violation> found) {
    if (content.lines().isEmpty() && !content.nil()) {
      found.add(
          Violation.error(
              "/nil",
              ReportProblem.EMPTY_NOT_NIL,
              CountText.of(
                  "Nếu không phát sinh, chọn 'Không phát sinh'", "If nothing happened, say nil")));
    }
    if (!content.lines().isEmpty() && content.nil()) {
      found.add(
          Violation.error(
              "/nil",
              ReportProblem.EMPTY_NOT_NIL,
              CountText.of(
                  "Báo cáo 'Không phát sinh' không được có dòng số liệu",
                  "A nil report must not have lines")));
    }
  }

  private static void checkOpeningStock(
      ReportContent content, ReportFacts facts, List<Violation> found) {
    Long before = facts.acceptedStock();
    if (before == null || content.lines().isEmpty()) {
      return;
    }
    long opening = content.openingStock();
    if (opening == before || Objects.equals(facts.declaredStock(), opening)) {
      return;
    }
    var message =
        CountText.of(
            "Đang học đầu kỳ %s khác cuối kỳ trước %s",
            "The opening stock %s differs from the last closing stock %s", opening, before);
    ReportProblem rule = ReportProblem.OPENING_STOCK_DIFFERS;
    found.add(
        content.isExplained()
            ? Violation.warning("/lines", rule, message)
            : Violation.error("/lines", rule, message));
  }

  private static void checkYearToDate(
      ReportContent content, ReportFacts facts, List<Violation> found) {
    Long stated = content.ytdIntake();
    if (stated == null) {
      return;
    }
    long derived = facts.declaredYtd() + content.intake();
    if (stated < facts.declaredYtd()) {
      found.add(
          Violation.error(
              "/ytdIntake",
              ReportProblem.YTD_DECREASED,
              CountText.of(
                  "Luỹ kế giảm %s; hãy sửa kỳ trước",
                  "The year-to-date figure fell by %s; revise the earlier period",
                  facts.declaredYtd() - stated)));
    } else if (stated != derived) {
      found.add(
          Violation.error(
              "/ytdIntake",
              ReportProblem.YTD_MISMATCH,
              CountText.of(
                  "Luỹ kế phải là %s (kỳ trước %s cộng kỳ này %s)",
                  "The year-to-date figure must be %s (%s before plus %s now)",
                  derived,
                  facts.declaredYtd(),
                  content.intake())));
    }
  }

  private static void checkPlan(
      ReportContent content, @Nullable Long registered, List<Violation> found) {
    Long stated = content.statedPlan();
    if (stated == null || stated.equals(registered)) {
      return;
    }
    found.add(
        Violation.error(
            "/statedPlan",
            ReportProblem.PLAN_NOT_REGISTERED,
            registered == null
                ? CountText.of(
                    "Chỉ tiêu %s chưa được đăng ký (năm này chưa có kế hoạch)",
                    "The plan of %s is not registered (there is none for this year)", stated)
                : CountText.of(
                    "Chỉ tiêu %s chưa được báo cáo điều chỉnh (đang đăng ký %s)",
                    "The plan of %s was not reported as an amendment (registered: %s)",
                    stated,
                    registered)));
  }
}
