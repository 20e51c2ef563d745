package vn.labourmarket.demand.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tests of free text. */
public final class FreeText {
  private static final Pattern EMAIL =
      Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}\\.\\p{Alpha}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");
  private static final Pattern BLANKS = Pattern.compile("\\h+");

  /** One class, since a repeated group takes a frame of the stack for each line. */
  private static final String END = "\\n\\r\\x0b\\f\\x85\\u2028\\u2029";

  private static final Pattern LINE_END =
      Pattern.compile("[ " + END + "]*[" + END + "][ " + END + "]*");

  private FreeText() {}

  /** Lower case, without diacritics: what a search compares. */
  public static String plain(String text) {
    return withoutMarks(text).toLowerCase(Locale.ROOT);
  }

  static String withoutMarks(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS.matcher(decomposed).replaceAll("").replace('đ', 'd').replace('Đ', 'D');
  }

  /**
   * What a reader takes in: lower case, one blank between words, one kind of hyphen, characters of
   * usual width and none that can't be seen.
   */
  private static String said(String text) {
    String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String seen = HYPHEN.matcher(UNSEEN.matcher(usual).replaceAll("")).replaceAll("-");
    String lines = LINE_END.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll("\n");
    return lines.toLowerCase(Locale.ROOT);
  }

  /** Whether it holds what looks like a citizen number, an insurance or phone number, an e-mail. */
  public static boolean holdsPersonalData(String text) {
    String said = said(text);
    return PersonalNumbers.isIn(said) || EMAIL.matcher(said).find();
  }

  /**
   * Whether it states a preference by sex, age, marital status, disability or ethnicity. A list of
   * usual phrases, not an understanding of the text: it misses what is said otherwise.
   */
  public static boolean statesPreference(String text) {
    return Preferences.areIn(said(text));
  }
}
