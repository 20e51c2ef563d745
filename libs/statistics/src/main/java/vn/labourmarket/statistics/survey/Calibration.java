package vn.labourmarket.statistics.survey;

import java.util.function.DoubleUnaryOperator;
import vn.labourmarket.statistics.algebra.Equations;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Weights as near as possible to those of the design that add up to totals known from the register.
 *
 * <p>Each weight is multiplied by {@code g(x · λ)}, where λ is found by Newton's method: g is
 * {@code 1 + u} for the linear distance (the generalised regression estimator) and an S-shaped
 * curve between two bounds for the logit distance. Source: J.-C. Deville, C.-E. Särndal,
 * Calibration estimators in survey sampling, Journal of the American Statistical Association 87
 * (1992), cases 1 and 6.
 */
public final class Calibration {
  private static final int MOST_ROUNDS = 200;
  private static final int MOST_HALVINGS = 30;

  /**
   * Distances to the totals, relative to their length: where to stop, and what rounding may leave.
   */
  private static final double NEAR = 1e-13;

  private static final double NEAR_ENOUGH = 1e-9;

  private Calibration() {}

  /**
   * Linear calibration. Weights may become smaller than 1 or negative.
   *
   * @param weights of the design, one per unit
   * @param variables each with one value per unit; indicators of groups are variables like others
   * @param totals of the variables in the population, one per variable
   * @throws IllegalArgumentException when totals of variables that depend on each other disagree
   */
  public static CalibratedWeights linear(double[] weights, double[][] variables, double[] totals) {
    return calibrated(weights, variables, totals, u -> 1 + u, u -> 1);
  }

  /**
   * Calibration with every weight between {@code low} and {@code high} times that of the design.
   *
   * @param low at least 0 and below 1
   * @param high above 1
   * @throws IllegalArgumentException also when no weights between the bounds add up to the totals
   */
  public static CalibratedWeights logit(
      double[] weights, double[][] variables, double[] totals, double low, double high) {
    if (!(low >= 0 && low < 1 && high > 1 && Double.isFinite(high))) {
      throw new IllegalArgumentException("1 lies between the bounds, not " + low + ", " + high);
    }
    double steepness = (high - low) / ((1 - low) * (high - 1));
    DoubleUnaryOperator factor =
        u -> {
          // The same curve from both sides, so that nothing overflows.
          double e = Math.exp(-Math.abs(steepness * u));
          return u > 0
              ? (low * (high - 1) * e + high * (1 - low)) / ((high - 1) * e + (1 - low))
              : (low * (high - 1) + high * (1 - low) * e) / ((high - 1) + (1 - low) * e);
        };
    DoubleUnaryOperator slope =
        u -> {
          double g = factor.applyAsDouble(u);
          return steepness * (g - low) * (high - g) / (high - low);
        };
    return calibrated(weights, variables, totals, factor, slope);
  }

  /** A variable for each group: 1 for its units, 0 for the others. */
  public static double[][] indicators(int[] groups, int number) {
    Checked.groups(groups, number, "group");
    double[][] indicators = new double[number][groups.length];
    for (int i = 0; i < groups.length; i++) {
      indicators[groups[i]][i] = 1;
    }
    return indicators;
  }

  private static CalibratedWeights calibrated(
      double[] weights,
      double[][] variables,
      double[] totals,
      DoubleUnaryOperator factor,
      DoubleUnaryOperator slope) {
    Checked.notNegative(weights, "weights");
    Projection columns = new Projection(weights, variables, totals);
    double[] multipliers = new double[columns.size()];
    double[] misses = misses(weights, columns, multipliers, factor);
    // Totals may all be 0: what the weights had before tells as well what is small.
    double scale = length(misses);
    for (int k = 0; k < columns.size(); k++) {
      scale = Math.hypot(scale, columns.total(k));
    }
    for (int round = 0; round < MOST_ROUNDS && length(misses) > NEAR * scale; round++) {
      double[] step = step(weights, columns, multipliers, slope, misses);
      double[] tried = moved(multipliers, step, 1);
      double[] missed = misses(weights, columns, tried, factor);
      for (int half = 1; half < MOST_HALVINGS && !(length(missed) < length(misses)); half++) {
        tried = moved(multipliers, step, Math.scalb(1.0, -half));
        missed = misses(weights, columns, tried, factor);
      }
      if (!(length(missed) < length(misses))) {
        break;
      }
      multipliers = tried;
      misses = missed;
    }
    if (length(misses) > NEAR_ENOUGH * scale) {
      throw new IllegalArgumentException("no weights between the bounds add up to the totals");
    }
    double[] calibrated = weights.clone();
    double[] arguments = arguments(columns, multipliers, weights.length);
    for (int i = 0; i < calibrated.length; i++) {
      calibrated[i] *= factor.applyAsDouble(arguments[i]);
    }
    return new CalibratedWeights(calibrated, columns::residuals);
  }

  private static double[] arguments(Projection columns, double[] multipliers, int units) {
    double[] arguments = new double[units];
    for (int k = 0; k < multipliers.length; k++) {
      for (int i = 0; i < units; i++) {
        arguments[i] += multipliers[k] * columns.column(k)[i];
      }
    }
    return arguments;
  }

  private static double[] misses(
      double[] weights, Projection columns, double[] multipliers, DoubleUnaryOperator factor) {
    double[] arguments = arguments(columns, multipliers, weights.length);
    double[] misses = new double[multipliers.length];
    for (int k = 0; k < misses.length; k++) {
      misses[k] = columns.total(k);
      for (int i = 0; i < weights.length; i++) {
        misses[k] -= weights[i] * factor.applyAsDouble(arguments[i]) * columns.column(k)[i];
      }
    }
    return misses;
  }

  private static double[] step(
      double[] weights,
      Projection columns,
      double[] multipliers,
      DoubleUnaryOperator slope,
      double[] misses) {
    double[] arguments = arguments(columns, multipliers, weights.length);
    double[][] slopes = new double[misses.length][misses.length + 1];
    for (int i = 0; i < weights.length; i++) {
      double weight = weights[i] * slope.applyAsDouble(arguments[i]);
      for (int k = 0; k < misses.length; k++) {
        for (int l = 0; l <= k; l++) {
          slopes[k][l] += weight * columns.column(k)[i] * columns.column(l)[i];
          slopes[l][k] = slopes[k][l];
        }
      }
    }
    for (int k = 0; k < misses.length; k++) {
      slopes[k][misses.length] = misses[k];
    }
    return Equations.solved(slopes);
  }

  private static double[] moved(double[] from, double[] step, double part) {
    double[] moved = from.clone();
    for (int k = 0; k < moved.length; k++) {
      moved[k] += part * step[k];
    }
    return moved;
  }

  private static double length(double[] vector) {
    double length = 0;
    for (double entry : vector) {
      length = Math.hypot(length, entry);
    }
    return length;
  }
}
