package vn.labourmarket.enrollment.submissions;

import java.util.List;
import vn.labourmarket.platform.problems.Violation;

/** What every count must be: from 0 to 9,999,999 (V01; V02 is judged when JSON is read). */
public final class Counts {
  private static final long MOST = 9_999_999;

  private Counts() {}

  /** Adds what is wrong with the count; false when something is. */
  public static boolean check(String pointer, long count, List<Violation> found) {
    if (count < 0) {
      found.add(
          Violation.error(
              pointer,
              SubmissionProblem.COUNT_NEGATIVE,
              CountText.of("Số lượng không được âm", "A count must not be negative")));
      return false;
    }
    if (count > MOST) {
      found.add(
          Violation.error(
              pointer,
              SubmissionProblem.COUNT_TOO_LARGE,
              CountText.of("Số lượng tối đa là %s", "A count is at most %s", MOST)));
      return false;
    }
    return true;
  }
}
