package vn.labourmarket.occupations.reviews;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.labourmarket.occupations.classifications.Edition;
import vn.labourmarket.occupations.history.Contacts;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** What titles and their codes have to keep to. */
final class BatchRules {
  private final Edition edition;
  private final CodeList codes;
  private final List<Violation> found = new ArrayList<>();

  BatchRules(Edition edition, CodeList codes) {
    this.edition = edition;
    this.codes = codes;
  }

  /** Refuses a decision whose code no title can get. */
  void require(String code) {
    check("/code", code);
    end();
  }

  /** Refuses a batch with any item that breaks a rule. */
  void require(AskReviews as, List<ReviewQuestion> questions) {
    Map<String, String> decided = new HashMap<>();
    for (int i = 0; i < questions.size(); i++) {
      ReviewQuestion question = questions.get(i);
      if (Contacts.strip(question.text()).codePoints().noneMatch(Character::isLetterOrDigit)) {
        found.add(
            Violation.error(
                "/items/" + i + "/text",
                CodingReviewProblem.CODING_REVIEW_TEXT_EMPTY,
                CodingReviewProblem.CODING_REVIEW_TEXT_EMPTY.title()));
      }
      String code = as.items().get(i).code();
      if (code != null) {
        check("/items/" + i + "/code", code);
        String other = decided.putIfAbsent(question.key(), code);
        if (other != null && !other.equals(code)) {
          found.add(contradiction("/items/" + i + "/code", question.text(), other, code));
        }
      }
    }
    end();
  }

  private void end() {
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }

  private static Violation contradiction(String pointer, String text, String one, String other) {
    return Violation.error(
        pointer,
        CodingReviewProblem.CODING_REVIEW_CONTRADICTION,
        LocalizedText.of(
            "Tên gọi «%s» có hai mã: %s và %s.".formatted(text, one, other),
            "“%s” has two codes: %s and %s.".formatted(text, one, other)));
  }

  private void check(String pointer, String code) {
    if (!codes.has(code)) {
      found.add(
          Violation.error(
              pointer,
              CodingReviewProblem.CODING_REVIEW_CODE_UNKNOWN,
              LocalizedText.of(
                  "Mã «%s» không có trong %s.".formatted(code, edition.ref()),
                  "Code “%s” is not in %s.".formatted(code, edition.ref()))));
    } else if (!codes.hasLeaf(code)) {
      found.add(
          Violation.error(
              pointer,
              CodingReviewProblem.CODING_REVIEW_CODE_IS_GROUP,
              LocalizedText.of(
                  "Mã «%s» là một nhóm trong %s; hãy chọn mã chi tiết bên dưới."
                      .formatted(code, edition.ref()),
                  "Code “%s” is a group in %s; choose one of the codes below it."
                      .formatted(code, edition.ref()))));
    }
  }
}
