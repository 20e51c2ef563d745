package vn.labourmarket.enrollment.institutions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text as people type it in a search box: lower case, without diacritics. */
final class SearchText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private SearchText() {}

  static String of(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT).replace('đ', 'd');
  }
}
