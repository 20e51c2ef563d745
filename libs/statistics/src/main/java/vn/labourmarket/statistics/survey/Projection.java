package vn.labourmarket.statistics.survey;

import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Calibration variables as columns that are orthonormal under the weights, by Gram–Schmidt, twice
 * over against rounding. A column that others make up (areas and sizes both add up to everything)
 * is left out; its total must then agree with theirs.
 */
final class Projection {
  /** What is left of a column's length when only rounding is left of it. */
  private static final double NOTHING = 1e-9;

  private final double[] weights;
  private final List<double[]> columns = new ArrayList<>();
  private final List<Double> totals = new ArrayList<>();

  Projection(double[] weights, double[][] variables, double[] known) {
    Checked.length(variables.length, known.length, "totals");
    Checked.finite(known, "totals");
    this.weights = weights;
    for (int j = 0; j < variables.length; j++) {
      Checked.length(weights.length, variables[j].length, "values of a variable");
      Checked.finite(variables[j], "values");
      add(variables[j], known[j]);
    }
  }

  private void add(double[] variable, double known) {
    double[] column = variable.clone();
    double length = Math.sqrt(product(column, column));
    double total = known;
    for (int round = 0; round < 2; round++) {
      for (int k = 0; k < columns.size(); k++) {
        double part = product(columns.get(k), column);
        subtract(column, part, columns.get(k));
        total -= part * totals.get(k);
      }
    }
    double left = Math.sqrt(product(column, column));
    if (left > NOTHING * length) {
      for (int i = 0; i < column.length; i++) {
        column[i] /= left;
      }
      columns.add(column);
      totals.add(total / left);
    } else if (Math.abs(total) > NOTHING * Math.max(Math.abs(known), length)) {
      throw new IllegalArgumentException(
          "the total " + known + " contradicts those of the variables before it");
    }
  }

  /** Number of columns that are left. */
  int size() {
    return columns.size();
  }

  double[] column(int k) {
    return columns.get(k);
  }

  /** What the weighted sum of column k is to be. */
  double total(int k) {
    return totals.get(k);
  }

  /** What is left of a variable after weighted least squares on the columns. */
  double[] residuals(double[] variable) {
    double[] left = variable.clone();
    for (int round = 0; round < 2; round++) {
      for (double[] column : columns) {
        subtract(left, product(column, left), column);
      }
    }
    return left;
  }

  private double product(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += weights[i] * one[i] * other[i];
    }
    return sum;
  }

  private static void subtract(double[] from, double times, double[] column) {
    for (int i = 0; i < from.length; i++) {
      from[i] -= times * column[i];
    }
  }
}
