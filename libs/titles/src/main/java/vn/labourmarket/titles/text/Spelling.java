package vn.labourmarket.titles.text;

import java.util.Set;

/**
 * One spelling for words of Vietnamese that are spelt in several ways.
 *
 * <p>Takes single words in lower case, composed (NFC). A syllable is an onset, a rhyme and one tone
 * mark; style guides differ in which vowel of {@code oa, oe, uy} carries the mark ({@code hòa} or
 * {@code hoà}) and in {@code i} or {@code y} at the end ({@code kĩ} or {@code kỹ}). Words that are
 * no syllable of Vietnamese stay as they are.
 */
public final class Spelling {
  private static final String[] VOWELS = {
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị",
    "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự", "yỳỷỹýỵ"
  };
  private static final String PLAIN_VOWELS = "aaaeeiooouuy";
  private static final String MARKED_VOWELS = "ăâêôơư";
  private static final Set<String> CODAS = Set.of("", "c", "ch", "m", "n", "ng", "nh", "p", "t");
  private static final int LAST = 0x1f00;

  /** For each character: its vowel without tone, its tone 0 to 5, its letter without any mark. */
  private static final char[] TONELESS = new char[LAST];

  private static final byte[] TONE = new byte[LAST];
  private static final char[] LETTER = new char[LAST];

  static {
    for (int v = 0; v < VOWELS.length; v++) {
      for (int tone = 0; tone < 6; tone++) {
        char c = VOWELS[v].charAt(tone);
        TONELESS[c] = VOWELS[v].charAt(0);
        TONE[c] = (byte) tone;
        LETTER[c] = PLAIN_VOWELS.charAt(v);
      }
    }
    LETTER['đ'] = 'd';
    foreign("äåāą", 'a');
    foreign("ëēėę", 'e');
    foreign("îïī", 'i');
    foreign("öøō", 'o');
    foreign("ûüū", 'u');
    foreign("çćč", 'c');
    foreign("ñń", 'n');
    foreign("śš", 's');
    foreign("źżž", 'z');
    foreign("ł", 'l');
  }

  private Spelling() {}

  private static void foreign(String letters, char letter) {
    for (int i = 0; i < letters.length(); i++) {
      LETTER[letters.charAt(i)] = letter;
    }
  }

  /** The word in letters without diacritics; đ becomes d. */
  public static String fold(String word) {
    char[] folded = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 0x7f && c < LAST && LETTER[c] != 0) {
        folded = folded == null ? word.toCharArray() : folded;
        folded[i] = LETTER[c];
      }
    }
    return folded == null ? word : new String(folded);
  }

  /** The word without its tone mark; ă, â, đ, ê, ô, ơ and ư stay. */
  public static String toneless(String word) {
    char[] letters = null;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 0x7f && c < LAST && TONE[c] > 0) {
        letters = letters == null ? word.toCharArray() : letters;
        letters[i] = TONELESS[c];
      }
    }
    return letters == null ? word : new String(letters);
  }

  /** Whether the word has a mark that folding takes away. */
  public static boolean marked(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 0x7f && c < LAST && LETTER[c] != 0) {
        return true;
      }
    }
    return false;
  }

  /** The word with its tone mark where the older and commoner rule puts it: hòa, thủy, khỏe. */
  public static String tonePlaced(String word) {
    int at = -1;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c > 0x7f && c < LAST && TONE[c] > 0) {
        if (at >= 0) {
          return word;
        }
        at = i;
      }
    }
    if (at < 0) {
      return word;
    }
    int from = onset(word);
    int to = from;
    while (to < word.length() && vowel(word.charAt(to))) {
      to++;
    }
    if (!CODAS.contains(word.substring(to))) {
      return word;
    }
    if (at < from && from > 0 && at == from - 1 && to > from) {
      // The mark stands on the u of qu or the i of gi: "qúy", "gía".
      return moved(word, at, tonedVowel(word, from, to));
    }
    return at < from || at >= to ? word : moved(word, at, tonedVowel(word, from, to));
  }

  /**
   * The word with {@code i} where {@code i} and {@code y} are both written: kĩ for kỹ, ti for ty.
   */
  public static String unified(String word) {
    String placed = tonePlaced(word);
    int last = placed.length() - 1;
    char end = last < 1 ? 'a' : placed.charAt(last);
    if (end >= LAST || TONELESS[end] != 'y') {
      return placed;
    }
    boolean both =
        last == 1
            ? "hklmtsvb".indexOf(placed.charAt(0)) >= 0
            : last == 2 && placed.charAt(0) == 'q' && placed.charAt(1) == 'u';
    return both ? placed.substring(0, last) + VOWELS[5].charAt(TONE[end]) : placed;
  }

  /**
   * Where the rhyme begins; {@code qu} and, before another vowel, {@code gi} belong to the onset.
   */
  private static int onset(String word) {
    int from = 0;
    while (from < word.length() && !vowel(word.charAt(from))) {
      from++;
    }
    if (from == 1 && from + 1 < word.length() && vowel(word.charAt(from + 1))) {
      char glide = LETTER[word.charAt(from)];
      char first = word.charAt(0);
      if (first == 'q' && glide == 'u' || first == 'g' && glide == 'i') {
        return from + 1;
      }
    }
    return from;
  }

  private static boolean vowel(char c) {
    return c < LAST && TONELESS[c] != 0;
  }

  private static int tonedVowel(String word, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      if (MARKED_VOWELS.indexOf(TONELESS[word.charAt(i)]) >= 0) {
        return i;
      }
    }
    int length = to - from;
    boolean closed = to < word.length();
    return length == 1 || length == 2 && !closed ? from : from + 1;
  }

  private static String moved(String word, int at, int to) {
    if (at == to) {
      return word;
    }
    char[] letters = word.toCharArray();
    int tone = TONE[letters[at]];
    letters[at] = TONELESS[letters[at]];
    char vowel = letters[to];
    for (String row : VOWELS) {
      if (row.charAt(0) == vowel) {
        letters[to] = row.charAt(tone);
      }
    }
    return new String(letters);
  }
}
