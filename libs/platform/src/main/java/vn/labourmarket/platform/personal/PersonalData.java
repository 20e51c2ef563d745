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
    return text != null && isIn(text) ? found(pointer) : List.of();
  }

  /**
   * The violation of an organisation's number, as of a licence, that is a person's: such numbers
   * have ten digits, too, and begin as telephones do.
   */
  public static List<Violation> inNumber(String pointer, @Nullable String number) {
    String seen = number == null ? "" : SeenText.of(number);
    return PersonalNumbers.isNamedIn(seen) || EMAIL.matcher(seen).find()
        ? found(pointer)
        : List.of();
  }

  private static List<Violation> found(String pointer) {
    return List.of(
        Violation.error(
            pointer,
            PlatformProblem.PERSONAL_DATA_IN_TEXT,
            LocalizedText.of(
                "Không ghi số định danh, số bảo hiểm, điện thoại hay thư điện tử ở đây.",
                "No identity, insurance or phone number and no e-mail here.")));
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
