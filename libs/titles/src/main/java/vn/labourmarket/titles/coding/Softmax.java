package vn.labourmarket.titles.coding;

/** Scores to probabilities. */
final class Softmax {
  /** Below this a probability is nothing in single precision. */
  private static final float NOTHING = -30;

  private Softmax() {}

  static void of(float[] scores) {
    float greatest = scores[0];
    for (float score : scores) {
      greatest = Math.max(greatest, score);
    }
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      float below = scores[i] - greatest;
      scores[i] = below < NOTHING ? 0 : (float) Math.exp(below);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }
}
