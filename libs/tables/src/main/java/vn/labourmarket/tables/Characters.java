package vn.labourmarket.tables;

/** Characters that no database and no JSON keeps. */
final class Characters {
  /** All before it are what their composed form is, whatever they stand beside. */
  private static final char FIRST_MARK = '\u0300';

  private Characters() {}

  /** The text without NUL and without halves of surrogate pairs. */
  static String kept(String text) {
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at == 0 || Character.isSurrogate(at)) {
        return filtered(text);
      }
    }
    return text;
  }

  private static String filtered(String text) {
    return text.codePoints()
        .filter(Characters::isKept)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether no letter is composed in another way than the usual, and no space is another one. */
  static boolean isUsual(String text) {
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (at >= FIRST_MARK || at == '\u00A0') {
        return false;
      }
    }
    return true;
  }

  private static boolean isKept(int character) {
    return character != 0 && Character.getType(character) != Character.SURROGATE;
  }
}
