package vn.labourmarket.titles.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.labourmarket.titles.text.Word.Gap;
import vn.labourmarket.titles.text.Word.Kind;

/** Parts a text into words; keeps {@code C++}, {@code C#}, {@code .NET}, {@code R&D} whole. */
final class WordSplitter {
  /** What follows a dot inside a word: {@code ASP.NET}, {@code Node.js}. */
  private static final Set<String> SUFFIXES = Set.of("net", "js", "io");

  private static final Set<String> MONEY_UNITS =
      Set.of(
          "tr", "triệu", "trieu", "trđ", "trd", "m", "k", "củ", "cu", "usd", "vnd", "vnđ", "đ",
          "đồng", "tỷ", "ty", "mil", "chai", "tr5", "jpy", "eur", "man");

  private final String text;
  private final List<Word> words = new ArrayList<>();
  private int at;
  private Gap gap = Gap.SPACE;
  private int depth;
  private boolean currency;

  private WordSplitter(String text) {
    this.text = text;
  }

  /** The words of a text of {@link Characters#plain}. */
  static List<Word> split(String text) {
    WordSplitter splitter = new WordSplitter(text);
    while (splitter.at < text.length()) {
      if (splitter.startsWord()) {
        splitter.word();
      } else {
        splitter.sign(text.charAt(splitter.at++));
      }
    }
    return splitter.words;
  }

  private char charAt(int index) {
    return index >= 0 && index < text.length() ? text.charAt(index) : ' ';
  }

  private boolean startsWord() {
    return Character.isLetterOrDigit(text.charAt(at))
        || text.charAt(at) == '.'
            && !Character.isLetterOrDigit(charAt(at - 1))
            && text.regionMatches(true, at, ".net", 0, 4)
            && !Character.isLetterOrDigit(charAt(at + 4));
  }

  private void word() {
    int start = at++;
    while (at < text.length() && continues(start)) {
      at++;
    }
    int letters = 0;
    int digits = 0;
    boolean lower = false;
    for (int i = start; i < at; i++) {
      char c = text.charAt(i);
      digits += Character.isDigit(c) ? 1 : 0;
      letters += Character.isLetter(c) ? 1 : 0;
      lower |= Character.isLowerCase(c);
    }
    String word = lowerCase(start, at);
    Kind kind = kind(word, letters, digits);
    if (kind == Kind.NUMBER && (currency || charAt(at) == '$')) {
      kind = Kind.MONEY;
    }
    words.add(Word.of(word, kind, letters > 0 && !lower, gap, depth > 0));
    gap = Gap.SPACE;
    currency = false;
    if (charAt(at) == '\'' && (charAt(at + 1) | 32) == 's' && !letterOrDigit(at + 2)) {
      at += 2;
    }
  }

  private boolean letterOrDigit(int index) {
    return Character.isLetterOrDigit(charAt(index));
  }

  /** Whether the character at {@code at} belongs to the word that began at {@code start}. */
  private boolean continues(int start) {
    char c = charAt(at);
    if (Character.isLetterOrDigit(c)) {
      return true;
    }
    char before = charAt(at - 1);
    return switch (c) {
      case '&' ->
          at - start <= 2
              && letterOrDigit(at + 1)
              && !(letterOrDigit(at + 2) && letterOrDigit(at + 3));
      case '+' ->
          at - start == 1 && (before | 32) == 'c' && charAt(at + 1) == '+'
              || at - start == 2 && before == '+';
      case '#' -> at - start == 1 && ((before | 32) == 'c' || (before | 32) == 'f');
      case '.', ',' ->
          Character.isDigit(before) && Character.isDigit(charAt(at + 1))
              || c == '.' && at - start > 1 && Character.isDigit(charAt(at + 1))
              || c == '.' && letterOrDigit(at + 1) && SUFFIXES.contains(run(at + 1));
      default -> false;
    };
  }

  /** The letters from an index on, in lower case; no more than a suffix can have. */
  private String run(int from) {
    int to = from;
    while (to < from + 4 && letterOrDigit(to)) {
      to++;
    }
    return lowerCase(from, to);
  }

  private String lowerCase(int from, int to) {
    char[] word = new char[to - from];
    for (int i = from; i < to; i++) {
      word[i - from] = Character.toLowerCase(text.charAt(i));
    }
    return new String(word);
  }

  private static Kind kind(String word, int letters, int digits) {
    if (letters == 0) {
      return Kind.NUMBER;
    }
    if (digits == 0) {
      return Kind.WORD;
    }
    if (Character.isDigit(word.charAt(0))) {
      int unit = 0;
      while (unit < word.length() && "0123456789.,".indexOf(word.charAt(unit)) >= 0) {
        unit++;
      }
      if (MONEY_UNITS.contains(word.substring(unit))) {
        return Kind.MONEY;
      }
      if (letters == word.length() - unit) {
        return Kind.WORD; // 110kV, 2D
      }
    }
    return digits >= 3 || word.indexOf('.') > 0 ? Kind.CODE : Kind.WORD;
  }

  private void sign(char c) {
    switch (c) {
      case ' ', '\'', '"', '&', '+', '*', '%', '#', '@', '~', '=', '<', '>', '`', '^' -> {}
      case ',' -> gap = gap.or(Gap.COMMA);
      case '/', '\\' -> gap = gap.or(shortPair() ? Gap.SPACE : Gap.SLASH);
      case '-' -> gap = gap.or(dash());
      case '(', '[', '{' -> {
        depth++;
        gap = Gap.BRACKET;
      }
      case ')', ']', '}' -> {
        depth = Math.max(0, depth - 1);
        gap = Gap.BRACKET;
      }
      case '.' -> gap = gap.or(sentenceEnds() ? Gap.BREAK : Gap.SPACE);
      case '$' -> currency = true;
      default -> {
        currency |= Character.getType(c) == Character.CURRENCY_SYMBOL;
        gap = gap.or(Character.getType(c) == Character.CURRENCY_SYMBOL ? Gap.SPACE : Gap.BREAK);
      }
    }
  }

  /** {@code QA/QC}, {@code 2D/3D}: two short words that name one thing. */
  private boolean shortPair() {
    int left = at - 1;
    while (left > 0 && letterOrDigit(left - 1) && at - left <= 4) {
      left--;
    }
    int right = at;
    while (letterOrDigit(right) && right - at < 4) {
      right++;
    }
    int before = at - 1 - left;
    int after = right - at;
    return before > 0 && before <= 3 && after > 0 && after <= 3;
  }

  /** A dash between numbers is a range, between letters part of a word, elsewhere it parts. */
  private Gap dash() {
    int left = at - 2;
    while (charAt(left) == ' ' && left > 0) {
      left--;
    }
    int right = at;
    while (charAt(right) == ' ' && right < text.length()) {
      right++;
    }
    boolean numbers = Character.isDigit(charAt(right)) && endsNumber(left) || charAt(right) == '$';
    boolean glued = left == at - 2 && right == at;
    return numbers || glued && letterOrDigit(left) && letterOrDigit(right) ? Gap.SPACE : Gap.BREAK;
  }

  private boolean endsNumber(int index) {
    return Character.isDigit(charAt(index))
        || !words.isEmpty() && words.get(words.size() - 1).kind() == Kind.MONEY
        || charAt(index) == '$';
  }

  private boolean sentenceEnds() {
    if (words.isEmpty() || letterOrDigit(at)) {
      return false;
    }
    return words.get(words.size() - 1).written().length() > 3 || charAt(at) == '.';
  }
}
