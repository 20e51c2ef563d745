package vn.labourmarket.titles.text;

import java.text.Normalizer;

/** Characters as they are typed, pasted or disguised, brought to those a title is written with. */
final class Characters {
  /** What stands for an emoji or another picture: it parts what it stands between. */
  static final char PICTURE = '\u2022';

  private static final String LOOK_ALIKES =
      "аaеeоoрpсcхxуyіiѕsјjһhԁdԛqԝwкkмmтtнhвbАAЕEОOРPСCХXУYІIЅSЈJВBКKМMНHТT"
          + "αaοoνvρpιiΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
          + "ðđÐĐɖđƉĐıiǎăǍĂ";
  private static final char[] LETTER = new char[0x600];

  static {
    for (int i = 0; i < LOOK_ALIKES.length(); i += 2) {
      LETTER[LOOK_ALIKES.charAt(i)] = LOOK_ALIKES.charAt(i + 1);
    }
  }

  private Characters() {}

  /** At most {@code most} characters of the text, composed (NFC), each of them letter or sign. */
  static String plain(String raw, int most) {
    String text = cut(raw, most);
    if (!composed(text)) {
      text = cut(Normalizer.normalize(text, Normalizer.Form.NFKC), most);
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      append(plain, text.charAt(i));
    }
    return plain.toString();
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }

  /** Whether no character has a composed or compatible form that it should be replaced by. */
  private static boolean composed(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean usual = c < 0x7f || c >= 0x1ea0 && c <= 0x1ef9 || c >= 0xc0 && c < 0x132;
      if (!usual && c != 'ơ' && c != 'Ơ' && c != 'ư' && c != 'Ư' && c != 'ũ' && c != 'Ũ') {
        return Normalizer.isNormalized(text, Normalizer.Form.NFKC);
      }
    }
    return true;
  }

  private static void append(StringBuilder plain, char c) {
    if (c < 0x7f && c >= ' ') {
      plain.append(c);
      return;
    }
    if (c < LETTER.length && LETTER[c] != 0) {
      plain.append(LETTER[c]);
      return;
    }
    switch (Character.getType(c)) {
      case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
      case Character.DASH_PUNCTUATION -> plain.append('-');
      case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION ->
          plain.append('\'');
      case Character.SURROGATE,
          Character.OTHER_SYMBOL,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          plain.append(PICTURE);
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          plain.append(c == '\t' || c == 0x7f ? ' ' : c == '\n' || c == 0x2028 ? PICTURE : ' ');
      case Character.START_PUNCTUATION -> plain.append('(');
      case Character.END_PUNCTUATION -> plain.append(')');
      case Character.SPACE_SEPARATOR -> plain.append(' ');
      default -> plain.append(c);
    }
  }
}
