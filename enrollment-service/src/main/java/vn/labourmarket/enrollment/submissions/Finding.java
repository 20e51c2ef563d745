package vn.labourmarket.enrollment.submissions;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.Language;
import vn.labourmarket.platform.texts.LocalizedText;

/** A broken rule as it is kept with a submission and shown to its reviewer, in both languages. */
public record Finding(String pointer, String code, String severity, LocalizedText message) {

  public static List<Finding> of(List<Violation> violations) {
    return violations.stream()
        .map(it -> new Finding(it.pointer(), it.rule().name(), it.severity().name(), it.message()))
        .toList();
  }

  /**
   * The warnings with which a submission may go out.
   *
   * @throws Problem 422 with every broken rule, when one is an error or a warning has no note
   */
  public static List<Finding> acceptable(List<Violation> violations, @Nullable String notes) {
    boolean explained = notes != null && !notes.isBlank();
    if (violations.stream().anyMatch(it -> it.blocks() || !explained)) {
      throw Problem.ofViolations(errorsFirst(violations));
    }
    return of(violations);
  }

  /** The first one gives the answer its code, so a warning must not hide an error. */
  private static List<Violation> errorsFirst(List<Violation> violations) {
    return violations.stream().sorted(Comparator.comparing(it -> !it.blocks())).toList();
  }

  public ShownFinding in(Language language) {
    return new ShownFinding(pointer, code, message.in(language), severity);
  }
}
