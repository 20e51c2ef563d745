package vn.labourmarket.statistics.forecasting;

import java.util.function.ToDoubleFunction;

/**
 * A low place of a smooth function without bounds, by its slopes.
 *
 * <p>Source: J. Nocedal, S. J. Wright, Numerical Optimization, 2nd edition (2006), algorithm 6.1
 * (Broyden, Fletcher, Goldfarb, Shanno), with slopes by forward differences and steps that are
 * halved until the function falls.
 */
final class QuasiNewton {
  private static final double STEP = 1e-5;
  private static final double FALL = 1e-4;
  private static final int HALVINGS = 12;
  private static final double LONGEST = 1;

  private final ToDoubleFunction<double[]> function;
  private double[] at;
  private double value;

  private QuasiNewton(ToDoubleFunction<double[]> function, double[] start) {
    this.function = function;
    this.at = start;
    this.value = function.applyAsDouble(start);
  }

  /**
   * The lowest place found from a start.
   *
   * @param tolerance ends when a step brings less
   */
  static double[] of(
      ToDoubleFunction<double[]> function, double[] start, int steps, double tolerance) {
    QuasiNewton search = new QuasiNewton(function, start);
    if (start.length > 0 && Double.isFinite(search.value)) {
      search.run(steps, tolerance);
    }
    return search.at;
  }

  private void run(int steps, double tolerance) {
    int k = at.length;
    double[][] inverse = new double[k][k];
    for (int i = 0; i < k; i++) {
      inverse[i][i] = 1;
    }
    double[] slope = slope();
    for (int step = 0; step < steps; step++) {
      double[] direction = direction(inverse, slope);
      double before = value;
      double[] from = at;
      if (!descends(direction, slope)) {
        return;
      }
      double[] next = slope();
      update(inverse, from, slope, next, step == 0);
      slope = next;
      if (before - value < tolerance) {
        return;
      }
    }
  }

  private double[] slope() {
    double[] slope = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] aside = at.clone();
      aside[i] += STEP;
      slope[i] = (function.applyAsDouble(aside) - value) / STEP;
    }
    return slope;
  }

  private static double[] direction(double[][] inverse, double[] slope) {
    int k = slope.length;
    double[] direction = new double[k];
    double longest = 0;
    for (int i = 0; i < k; i++) {
      direction[i] = -LeastSquares.product(inverse[i], slope);
      longest = Math.max(longest, Math.abs(direction[i]));
    }
    for (int i = 0; i < k && longest > LONGEST; i++) {
      direction[i] *= LONGEST / longest;
    }
    return direction;
  }

  private boolean descends(double[] direction, double[] slope) {
    double along = LeastSquares.product(direction, slope);
    double size = 1;
    for (int halving = 0; along < 0 && halving < HALVINGS; halving++) {
      double[] to = at.clone();
      for (int i = 0; i < to.length; i++) {
        to[i] += size * direction[i];
      }
      double found = function.applyAsDouble(to);
      if (found <= value + FALL * size * along) {
        at = to;
        value = found;
        return true;
      }
      size /= 2;
    }
    return false;
  }

  private void update(
      double[][] inverse, double[] from, double[] slope, double[] next, boolean first) {
    int k = slope.length;
    double[] moved = new double[k];
    double[] changed = new double[k];
    for (int i = 0; i < k; i++) {
      moved[i] = at[i] - from[i];
      changed[i] = next[i] - slope[i];
    }
    double curvature = LeastSquares.product(moved, changed);
    if (!(curvature > 0)) {
      return;
    }
    if (first) {
      double scale = curvature / LeastSquares.product(changed, changed);
      for (int i = 0; i < k; i++) {
        inverse[i][i] = scale;
      }
    }
    double[] image = new double[k];
    for (int i = 0; i < k; i++) {
      image[i] = LeastSquares.product(inverse[i], changed);
    }
    double factor = (1 + LeastSquares.product(changed, image) / curvature) / curvature;
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        inverse[i][j] +=
            factor * moved[i] * moved[j] - (image[i] * moved[j] + moved[i] * image[j]) / curvature;
      }
    }
  }
}
