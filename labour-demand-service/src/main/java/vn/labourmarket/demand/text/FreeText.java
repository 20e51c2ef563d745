package vn.labourmarket.demand.text;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tests of free text. */
public final class FreeText {
  /** A number that stands alone: digits inside a longer reference are not a person's. */
  private static final Pattern IDENTIFIER =
      Pattern.compile("(?<![\\p{Alnum}-])(\\d{12}|\\d{10})(?![\\p{Alnum}-])");

  private static final Pattern EMAIL =
      Pattern.compile("[\\p{Alnum}._%+-]{1,64}@[\\p{Alnum}-]{1,63}\\.\\p{Alpha}");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  // On text without diacritics. Minimum ages (from 15, from 18) are law, so only upper ages count.
  private static final List<Pattern> PREFERENCES =
      List.of(
          Pattern.compile(
              "\\b(chi tuyen|chi nhan|uu tien|yeu cau|gioi tinh:?|can tuyen) (nam|nu)\\b"),
          Pattern.compile("\\b(nam|nu),? (duoi|tren|tu|khong qua|toi da|tuoi) "),
          Pattern.compile("\\b(duoi|khong qua|toi da|den|-) ?\\d{2} ?tuoi"),
          Pattern.compile("\\b(chua|da) (lap gia dinh|ket hon|co con)\\b"),
          Pattern.compile(
              "\\b(khong tuyen|tru|khong nhan) (nguoi )?(nam|nu|khuyet tat|dan toc)\\b"));

  private FreeText() {}

  /** Lower case, without diacritics: what a search compares. */
  public static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS
        .matcher(decomposed)
        .replaceAll("")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT);
  }

  /** Whether it holds what looks like a citizen number, an insurance or phone number, an e-mail. */
  public static boolean holdsPersonalData(String text) {
    return IDENTIFIER.matcher(text).find() || EMAIL.matcher(text).find();
  }

  /**
   * Whether it states a preference by sex, age, marital status, disability or ethnicity. A list of
   * usual phrases, not an understanding of the text: it misses what is said otherwise.
   */
  public static boolean statesPreference(String text) {
    String plain = plain(text);
    return PREFERENCES.stream().anyMatch(it -> it.matcher(plain).find());
  }
}
