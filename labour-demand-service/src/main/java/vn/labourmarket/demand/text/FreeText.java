package vn.labourmarket.demand.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.labourmarket.platform.texts.SeenText;

/** Tests of free text. */
public final class FreeText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

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
   * Whether it states a preference by sex, age, marital status, disability or ethnicity. A list of
   * usual phrases, not an understanding of the text: it misses what is said otherwise, and refuses
   * lawful adverts whose words happen to stand as in one of the phrases.
   */
  public static boolean statesPreference(String text) {
    return Preferences.areIn(SeenText.of(text));
  }
}
