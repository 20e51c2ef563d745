package vn.labourmarket.statistics.forecasting;

import java.util.Map;

/**
 * Complex exponential smoothing, for series without season: a second hidden level carries what the
 * errors tell of the future, so that a level and a trend need not be told apart.
 *
 * <p>Source: I. Svetunkov, N. Kourentzes, J. K. Ord, Complex exponential smoothing, Naval Research
 * Logistics 69 (2022). The errors are linear in both first states, which least squares gives; the
 * two parts of the complex weight stay where the model is stable.
 */
final class ComplexSmoothing {
  private static final double[] LOW = {0.28, -0.72};
  private static final double[] HIGH = {2.72, 1.72};
  private static final double[][] STARTS = {{1.3, 1}, {1, 0.95}, {1.7, 1.02}, {2, 1}};
  private static final int FITTED = 4;

  private final double real;
  private final double imaginary;
  private final int observations;
  private double level;
  private double potential;
  private final double squares;

  private ComplexSmoothing(double[] history, double real, double imaginary) {
    this.real = real;
    this.imaginary = imaginary;
    this.observations = history.length;
    // The history from a state of zero, and what a unit of each first state adds.
    double[] l = {0, 1, 0};
    double[] c = {0, 0, 1};
    TwoInputs fit = new TwoInputs();
    for (double y : history) {
      double e = y - l[0];
      fit.add(l[1], l[2], e);
      for (int k = 0; k < l.length; k++) {
        double error = k == 0 ? e : -l[k];
        double before = l[k];
        l[k] = before - (1 - imaginary) * c[k] + (real - imaginary) * error;
        c[k] = before + (1 - real) * c[k] + (real + imaginary) * error;
      }
    }
    double second = fit.second();
    double first = fit.firstGiven(second);
    // Once more from what was found: a difference of large sums would lose small errors.
    level = first;
    potential = second;
    double sum = 0;
    for (double y : history) {
      double e = y - level;
      sum += e * e;
      double before = level;
      level += (real - imaginary) * e - (1 - imaginary) * potential;
      potential = before + (1 - real) * potential + (real + imaginary) * e;
    }
    squares = sum;
  }

  /** The conditions of stability of the source. */
  private static boolean isStable(double real, double imaginary) {
    return square(real - 2.5) + square(imaginary) > 1.25
        && square(real - 0.5) + square(imaginary - 1) > 0.25
        && square(real - 1.5) + square(imaginary - 0.5) < 1.5;
  }

  private static double square(double value) {
    return value * value;
  }

  static Continuation continued(double[] history, int seasonLength, int horizon) {
    double[] best =
        NelderMead.of(
            at ->
                isStable(at[0], at[1])
                    ? new ComplexSmoothing(history, at[0], at[1]).squares
                    : Double.POSITIVE_INFINITY,
            LOW,
            HIGH,
            STARTS);
    return new ComplexSmoothing(history, best[0], best[1]).path(horizon);
  }

  private Continuation path(int horizon) {
    double variance = squares / Math.max(1, observations - FITTED);
    double[] means = new double[horizon];
    double[] errors = new double[horizon];
    double sum = 1;
    // What an error of one adds to the level of each later step.
    double shock = real - imaginary;
    double shocked = real + imaginary;
    for (int i = 0; i < horizon; i++) {
      means[i] = level;
      errors[i] = Math.sqrt(variance * sum);
      sum += shock * shock;
      double before = level;
      level -= (1 - imaginary) * potential;
      potential = before + (1 - real) * potential;
      double beforeShock = shock;
      shock -= (1 - imaginary) * shocked;
      shocked = beforeShock + (1 - real) * shocked;
    }
    return new Continuation(means, errors, Map.of("alpha0", real, "alpha1", imaginary));
  }
}
