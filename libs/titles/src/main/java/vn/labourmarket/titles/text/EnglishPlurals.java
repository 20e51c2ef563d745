package vn.labourmarket.titles.text;

import org.apache.lucene.analysis.en.EnglishMinimalStemmer;

/** English plurals and their singular; Vietnamese syllables never end in s. */
final class EnglishPlurals {
  private static final int SHORTEST = 4;

  private EnglishPlurals() {}

  /** The singular of a folded word, by Harman's S-stemmer; marks show that it is not English. */
  static String singular(String folded, String marked) {
    int length = folded.length();
    if (length < SHORTEST
        || folded.charAt(length - 1) != 's'
        || !folded.equals(marked)
        || folded.indexOf('.') >= 0) {
      return folded;
    }
    char[] letters = folded.toCharArray();
    return new String(letters, 0, new EnglishMinimalStemmer().stem(letters, length));
  }
}
