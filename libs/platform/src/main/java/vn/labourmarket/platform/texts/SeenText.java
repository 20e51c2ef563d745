package vn.labourmarket.platform.texts;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a reader takes in of a text, however it was typed. */
public final class SeenText {
  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");
  private static final Pattern HYPHEN = Pattern.compile("\\p{Pd}");
  private static final Pattern BLANKS = Pattern.compile("\\h+");

  /** One class, since a repeated group takes a frame of the stack for each line. */
  private static final String END = "\\n\\r\\x0b\\f\\x85\\u2028\\u2029";

  private static final Pattern LINE_END =
      Pattern.compile("[ " + END + "]*[" + END + "][ " + END + "]*");

  private SeenText() {}

  /**
   * Lower case, one blank between words, one kind of hyphen, {@code \n} for the end of a line,
   * characters of usual width and none that can't be seen.
   */
  public static String of(String text) {
    String usual = Normalizer.normalize(text, Normalizer.Form.NFKC);
    String seen = HYPHEN.matcher(UNSEEN.matcher(usual).replaceAll("")).replaceAll("-");
    String lines = LINE_END.matcher(BLANKS.matcher(seen).replaceAll(" ")).replaceAll("\n");
    return lines.toLowerCase(Locale.ROOT);
  }
}
