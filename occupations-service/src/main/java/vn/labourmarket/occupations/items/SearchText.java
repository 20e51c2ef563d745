package vn.labourmarket.occupations.items;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as it is searched: lower case, without diacritics, for Vietnamese typed either way. */
public final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SearchText() {}

  public static String of(@Nullable String... parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      if (part != null) {
        text.append(text.isEmpty() ? "" : "\n").append(plain(part));
      }
    }
    return text.toString();
  }

  /** A {@code LIKE} pattern that finds the typed text anywhere. */
  public static String pattern(String typed) {
    String literal = plain(typed.strip()).replaceAll("([\\\\%_])", "\\\\$1");
    return "%" + literal + "%";
  }

  private static String plain(String text) {
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    return MARKS
        .matcher(decomposed)
        .replaceAll("")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT);
  }
}
