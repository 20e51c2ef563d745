package vn.labourmarket.statistics.forecasting;

import java.util.function.DoubleUnaryOperator;

/**
 * The lowest place of a function of one variable: a grid finds the valley, a golden section its
 * ground. Always the same number of steps, so that an answer can be repeated.
 */
final class Minimum {
  private static final int GRID = 24;
  private static final int SECTIONS = 34;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Minimum() {}

  /** The argument between the bounds; values that are not numbers count as high. */
  static double of(DoubleUnaryOperator function, double low, double high) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    double width = (high - low) / GRID;
    for (int i = 0; i <= GRID; i++) {
      double value = function.applyAsDouble(low + i * width);
      if (value < least) {
        least = value;
        best = i;
      }
    }
    double at = low + best * width;
    double from = Math.max(low, at - width);
    double to = Math.min(high, at + width);
    double left = to - GOLDEN * (to - from);
    double right = from + GOLDEN * (to - from);
    double atLeft = function.applyAsDouble(left);
    double atRight = function.applyAsDouble(right);
    for (int i = 0; i < SECTIONS; i++) {
      if (atLeft <= atRight) {
        to = right;
        right = left;
        atRight = atLeft;
        left = to - GOLDEN * (to - from);
        atLeft = function.applyAsDouble(left);
      } else {
        from = left;
        left = right;
        atLeft = atRight;
        right = from + GOLDEN * (to - from);
        atRight = function.applyAsDouble(right);
      }
    }
    double ground = (from + to) / 2;
    return function.applyAsDouble(ground) < least ? ground : at;
  }
}
