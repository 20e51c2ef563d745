package vn.labourmarket.tables;

/** Characters that no database and no JSON keeps. */
final class Characters {
  private Characters() {}

  /** The text without NUL and without halves of surrogate pairs. */
  static String kept(String text) {
    return text.codePoints().allMatch(Characters::isKept)
        ? text
        : text.codePoints()
            .filter(Characters::isKept)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  private static boolean isKept(int character) {
    return character != 0 && Character.getType(character) != Character.SURROGATE;
  }
}
