package vn.labourmarket.titles.search;

import java.util.List;
import vn.labourmarket.titles.search.IndexedTitle.Form;

/**
 * How well a title answers a search: the class of agreement decides (the title itself, all words
 * with their diacritics, all without, all after correction, some), within it how much of the title
 * was asked for, the order of the words and the title's standing.
 */
final class Ranking {
  private static final double CLASSES = 5;

  /** Titles that share less of what was asked, by weight, are no answer. */
  private static final double LEAST_SHARE = 0.2;

  private final Vocabulary vocabulary;
  private final List<AskedWord> asked;
  private final int mostSlips;

  /**
   * @param mostSlips how many words may agree only after correction for a title to have all words
   */
  Ranking(Vocabulary vocabulary, List<AskedWord> asked, int mostSlips) {
    this.vocabulary = vocabulary;
    this.asked = asked;
    this.mostSlips = mostSlips;
  }

  /** From 0 (no answer) to 1. */
  double score(IndexedTitle title) {
    double best = 0;
    for (Form form : title.forms()) {
      best = Math.max(best, score(form, title.standing()));
    }
    return best;
  }

  private double score(Form form, float standing) {
    int[] folded = form.folded();
    long used = 0;
    double share = 0;
    double asks = 0;
    float least = AskedWord.SAME;
    int previous = -2;
    int steps = 0;
    int slips = 0;
    boolean ordered = true;
    for (AskedWord word : asked) {
      int place = -1;
      float agreement = 0;
      for (int i = 0; i < folded.length && i < Long.SIZE; i++) {
        float here =
            (used >> i & 1) == 1 ? 0 : word.agreement(vocabulary, form.marked()[i], folded[i]);
        if (here > agreement || here > 0 && here == agreement && i == previous + 1) {
          agreement = here;
          place = i;
        }
      }
      asks += word.weight();
      share += word.weight() * agreement;
      if (word.weight() > 0) {
        least = Math.min(least, agreement);
        slips += agreement > 0 && agreement <= AskedWord.SLIP ? 1 : 0;
      }
      if (place >= 0) {
        used |= 1L << place;
        steps += place == previous + 1 ? 1 : 0;
        ordered &= place > previous;
        previous = place;
      }
    }
    double covered = covered(folded, used);
    double order = asked.size() < 2 ? 1 : steps / (asked.size() - 1.0);
    share = asks == 0 ? (used == 0 ? 0 : 1) : share / asks;
    if (used == 0 || share < LEAST_SHARE) {
      return 0;
    }
    if (least < AskedWord.SLIP || slips > mostSlips) {
      double within = 0.7 * share + 0.15 * covered + 0.08 * order + 0.05 * standing;
      return within / CLASSES;
    }
    if (least < AskedWord.FOLDED) {
      // The fewer slips, the better: 1 means none.
      double straight = (share - AskedWord.SLIP) / (1 - AskedWord.SLIP);
      double within = 0.3 * covered + 0.2 * order + 0.35 * straight + 0.14 * standing;
      return (1 + within) / CLASSES;
    }
    boolean whole = covered > 0.999 && ordered && least >= AskedWord.BARE;
    int agreed = whole ? 4 : least >= AskedWord.BARE ? 3 : least >= AskedWord.FOLDED ? 2 : 1;
    double within = 0.45 * covered + 0.2 * order + 0.14 * share + 0.2 * standing;
    return (agreed + within) / CLASSES;
  }

  /** How much of the title, by weight, was asked for. */
  private double covered(int[] folded, long used) {
    double found = 0;
    double all = 0;
    for (int i = 0; i < folded.length; i++) {
      float weight = vocabulary.weight(folded[i]);
      all += weight;
      found += i < Long.SIZE && (used >> i & 1) == 1 ? weight : 0;
    }
    return all == 0 ? 1 : found / all;
  }

  /** Whether a score says that the title itself was found. */
  static boolean whole(double score) {
    return score >= 4 / CLASSES;
  }

  /** Whether a score says that every word was found, some after correction. */
  static boolean allWords(double score) {
    return score >= 1 / CLASSES;
  }
}
