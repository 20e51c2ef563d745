package vn.labourmarket.enrollment.submissions;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.audit.Reasoned;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * Why a submission goes back (V29).
 *
 * @param reasons codes such as SUM_ERROR
 * @param text what the institution should do, at least 10 characters
 */
public record ReturnSubmission(
    @Nullable @Size(max = 20)
        List<@Size(max = 40) @Pattern(regexp = TextPatterns.LINE) String> reasons,
    @Nullable @Size(max = 4000) String text)
    implements Reasoned {
  private static final int SHORTEST = 10;

  @Override
  public @Nullable String reason() {
    return reasons == null ? text : String.join(", ", reasons) + ": " + text;
  }

  /**
   * The reasons of a return.
   *
   * @throws Problem 422 RETURN_REASON_REQUIRED
   */
  public static ReturnReasons required(@Nullable ReturnSubmission body) {
    List<String> reasons = body == null || body.reasons == null ? List.of() : body.reasons;
    String text = body == null || body.text == null ? "" : body.text.strip();
    List<Violation> found = new ArrayList<>();
    if (reasons.isEmpty() || reasons.stream().anyMatch(it -> it == null || it.isBlank())) {
      found.add(missing("/reasons"));
    }
    if (text.codePointCount(0, text.length()) < SHORTEST) {
      found.add(missing("/text"));
    }
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
    return new ReturnReasons(reasons, text);
  }

  private static Violation missing(String pointer) {
    return Violation.error(
        pointer,
        SubmissionProblem.RETURN_REASON_REQUIRED,
        SubmissionProblem.RETURN_REASON_REQUIRED.title());
  }
}
