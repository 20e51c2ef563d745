package vn.labourmarket.enrollment.reference;

import java.util.List;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.time.Period;

/** Reads periods out of requests. */
public final class Periods {
  private Periods() {}

  /**
   * The period that a text names.
   *
   * @throws Problem 422 PERIOD_UNKNOWN
   */
  public static Period required(String pointer, String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException noPeriod) {
      throw Problem.ofViolations(
          List.of(
              Violation.error(
                  pointer,
                  ReferenceProblem.PERIOD_UNKNOWN,
                  LocalizedText.of(
                      "Không có kỳ «%s»; ví dụ: 2026-M04, 2026-Q1, 2026-H1, 2026-9M, 2026."
                          .formatted(text),
                      "There is no period “%s”; examples: 2026-M04, 2026-Q1, 2026-H1, 2026-9M, 2026."
                          .formatted(text)))));
    }
  }
}
