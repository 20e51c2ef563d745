package vn.labourmarket.occupations.titles;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.labourmarket.occupations.items.SearchText;

/**
 * A condition for what somebody typed of a title, one that the trigram index can answer (ADR 023):
 * three letters in a row are found anywhere, fewer where a word begins.
 *
 * @param value of the condition's only parameter
 */
record PartOfTitle(String operator, Object value) {
  private static final Pattern THREE_IN_A_ROW = Pattern.compile("[\\p{L}\\p{N}]{3}");
  private static final Pattern ANY = Pattern.compile("[\\p{L}\\p{N}]");
  private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{N}\\s]");

  static PartOfTitle of(String typed) {
    String plain = SearchText.of(typed.strip());
    if (plain.isEmpty() || THREE_IN_A_ROW.matcher(plain).find()) {
      return new PartOfTitle("like ?", SearchText.pattern(typed));
    }
    // No index knows of signs alone, and nobody's title consists of them.
    return ANY.matcher(plain).find()
        ? new PartOfTitle("~ ?", "(^|[^[:alnum:]])" + literally(plain))
        : new PartOfTitle("= ?", "");
  }

  /** As a regular expression of PostgreSQL's: a sign after a backslash stands for itself. */
  private static String literally(String plain) {
    return SIGN.matcher(plain).replaceAll(it -> Matcher.quoteReplacement("\\" + it.group()));
  }

  String condition(String column) {
    return " and " + column + " " + operator;
  }
}
