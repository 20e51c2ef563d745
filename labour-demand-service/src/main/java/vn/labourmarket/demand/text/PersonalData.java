package vn.labourmarket.demand.text;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/** Keeps personal identifiers out of texts that others read or that events carry (V52). */
public final class PersonalData {
  private PersonalData() {}

  /** The violation of a text that holds some. */
  public static List<Violation> in(String pointer, @Nullable String text) {
    return text == null || !FreeText.holdsPersonalData(text)
        ? List.of()
        : List.of(
            Violation.error(
                pointer,
                TextProblem.PERSONAL_DATA_IN_TEXT,
                LocalizedText.of(
                    "Không ghi số định danh, số bảo hiểm, điện thoại hay thư điện tử ở đây; dùng"
                        + " mục liên hệ.",
                    "No identity, insurance or phone number and no e-mail here; use the contact.")));
  }

  /**
   * Refuses a text that holds some.
   *
   * @throws Problem PERSONAL_DATA_IN_TEXT
   */
  public static void refuse(String pointer, @Nullable String text) {
    List<Violation> found = in(pointer, text);
    if (!found.isEmpty()) {
      throw Problem.ofViolations(found);
    }
  }
}
