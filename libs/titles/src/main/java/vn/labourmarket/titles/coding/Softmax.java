package vn.labourmarket.titles.coding;

/**
 * Scores to probabilities, the same ones on every machine: {@link Math#exp} may differ in the last
 * place, and learning makes much of it.
 */
final class Softmax {
  /** Below this a probability is nothing in single precision. */
  private static final float NOTHING = -30;

  private static final double LN_2 = StrictMath.log(2);
  private static final int EXPONENT_BIAS = 1023;
  private static final int MANTISSA_BITS = 52;

  private Softmax() {}

  static void of(float[] scores) {
    float greatest = scores[0];
    for (float score : scores) {
      greatest = Math.max(greatest, score);
    }
    float sum = 0;
    for (int i = 0; i < scores.length; i++) {
      float below = scores[i] - greatest;
      scores[i] = below < NOTHING ? 0 : (float) exp(below);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }

  /** For -30 to 0; right to nine digits, by a power of two and Taylor's series for the rest. */
  static double exp(double x) {
    int power = (int) (x / LN_2 - 0.5);
    double r = x - power * LN_2;
    double series =
        1
            + r
                * (1
                    + r
                        / 2
                        * (1
                            + r
                                / 3
                                * (1
                                    + r
                                        / 4
                                        * (1 + r / 5 * (1 + r / 6 * (1 + r / 7 * (1 + r / 8)))))));
    return series * Double.longBitsToDouble((long) (power + EXPONENT_BIAS) << MANTISSA_BITS);
  }
}
