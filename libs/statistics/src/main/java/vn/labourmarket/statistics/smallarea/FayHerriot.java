package vn.labourmarket.statistics.smallarea;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * The model of areas by Fay and Herriot: what is true of an area is {@code x · β} plus a deviation
 * of variance A, and its direct estimate adds an error of known variance.
 *
 * <p>A is estimated by restricted maximum likelihood, the areas by the empirical best linear
 * unbiased predictor, its mean squared error by {@code g1 + g2 + 2 · g3}. Where A comes out below
 * its own standard error s, the first two terms are what the predictor errs by if A is s instead,
 * and the third counts by A / s: near A = 0 the formula has the areas with the worst answers err
 * least (first two terms), or those with the best ones err most (third); at s both are the same.
 * Sources: R. E. Fay, R. A. Herriot, Journal of the American Statistical Association 74 (1979); N.
 * G. N. Prasad, J. N. K. Rao, the same 85 (1990); G. S. Datta, P. Lahiri, A unified measure of
 * uncertainty of estimated best linear unbiased predictors in small area estimation problems,
 * Statistica Sinica 10 (2000).
 */
public final class FayHerriot {
  private static final int GRID = 100;
  private static final int BISECTIONS = 200;

  private final double[] direct;
  private final double[] variances;
  private final double[][] covariates;

  private FayHerriot(double[] direct, double[] variances, double[][] covariates) {
    this.direct = direct;
    this.variances = variances;
    this.covariates = covariates;
  }

  /**
   * Estimates all areas.
   *
   * @param direct estimate of each area from its own answers; not read where the variance is
   *     infinite
   * @param variances of the direct estimates, above 0, best smoothed; infinite where an area has no
   *     answers of its own
   * @param covariates for each area one value per covariate, the same number everywhere; a constant
   *     is a covariate
   * @throws IllegalArgumentException also when fewer areas than covariates and one more have a
   *     direct estimate, or the covariates depend on each other
   */
  public static AreaEstimates estimated(
      double[] direct, double[] variances, double[][] covariates) {
    Checked.length(direct.length, variances.length, "variances");
    Checked.length(direct.length, covariates.length, "rows of covariates");
    int known = 0;
    for (int i = 0; i < direct.length; i++) {
      if (!(variances[i] > 0) || covariates[i].length != covariates[0].length) {
        throw new IllegalArgumentException(
            "area "
                + i
                + " has the variance "
                + variances[i]
                + ", "
                + covariates[i].length
                + " covariates");
      }
      Checked.finite(covariates[i], "covariates");
      if (variances[i] < Double.POSITIVE_INFINITY) {
        Checked.finite(new double[] {direct[i]}, "direct estimates");
        known++;
      }
    }
    if (known == 0 || known <= covariates[0].length) {
      throw new IllegalArgumentException(known + " direct estimates are too few");
    }
    return new FayHerriot(direct, variances, covariates).estimated();
  }

  private AreaEstimates estimated() {
    double model = modelVariance();
    Regression regression = regression(model);
    double information = 0;
    for (double variance : variances) {
      information += 1 / ((model + variance) * (model + variance)) / 2;
    }
    double plausible = Math.max(model, 1 / Math.sqrt(information));
    Regression spread = regression(plausible);
    List<AreaEstimate> areas = new ArrayList<>();
    for (int i = 0; i < direct.length; i++) {
      double expected = regression.expected(i);
      boolean known = variances[i] < Double.POSITIVE_INFINITY;
      double share = known ? model / (model + variances[i]) : 0;
      double value = known ? expected + share * (direct[i] - expected) : expected;
      double deviation = known ? share * variances[i] : model;
      double ofCoefficients = (1 - share) * (1 - share) * regression.variance(i);
      double ofModel = known ? (1 - share) * (1 - share) / (model + variances[i]) / information : 0;
      double error = deviation + ofCoefficients + 2 * ofModel;
      if (plausible > model) {
        double own = known ? share * share * variances[i] : 0;
        double others = (1 - share) * (1 - share) * (plausible + spread.variance(i));
        error = own + others + model / plausible * 2 * ofModel;
      }
      areas.add(new AreaEstimate(value, error, share));
    }
    return new AreaEstimates(model, regression.coefficients(), areas);
  }

  private Regression regression(double model) {
    double[] sums = Arrays.stream(variances).map(it -> it + model).toArray();
    return new Regression(direct, covariates, sums);
  }

  /** A grid finds the highest hill of the likelihood, bisection of the slope its top. */
  private double modelVariance() {
    double highest = spread();
    while (slope(highest) > 0) {
      highest *= 2;
    }
    int best = 0;
    double most = likelihood(0);
    for (int k = 1; k <= GRID; k++) {
      double here = likelihood(at(k, highest));
      if (here > most) {
        most = here;
        best = k;
      }
    }
    if (best == 0 && slope(0) <= 0) {
      return 0;
    }
    double low = at(Math.max(0, best - 1), highest);
    double high = at(Math.min(GRID, best + 1), highest);
    for (int k = 0; k < BISECTIONS && low < high; k++) {
      double middle = (low + high) / 2;
      if (slope(middle) > 0) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** Points lie closer together near 0, where the likelihood bends most. */
  private static double at(int k, double highest) {
    return highest * k * k / GRID / GRID;
  }

  /** Mean square of the direct estimates around an unweighted regression, at least tiny. */
  private double spread() {
    double[] equal =
        Arrays.stream(variances).map(it -> it < Double.POSITIVE_INFINITY ? 1 : it).toArray();
    Regression plain = new Regression(direct, covariates, equal);
    double sum = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < direct.length; i++) {
      if (equal[i] == 1) {
        double residual = direct[i] - plain.expected(i);
        sum += residual * residual;
        least = Math.min(least, variances[i]);
      }
    }
    return sum + least;
  }

  /** Restricted log likelihood, but for a constant. */
  private double likelihood(double model) {
    Regression regression = regression(model);
    double sum = regression.logDeterminant();
    for (int i = 0; i < direct.length; i++) {
      double variance = model + variances[i];
      if (variance < Double.POSITIVE_INFINITY) {
        double residual = direct[i] - regression.expected(i);
        sum -= Math.log(variance) + residual * residual / variance;
      }
    }
    return sum / 2;
  }

  /** Its derivative: {@code (yᵀPPy − tr P) / 2}. */
  private double slope(double model) {
    Regression regression = regression(model);
    double sum = 0;
    for (int i = 0; i < direct.length; i++) {
      double variance = model + variances[i];
      if (variance < Double.POSITIVE_INFINITY) {
        double residual = (direct[i] - regression.expected(i)) / variance;
        sum += residual * residual - (1 - regression.variance(i) / variance) / variance;
      }
    }
    return sum / 2;
  }
}
