package vn.labourmarket.titles.coding;

/** Brings the first of several probabilities to a given value and keeps the order of all. */
final class Sharpening {
  private static final int STEPS = 20;
  private static final double GREATEST_POWER = 16;
  private static final double TINY = 1e-12;

  private Sharpening() {}

  /**
   * Raises all to the power at which the first, divided by the sum, has the value. Where no power
   * does (one alone is always the whole), all are scaled: what is missing to 1 belongs to none of
   * them.
   *
   * @param falling probabilities, greatest first, all above 0
   */
  static double[] to(double value, double[] falling) {
    double[] logarithms = new double[falling.length];
    for (int i = 0; i < falling.length; i++) {
      logarithms[i] = StrictMath.log(falling[i] / falling[0]);
    }
    double low = 0;
    double high = GREATEST_POWER;
    for (int i = 0; i < STEPS; i++) {
      double middle = (low + high) / 2;
      if (value * sum(logarithms, middle) > 1) {
        low = middle;
      } else {
        high = middle;
      }
    }
    double sum = sum(logarithms, high);
    double[] raised = new double[falling.length];
    for (int i = 0; i < raised.length; i++) {
      raised[i] = StrictMath.exp(logarithms[i] * high) / sum;
    }
    double rest =
        raised[0] > value ? value / raised[0] : (1 - value) / Math.max(1 - raised[0], TINY);
    for (int i = 1; i < raised.length; i++) {
      raised[i] *= rest;
    }
    raised[0] = value;
    return raised;
  }

  private static double sum(double[] logarithms, double power) {
    double sum = 0;
    for (double logarithm : logarithms) {
      sum += StrictMath.exp(logarithm * power);
    }
    return sum;
  }
}
