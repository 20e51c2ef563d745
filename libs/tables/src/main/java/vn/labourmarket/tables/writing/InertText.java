package vn.labourmarket.tables.writing;

import java.text.Normalizer;

/**
 * Text that no spreadsheet takes for a formula when it opens a CSV file, after OWASP's advice on
 * CSV injection: a leading apostrophe, which spreadsheets show as text or not at all.
 */
final class InertText {
  private static final String FORMULA_STARTS = "=+-@";
  private static final String BREAKS = "\t\r\n";

  private InertText() {}

  static String of(String text) {
    return startsLikeFormula(text) ? "'" + text : text;
  }

  /** Whatever a spreadsheet may skip, then a sign in any width that it may take for one. */
  private static boolean startsLikeFormula(String text) {
    if (text.isEmpty() || BREAKS.indexOf(text.charAt(0)) >= 0) {
      return !text.isEmpty();
    }
    int start = 0;
    while (start < text.length() && isSkipped(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    if (start == text.length()) {
      return false;
    }
    String sign = Character.toString(text.codePointAt(start));
    String plain = Normalizer.normalize(sign, Normalizer.Form.NFKC);
    return FORMULA_STARTS.indexOf(plain.charAt(0)) >= 0;
  }

  /** Unassigned too: what this Java does not know may be a space to a newer spreadsheet. */
  private static boolean isSkipped(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.UNASSIGNED, Character.PRIVATE_USE -> true;
      default -> Character.isWhitespace(character) || Character.isSpaceChar(character);
    };
  }
}
