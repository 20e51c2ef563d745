package vn.labourmarket.statistics.nowcasting;

/**
 * How far reports lie from what is expected of them: a variance of {@code perMean · expected +
 * perSquare · expected²}. What a report usually varies by counts as one report more, so that a few
 * reports which happen to agree don't make anybody certain.
 *
 * @param freedom reports less what was fitted to them
 */
record Spread(double perMean, double perSquare, long freedom) {
  /** Reports of schools and employers that are alike from quarter to quarter: within a tenth. */
  static final double ASSUMED_SQUARE = 0.1 * 0.1;

  /** Of fewer reports the assumed one is a quarter or more. */
  static final int FEW = 3;

  static final Spread ASSUMED = new Spread(0, ASSUMED_SQUARE, 0);

  double variance(double expected) {
    return perMean * expected + perSquare * expected * expected;
  }

  boolean isAssumed() {
    return freedom <= FEW;
  }

  /** Least squares of the squared residuals; a part that comes out negative is left out. */
  static final class Measuring {
    private final double[][] products = new double[2][2];
    private final double[] right = new double[2];
    private int reports;

    void add(double expected, double report) {
      double squared = (report - expected) * (report - expected);
      products[0][0] += expected * expected;
      products[0][1] += expected * expected * expected;
      products[1][1] += expected * expected * expected * expected;
      right[0] += squared * expected;
      right[1] += squared * expected * expected;
      reports++;
    }

    Spread spread(long fitted) {
      double perMean = 0;
      double perSquare = 0;
      double determinant = products[0][0] * products[1][1] - products[0][1] * products[0][1];
      if (determinant > 1e-12 * products[0][0] * products[1][1]) {
        perMean = (right[0] * products[1][1] - right[1] * products[0][1]) / determinant;
        perSquare = (right[1] * products[0][0] - right[0] * products[0][1]) / determinant;
      }
      if (products[0][0] > 0 && !(perMean > 0 && perSquare > 0)) {
        boolean square = perSquare > perMean;
        perMean = square ? 0 : right[0] / products[0][0];
        perSquare = square ? right[1] / products[1][1] : 0;
      }
      long freedom = Math.max(0, reports - fitted);
      // Squares of residuals are smaller than those of errors by what was fitted.
      double times = freedom == 0 ? 0 : reports / (freedom + 1.0);
      return new Spread(
          times * perMean, times * perSquare + ASSUMED_SQUARE / (freedom + 1), freedom);
    }
  }
}
