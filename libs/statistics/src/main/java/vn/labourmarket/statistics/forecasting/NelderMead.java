package vn.labourmarket.statistics.forecasting;

import java.util.Arrays;
import java.util.Comparator;
import java.util.function.ToDoubleFunction;

/**
 * The lowest place of a function of a few variables within a box, by a simplex that starts at the
 * best of some given points. It takes the same steps every time.
 *
 * <p>Source: J. A. Nelder, R. Mead, A simplex method for function minimization, The Computer
 * Journal 7 (1965). A point outside the box is moved to its border.
 */
final class NelderMead {
  /** Steps per variable; a simplex of four variables is small long before. */
  private static final int STEPS = 60;

  /** Ends when the values of the simplex differ by less, relative to their size. */
  private static final double TOLERANCE = 1e-5;

  private static final double FIRST_STEP = 0.15;

  private final ToDoubleFunction<double[]> function;
  private final double[] low;
  private final double[] high;
  private final Point[] simplex;

  private record Point(double[] at, double value) {}

  private NelderMead(
      ToDoubleFunction<double[]> function, double[] low, double[] high, double[] start) {
    this.function = function;
    this.low = low;
    this.high = high;
    this.simplex = new Point[start.length + 1];
    simplex[0] = point(start);
    for (int k = 0; k < start.length; k++) {
      double[] aside = start.clone();
      double step = FIRST_STEP * (high[k] - low[k]);
      aside[k] += aside[k] + step > high[k] ? -step : step;
      simplex[k + 1] = point(aside);
    }
  }

  /**
   * The lowest place found.
   *
   * @param starts at least one point in the box
   * @param function values that are not numbers count as high
   */
  static double[] of(
      ToDoubleFunction<double[]> function, double[] low, double[] high, double[][] starts) {
    double[] best = starts[0];
    double least = Double.POSITIVE_INFINITY;
    for (double[] start : starts) {
      double value = function.applyAsDouble(start);
      if (value < least) {
        least = value;
        best = start;
      }
    }
    return new NelderMead(function, low, high, best).search();
  }

  private Point point(double[] wanted) {
    double[] at = wanted.clone();
    for (int k = 0; k < at.length; k++) {
      at[k] = Math.max(low[k], Math.min(high[k], at[k]));
    }
    double value = function.applyAsDouble(at);
    return new Point(at, Double.isNaN(value) ? Double.POSITIVE_INFINITY : value);
  }

  private double[] search() {
    int last = simplex.length - 1;
    for (int step = 0; step < STEPS * last; step++) {
      Arrays.sort(simplex, Comparator.comparingDouble(Point::value));
      double least = simplex[0].value();
      if (simplex[last].value() - least <= TOLERANCE * (Math.abs(least) + TOLERANCE)) {
        break;
      }
      Point reflected = beyond(1);
      if (reflected.value() < least) {
        Point expanded = beyond(2);
        simplex[last] = expanded.value() < reflected.value() ? expanded : reflected;
      } else if (reflected.value() < simplex[last - 1].value()) {
        simplex[last] = reflected;
      } else {
        boolean better = reflected.value() < simplex[last].value();
        Point contracted = beyond(better ? 0.5 : -0.5);
        if (contracted.value() < Math.min(reflected.value(), simplex[last].value())) {
          simplex[last] = contracted;
        } else {
          shrink();
        }
      }
    }
    Arrays.sort(simplex, Comparator.comparingDouble(Point::value));
    return simplex[0].at();
  }

  /** From the worst point through the middle of the others, so many times its distance beyond. */
  private Point beyond(double times) {
    int last = simplex.length - 1;
    double[] at = new double[last];
    for (int k = 0; k < last; k++) {
      double middle = 0;
      for (int i = 0; i < last; i++) {
        middle += simplex[i].at()[k] / last;
      }
      at[k] = middle + times * (middle - simplex[last].at()[k]);
    }
    return point(at);
  }

  private void shrink() {
    for (int i = 1; i < simplex.length; i++) {
      double[] at = simplex[i].at().clone();
      for (int k = 0; k < at.length; k++) {
        at[k] = (at[k] + simplex[0].at()[k]) / 2;
      }
      simplex[i] = point(at);
    }
  }
}
