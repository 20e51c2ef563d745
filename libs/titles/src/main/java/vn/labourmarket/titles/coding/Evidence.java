package vn.labourmarket.titles.coding;

/** What tells how far the first candidate can be trusted. */
final class Evidence {
  /** Place of the score, as log-odds. */
  static final int SCORE = 1;

  private static final int COMMON = 13;
  private static final double LEAST = 1e-6;

  /** Brings logarithms to about the size of the other numbers. */
  static final double SCALE = 0.2;

  /** Longer titles are not told apart. */
  private static final int MOST_WORDS = 12;

  private Evidence() {}

  /** How many numbers there are. */
  static int size(CodeTree tree) {
    return 2 * sizeOfOne(tree);
  }

  private static int sizeOfOne(CodeTree tree) {
    return COMMON + tree.divisions();
  }

  /**
   * Numbers of about the same size: how clear the answer is, with and without what stands beside
   * the title, how much of the title is known and whether as a whole, its length and language (no
   * two indexes are equally rich), how frequent the code is, and its division, since some are
   * easier to tell than others. Titles with Vietnamese words have all of it twice: what holds of
   * every title is learned from all, and how they differ from them alone.
   *
   * @param probabilities of all codes
   * @param first the likeliest code
   * @param share of exactly this title's known codes that the first candidate has; negative when
   *     the title is not known
   */
  static double[] of(
      Scorer scorer, Asked asked, float[] probabilities, int first, double share, CodeTree tree) {
    double second = 0;
    double concentration = 0;
    for (int code = 0; code < probabilities.length; code++) {
      double probability = probabilities[code];
      concentration += probability * probability;
      if (code != first && probability > second) {
        second = probability;
      }
    }
    double alone =
        asked.context().isEmpty()
            ? probabilities[first]
            : scorer.probabilities(asked.title(), SparseVector.EMPTY)[first];
    double[] evidence = new double[size(tree)];
    evidence[0] = 1;
    evidence[SCORE] = SCALE * logOdds(probabilities[first]);
    evidence[2] = SCALE * StrictMath.log((probabilities[first] + LEAST) / (second + LEAST));
    evidence[3] = SCALE * StrictMath.log(concentration);
    evidence[4] = SCALE * logOdds(alone);
    evidence[5] = share >= 0 ? 1 : 0;
    evidence[6] = Math.max(share, 0);
    evidence[7] = asked.title().known();
    evidence[8] = asked.context().known();
    evidence[9] = Math.min(asked.words(), MOST_WORDS);
    evidence[10] = Math.min(asked.title().neighbours(), MOST_WORDS);
    evidence[11] = asked.vietnamese();
    evidence[12] = SCALE * scorer.frequency()[first];
    evidence[COMMON + tree.division(first)] = 1;
    if (asked.vietnamese() > 0) {
      System.arraycopy(evidence, 0, evidence, sizeOfOne(tree), sizeOfOne(tree));
    }
    return evidence;
  }

  private static double logOdds(double probability) {
    return StrictMath.log((probability + LEAST) / (1 - probability + LEAST));
  }
}
