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

  /** Which words of a title answer which words of the search. */
  private final class Match {
    final Form form;
    long used;
    double share;
    float least = AskedWord.SAME;
    int slips;
    int steps;
    boolean ordered = true;

    /** Whether a word that agrees only without its mark stands apart from its neighbours. */
    boolean stray;

    private boolean apart;
    private int previous = -2;

    Match(Form form) {
      this.form = form;
      double asks = 0;
      for (AskedWord word : asked) {
        asks += word.weight();
        share += word.weight() * place(word);
      }
      stray |= apart && asked.size() > 1;
      share = asks > 0 ? share / asks : used == 0 ? 0 : 1;
    }

    /** Gives the word its best place that is still free; answers how well it agrees there. */
    private float place(AskedWord word) {
      int place = -1;
      float best = 0;
      for (int i = 0; i < Math.min(form.folded().length, Long.SIZE); i++) {
        boolean free = (used >> i & 1) == 0;
        float here = free ? word.agreement(vocabulary, form.marked()[i], form.folded()[i]) : 0;
        if (here > best || here > 0 && here == best && i == previous + 1) {
          best = here;
          place = i;
        }
      }
      if (word.weight() > 0) {
        least = Math.min(least, best);
        slips += best > 0 && best <= AskedWord.SLIP ? 1 : 0;
      }
      if (place >= 0) {
        used |= 1L << place;
        boolean step = place == previous + 1;
        stray |= apart && !step;
        apart = !step && best < AskedWord.BARE;
        steps += step ? 1 : 0;
        ordered &= place > previous;
        previous = place;
      }
      return best;
    }
  }

  private double score(Form form, float standing) {
    Match match = new Match(form);
    if (match.used == 0 || match.share < LEAST_SHARE) {
      return 0;
    }
    double covered = covered(form.folded(), match.used);
    double order = asked.size() < 2 ? 1 : match.steps / (asked.size() - 1.0);
    if (match.least < AskedWord.SLIP || match.slips > mostSlips || match.stray) {
      double within = 0.7 * match.share + 0.15 * covered + 0.08 * order + 0.05 * standing;
      return within / CLASSES;
    }
    if (match.least < AskedWord.FOLDED) {
      // The fewer slips, the better: 1 means none.
      double straight = (match.share - AskedWord.SLIP) / (1 - AskedWord.SLIP);
      double within = 0.3 * covered + 0.2 * order + 0.35 * straight + 0.14 * standing;
      return (1 + within) / CLASSES;
    }
    boolean marked = match.least >= AskedWord.BARE;
    boolean whole = marked && covered > 0.999 && match.ordered;
    double within = 0.45 * covered + 0.2 * order + 0.14 * match.share + 0.2 * standing;
    return ((whole ? 4 : marked ? 3 : 2) + within) / CLASSES;
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
