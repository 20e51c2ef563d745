package vn.labourmarket.statistics.survey;

import java.util.function.UnaryOperator;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * Standard errors by Taylor linearisation, with the finite population correction: in each stratum
 * {@code (1 − n/N) · n/(n − 1)} times the sum of squares of the weighted influences around their
 * mean.
 *
 * <p>Source: C.-E. Särndal, B. Swensson, J. Wretman, Model Assisted Survey Sampling (1992),
 * sections 3.7 and 5.5; for calibrated weights the influence is that of the residual from the
 * calibration variables (J.-C. Deville, C.-E. Särndal, Calibration estimators in survey sampling,
 * Journal of the American Statistical Association 87, 1992).
 */
public final class Linearisation {
  private final Design design;
  private final LonelyStratum rule;
  private final double[] weights;
  private final UnaryOperator<double[]> residuals;

  private Linearisation(
      Design design, LonelyStratum rule, double[] weights, UnaryOperator<double[]> residuals) {
    Checked.length(design.units(), weights.length, "weights");
    this.design = design;
    this.rule = rule;
    this.weights = weights;
    this.residuals = residuals;
  }

  /** With the weights of the design. */
  public static Linearisation of(Design design, LonelyStratum rule) {
    return new Linearisation(design, rule, design.weights(), UnaryOperator.identity());
  }

  /** With weights that were calibrated from those of the design. */
  public static Linearisation of(Design design, LonelyStratum rule, CalibratedWeights calibrated) {
    return new Linearisation(design, rule, calibrated.weights(), calibrated::residuals);
  }

  /** The figure; both parts are NaN where a ratio has a denominator of 0. */
  public Estimate of(Statistic statistic) {
    double value = statistic.estimate(weights);
    double[] influence = residuals.apply(statistic.influence(weights));
    for (int i = 0; i < influence.length; i++) {
      influence[i] *= weights[i];
    }
    return new Estimate(value, Math.sqrt(variance(influence)), design.freedom());
  }

  private double variance(double[] scores) {
    int[] drawn = design.drawn();
    int[] strata = design.strata();
    double[] populations = design.populations();
    double[] means = new double[drawn.length];
    for (int i = 0; i < scores.length; i++) {
      means[strata[i]] += scores[i] / drawn[strata[i]];
    }
    double variance = 0;
    for (int i = 0; i < scores.length; i++) {
      int h = strata[i];
      double correction = 1 - drawn[h] / populations[h];
      if (drawn[h] > 1) {
        double distance = scores[i] - means[h];
        variance += correction * drawn[h] / (drawn[h] - 1) * distance * distance;
      } else if (rule == LonelyStratum.ADJUST) {
        variance += correction * scores[i] * scores[i];
      }
    }
    return variance;
  }
}
