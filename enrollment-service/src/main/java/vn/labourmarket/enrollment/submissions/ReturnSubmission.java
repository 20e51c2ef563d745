package vn.labourmarket.enrollment.submissions;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.audit.Reasoned;
import vn.labourmarket.platform.personal.PersonalData;
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
        List<@NotNull @Size(max = 40) @Pattern(regexp = TextPatterns.CODE) String> reasons,
    @Nullable @Size(max = 4000) String text)
    implements Reasoned {
  private static final int SHORTEST = 10;

  @Override
  public @Nullable String reason() {
    return reasons == null ? text : String.join(", ", reasons) + ": " + text;
  }

  /**
   * The reasons of a return, complete (V29) and without personal data (V52).
   *
   * @throws Problem 422 RETURN_REASON_REQUIRED and PERSONAL_DATA_IN_TEXT, with every broken rule
   */
  public static ReturnReasons required(@Nullable ReturnSubmission body) {
    List<String> reasons = body == null || body.reasons == null ? List.of() : body.reasons;
    String text = body == null || body.text == null ? "" : body.text.strip();
    List<Violation> found = new ArrayList<>();
    if (reasons.isEmpty()) {
      found.add(missing("/reasons"));
    }
    if (text.codePointCount(0, text.length()) < SHORTEST) {
      found.add(missing("/text"));
    }
    found.addAll(PersonalData.in("/text", text));
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
