package vn.labourmarket.titles.coding;

/** What tells how far the first candidate can be trusted. */
final class Evidence {
  /** Place of the score, as log-odds. */
  static final int SCORE = 1;

  private static final int COMMON = 9;

  private static final double LEAST = 1e-6;

  private Evidence() {}

  /** How many numbers there are. */
  static int size(CodeTree tree) {
    return COMMON + tree.divisions();
  }

  /**
   * Numbers of about the same size.
   *
   * @param share of exactly this title's known codes that the first candidate has; negative when
   *     the title is not known
   * @param tree knows the division of the first candidate: some are easier to tell than others
   * @param vietnamese share of the words that have diacritics: indexes in two languages are not
   *     equally rich
   */
  static double[] of(
      float[] probabilities,
      SparseVector title,
      SparseVector context,
      double share,
      double vietnamese,
      CodeTree tree) {
    int code = 0;
    double first = 0;
    double second = 0;
    double concentration = 0;
    for (int i = 0; i < probabilities.length; i++) {
      float probability = probabilities[i];
      if (probability > first) {
        second = first;
        first = probability;
        code = i;
      } else if (probability > second) {
        second = probability;
      }
      concentration += probability * probability;
    }
    double[] evidence = new double[size(tree)];
    evidence[0] = 1;
    evidence[SCORE] = StrictMath.log((first + LEAST) / (1 - first + LEAST));
    evidence[2] = StrictMath.log((first + LEAST) / (second + LEAST));
    evidence[3] = StrictMath.log(concentration);
    evidence[4] = title.known();
    evidence[5] = share >= 0 ? 1 : 0;
    evidence[6] = Math.max(share, 0);
    evidence[7] = context.known();
    evidence[8] = vietnamese;
    evidence[COMMON + tree.division(code)] = 1;
    return evidence;
  }
}
