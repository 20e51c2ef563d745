package vn.labourmarket.statistics.forecasting;

/** Least squares of one output on two inputs without a constant, by its sums. */
final class TwoInputs {
  /** Below this share of what it could be, both inputs say the same. */
  private static final double LEAST_DETERMINANT = 1e-12;

  private double s11;
  private double s12;
  private double s22;
  private double s1y;
  private double s2y;

  void add(double first, double second, double output) {
    s11 += first * first;
    s12 += first * second;
    s22 += second * second;
    s1y += first * output;
    s2y += second * output;
  }

  /** The second input's coefficient; 0 where both inputs say the same. */
  double second() {
    double determinant = s11 * s22 - s12 * s12;
    return determinant > LEAST_DETERMINANT * s11 * s22 ? (s2y * s11 - s1y * s12) / determinant : 0;
  }

  /** The first input's coefficient, given the second's. */
  double firstGiven(double second) {
    return (s1y - second * s12) / s11;
  }
}
