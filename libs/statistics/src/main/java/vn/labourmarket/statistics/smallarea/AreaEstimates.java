package vn.labourmarket.statistics.smallarea;

import java.util.ArrayList;
import java.util.List;
import vn.labourmarket.statistics.arguments.Checked;

/**
 * All areas' estimates and the model behind them.
 *
 * @param modelVariance variance of the areas around the regression; 0 where the direct estimates
 *     differ no more than their own errors explain, and every area is then the regression's
 * @param coefficients of the regression, one per covariate
 * @param areas one per area, in their order
 */
public record AreaEstimates(double modelVariance, double[] coefficients, List<AreaEstimate> areas) {

  public AreaEstimates {
    coefficients = coefficients.clone();
    areas = List.copyOf(areas);
  }

  @Override
  public double[] coefficients() {
    return coefficients.clone();
  }

  /** Whether the regression alone speaks. */
  public boolean isSynthetic() {
    return modelVariance == 0;
  }

  /**
   * The estimates moved so that their weighted sum is the direct estimate of all areas together,
   * which the survey knows well: the less sure an area is, the more of the difference it takes. An
   * area may come out below 0, all of them where the total is far below their sum.
   *
   * <p>Source: J. Wang, W. A. Fuller, Y. Qu, Small area estimation under a restriction, Survey
   * Methodology 34 (2008), with the mean squared errors as the measure of distance. That the square
   * of what an area takes is added to its error, as if the difference were the model's, is our own
   * caution.
   *
   * @param weights of each area in the sum (1 for totals, shares of the population for means), at
   *     least 0 and one above
   * @param total that the sum is to be
   * @throws IllegalArgumentException also where no area has both a weight and an error
   */
  public AreaEstimates benchmarked(double[] weights, double total) {
    Checked.length(areas.size(), weights.length, "weights");
    Checked.notNegative(weights, "weights");
    Checked.finite(new double[] {total}, "totals");
    double difference = total;
    double scale = 0;
    for (int i = 0; i < weights.length; i++) {
      difference -= weights[i] * areas.get(i).value();
      scale += weights[i] * weights[i] * areas.get(i).meanSquaredError();
    }
    if (!(scale > 0)) {
      throw new IllegalArgumentException("no area has a weight and an error");
    }
    List<AreaEstimate> moved = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      AreaEstimate area = areas.get(i);
      double part = weights[i] * area.meanSquaredError() / scale * difference;
      moved.add(
          new AreaEstimate(
              area.value() + part, area.meanSquaredError() + part * part, area.shareOfDirect()));
    }
    return new AreaEstimates(modelVariance, coefficients, moved);
  }
}
