package vn.labourmarket.statistics.survey;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * What is asked of a sample: a total, or a ratio of two totals, of which a mean is one.
 *
 * <p>Domains (an area, an occupation) set the variables to zero outside, so that the size of a
 * domain counts as unknown, as it is.
 */
public final class Statistic {
  private final double[] numerator;
  private final double @Nullable [] denominator;

  private Statistic(double[] numerator, double @Nullable [] denominator) {
    Checked.finite(numerator, "values");
    if (denominator != null) {
      Checked.length(numerator.length, denominator.length, "values of the denominator");
      Checked.finite(denominator, "values");
    }
    this.numerator = numerator;
    this.denominator = denominator;
  }

  /** The population's total of a variable, one value per unit. */
  public static Statistic total(double[] variable) {
    return new Statistic(variable.clone(), null);
  }

  /** The population's mean of a variable, one value per unit. */
  public static Statistic mean(double[] variable) {
    double[] ones = new double[variable.length];
    Arrays.fill(ones, 1);
    return new Statistic(variable.clone(), ones);
  }

  /** The total of one variable by that of another, one value per unit in each. */
  public static Statistic ratio(double[] numerator, double[] denominator) {
    return new Statistic(numerator.clone(), denominator.clone());
  }

  /** The same of the units that belong to a domain, said for every unit. */
  public Statistic in(boolean[] domain) {
    return new Statistic(
        kept(numerator, domain), denominator == null ? null : kept(denominator, domain));
  }

  private static double[] kept(double[] values, boolean[] domain) {
    Checked.length(values.length, domain.length, "units");
    double[] kept = new double[values.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = domain[i] ? values[i] : 0;
    }
    return kept;
  }

  /** With one weight per unit; NaN where the denominator adds up to nothing. */
  double estimate(double[] weights) {
    Checked.length(numerator.length, weights.length, "weights");
    double total = weighted(numerator, weights);
    if (denominator == null) {
      return total;
    }
    double size = weighted(denominator, weights);
    return size == 0 ? Double.NaN : total / size;
  }

  /** For each unit how much the estimate moves with its weight. */
  double[] influence(double[] weights) {
    if (denominator == null) {
      return numerator.clone();
    }
    double ratio = estimate(weights);
    double size = weighted(denominator, weights);
    double[] influence = new double[numerator.length];
    for (int i = 0; i < influence.length; i++) {
      influence[i] = (numerator[i] - ratio * denominator[i]) / size;
    }
    return influence;
  }

  private static double weighted(double[] values, double[] weights) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += weights[i] * values[i];
    }
    return sum;
  }
}
