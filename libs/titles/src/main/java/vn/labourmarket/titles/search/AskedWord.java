package vn.labourmarket.titles.search;

import java.util.Set;
import vn.labourmarket.titles.text.Spelling;

/**
 * A word of a search.
 *
 * @param word without diacritics
 * @param marked its number with diacritics, without (folded), without tone; unknown ones {@link
 *     Vocabulary#UNKNOWN}
 * @param bare whether it was typed without any diacritics
 * @param weight how telling it is; 0 for particles
 * @param variants folded words that it may be a slip of, the likeliest first
 */
record AskedWord(
    String word, int marked, int folded, int toneless, boolean bare, float weight, int[] variants) {
  static final float SAME = 1;
  static final float BARE = 0.95f;
  static final float TONE = 0.85f;
  static final float FOLDED = 0.8f;
  static final float SLIP = 0.6f;

  private static final Set<String> PARTICLES = Set.of("và", "and", "of", "for", "with", "or");
  private static final int[] NONE = {};

  static AskedWord of(Vocabulary vocabulary, String marked, String folded) {
    int id = vocabulary.id(folded);
    int markedId = vocabulary.id(marked);
    int toneless = vocabulary.id(Spelling.toneless(marked));
    boolean bare = !Spelling.marked(marked);
    int known = vocabulary.titles(id) == 0 ? Vocabulary.UNKNOWN : id;
    float weight = PARTICLES.contains(marked) ? 0 : vocabulary.weight(known);
    return new AskedWord(folded, markedId, known, toneless, bare, weight, NONE);
  }

  boolean known() {
    return folded != Vocabulary.UNKNOWN;
  }

  AskedWord with(int[] slips) {
    return new AskedWord(word, marked, folded, toneless, bare, weight, slips);
  }

  AskedWord weighing(float share) {
    return new AskedWord(word, marked, folded, toneless, bare, weight * share, variants);
  }

  /** How well it agrees with a word of a title: one of the constants here, or 0. */
  float agreement(Vocabulary vocabulary, int titleMarked, int titleFolded) {
    if (titleFolded == folded && known()) {
      if (titleMarked == marked) {
        return SAME;
      }
      if (bare) {
        return BARE;
      }
      return toneless != Vocabulary.UNKNOWN && vocabulary.toneless(titleMarked) == toneless
          ? TONE
          : FOLDED;
    }
    for (int variant : variants) {
      if (titleFolded == variant) {
        return SLIP;
      }
    }
    return 0;
  }
}
