package vn.labourmarket.occupations.imports;

import java.util.regex.Pattern;

/** White space in cells. */
public final class Spaces {
  private static final Pattern RUN = Pattern.compile("\\s+");

  private Spaces() {}

  /** The text with one space for each run of white space; nearly always as it is. */
  public static String single(String text) {
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      if (isSpace(at) && (at != ' ' || i + 1 < text.length() && isSpace(text.charAt(i + 1)))) {
        return RUN.matcher(text).replaceAll(" ");
      }
    }
    return text;
  }

  private static boolean isSpace(char at) {
    return at == ' ' || at >= '\t' && at <= '\r';
  }
}
