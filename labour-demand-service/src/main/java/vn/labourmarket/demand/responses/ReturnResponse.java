package vn.labourmarket.demand.responses;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.demand.text.PersonalData;
import vn.labourmarket.platform.audit.Reasoned;
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
    @Size(max = 20) @Nullable List<@NotNull @Pattern(regexp = "^[A-Z0-9_]{2,40}$") String> reasons,
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
   * @throws Problem RETURN_REASON_REQUIRED, PERSONAL_DATA_IN_TEXT
   */
  ReturnResponse complete() {
    if (reasons == null || reasons.isEmpty() || text == null || text.strip().length() < SHORTEST) {
      throw Problem.ofViolations(
          List.of(
              Violation.error(
                  reasons == null || reasons.isEmpty() ? "/reasons" : "/text",
                  ResponseProblem.RETURN_REASON_REQUIRED,
                  LocalizedText.of(
                      "Phải có ít nhất một mã lý do và nội dung từ 10 ký tự.",
                      "Give at least one reason code and a text of at least 10 characters."))));
    }
    PersonalData.refuse("/text", text);
    return this;
  }
}
