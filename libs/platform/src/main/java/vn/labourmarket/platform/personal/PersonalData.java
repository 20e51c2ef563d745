package vn.labourmarket.platform.personal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.platform.problems.PlatformProblem;
import vn.labourmarket.platform.problems.Problem;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;
import vn.labourmarket.platform.texts.SeenText;

/** Keeps personal identifiers out of texts that others read or that events carry (V52). */
public final class PersonalData {
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}\\.\\p{Alpha}");

  private PersonalData() {}

  /** Whether it holds what looks like a citizen number, an insurance or phone number, an e-mail. */
  public static boolean isIn(String text) {
    String seen = SeenText.of(text);
    return PersonalNumbers.isIn(seen) || EMAIL.matcher(seen).find();
  }

  /** The violation of a text that holds some. */
  public static List<Violation> in(String pointer, @Nullable String text) {
    return text == null || !isIn(text)
        ? List.of()
        : List.of(
            Violation.error(
                pointer,
                PlatformProblem.PERSONAL_DATA_IN_TEXT,
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
