package vn.labourmarket.occupations.history;

import java.util.regex.Pattern;

/**
 * Takes telephone numbers, addresses of mail and links out of the text of an advert: they say
 * nothing of an occupation, and are nobody's to keep.
 */
public final class Contacts {
  /** Each begins where a word does, so that a long text is read once. */
  private static final Pattern CONTACT =
      Pattern.compile(
          String.join(
              "|",
              "(?i)\\b(?:https?://|www\\.)\\S++",
              "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}+@[\\p{L}\\p{N}.-]{1,255}+",
              "(?<![\\p{L}\\p{N}+-])(?:\\+?84|0)(?:[ .-]?\\d){8,10}"
                  + "(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])"));

  private static final Pattern BLANKS = Pattern.compile(" {2,}");

  private Contacts() {}

  /** The text without them; unchanged where there are none. */
  public static String strip(String text) {
    String left = CONTACT.matcher(text).replaceAll(" ");
    return left.equals(text) ? text : BLANKS.matcher(left).replaceAll(" ").strip();
  }
}
