package vn.labourmarket.demand.responses;

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
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.texts.TextPatterns;

/**
 * Why an answer goes back.
 *
 * @param reasons at least one code, for example SUM_ERROR
 * @param text at least 10 characters that tell the employer what to do
 */
record ReturnResponse(
    @Size(max = 20)
        @Nullable List<@NotNull @Size(max = 40) @Pattern(regexp = TextPatterns.CODE) String>
            reasons,
    @Size(max = 1000) @Pattern(regexp = TextPatterns.LINES) @Nullable String text)
    implements Reasoned {
  private static final int SHORTEST = 10;

  @Override
  public @Nullable String reason() {
    return reasons == null ? text : String.join(", ", reasons) + ": " + text;
  }

  /**
   * The reasons, complete (V29) and without personal data (V52).
   *
   * @throws Problem RETURN_REASON_REQUIRED and PERSONAL_DATA_IN_TEXT, with every broken rule
   */
  ReturnResponse complete() {
    List<Violation> found = new ArrayList<>();
    if (reasons == null || reasons.isEmpty()) {
      found.add(missing("/reasons"));
    }
    if (text == null || text.strip().length() < SHORTEST) {
      found.add(missing("/text"));
    }
    found.addAll(PersonalData.in("/text", text));
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
    return this;
  }

  private static Violation missing(String pointer) {
    return Violation.error(
        pointer,
        ResponseProblem.RETURN_REASON_REQUIRED,
        LocalizedText.of(
            "Phải có ít nhất một mã lý do và nội dung từ 10 ký tự.",
            "Give at least one reason code and a text of at least 10 characters."));
  }
}
