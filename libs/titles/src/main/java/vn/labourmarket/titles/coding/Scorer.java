package vn.labourmarket.titles.coding;

/**
 * Probabilities before calibration.
 *
 * @param frequency logarithm of each code's share of the titles that were learned
 * @param usual logarithm of each code's share that is to be expected among questions, as far as
 *     indexes show it
 * @param leaning how much of that share is taken back, 0 to 1: indexes list rare work at length,
 *     and what is asked follows no index
 */
record Scorer(PackedWeights weights, float[] frequency, float[] usual, float leaning) {
  /** An industry says less about one title than about all of its employer. */
  static final float CONTEXT = 1.1f;

  float[] probabilities(SparseVector title, SparseVector context) {
    float[] scores = new float[weights.width()];
    weights.addScores(title, 1, scores);
    weights.addScores(context, CONTEXT, scores);
    for (int code = 0; code < scores.length; code++) {
      scores[code] += (1 - leaning) * usual[code] - frequency[code];
    }
    Softmax.of(scores);
    return scores;
  }

  Scorer leaning(float other) {
    return new Scorer(weights, frequency, usual, other);
  }
}
