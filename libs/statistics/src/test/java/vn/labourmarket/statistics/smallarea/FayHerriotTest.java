package vn.labourmarket.statistics.smallarea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand: with equal variances and no covariate but the constant there is a closed form.
 */
class FayHerriotTest {
  private static final double[][] CONSTANT = {{1}, {1}, {1}, {1}};

  @Test
  void areasAreDrawnTowardsTheirMean() {
    double[] direct = {2, 6, 10, 14};

    AreaEstimates estimates = FayHerriot.estimated(direct, filled(4, 5), CONSTANT);

    // s² = 80/3 = A + 5
    double sum = 80 / 3.0;
    double model = sum - 5;
    assertEquals(model, estimates.modelVariance(), 1e-9);
    assertEquals(8, estimates.coefficients()[0], 1e-12);
    double share = model / sum;
    AreaEstimate first = estimates.areas().get(0);
    assertEquals(8 - 6 * share, first.value(), 1e-9);
    assertEquals(share, first.shareOfDirect(), 1e-9);
    // g1 = γψ, g2 = (1 − γ)² (A + ψ)/m, g3 = 2ψ²/((A + ψ) m)
    double expected = share * 5 + (5 / sum) * (5 / sum) * sum / 4 + 2 * (2 * 25 / sum / 4);
    assertEquals(expected, first.meanSquaredError(), 1e-9);
    assertEquals(Math.sqrt(expected), first.rootMeanSquaredError(), 1e-9);
    assertFalse(estimates.isSynthetic());
  }

  @Test
  void areasThatDifferNoMoreThanTheirErrorsGetTheRegression() {
    AreaEstimates estimates =
        FayHerriot.estimated(new double[] {7, 8, 9, 8}, filled(4, 5), CONSTANT);

    assertTrue(estimates.isSynthetic());
    for (AreaEstimate area : estimates.areas()) {
      assertEquals(8, area.value(), 1e-12);
      assertEquals(0, area.shareOfDirect());
      // As unsure as if areas differed by their variance's own error, √(2 · 25/4)
      double plausible = Math.sqrt(12.5);
      assertEquals(plausible + (5 + plausible) / 4, area.meanSquaredError(), 1e-9);
    }
  }

  /**
   * 20 areas of which half are so much above the mean and half below: A + 5 = 20/19 of its square.
   */
  @Test
  void theErrorHasNoStepWhereAreasBeginToDiffer() {
    double[][] constant = new double[20][];
    Arrays.fill(constant, new double[] {1});
    double before = 0;
    for (double model = 0; model < 5; model += 0.01) {
      double away = Math.sqrt((model + 5) * 19 / 20);
      double[] direct = new double[20];
      Arrays.setAll(direct, i -> 8 + (i % 2 == 0 ? away : -away));

      AreaEstimates estimates = FayHerriot.estimated(direct, filled(20, 5), constant);

      assertEquals(model, estimates.modelVariance(), 1e-6);
      double stated = estimates.areas().get(0).meanSquaredError();
      double share = model / (model + 5);
      double formula =
          share * 5 + (1 - share) * (1 - share) * (model + 5) / 20 + 25 / (model + 5) / 10;
      assertTrue(stated >= formula, model + ": " + stated + " of " + formula);
      assertTrue(stated >= before - 1e-6, model + ": " + stated + " after " + before);
      assertTrue(before == 0 || stated < 1.01 * before, model + ": " + stated + " after " + before);
      before = stated;
    }
  }

  @Test
  void whereAreasDifferByNothingThoseWithTheWorstAnswersAreNotTheSurest() {
    double none = Double.POSITIVE_INFINITY;
    double[] direct = {7, 8, 9, 60, 8};
    double[] variances = {5, 5, 5, 50_000, none};

    AreaEstimates estimates =
        FayHerriot.estimated(direct, variances, new double[][] {{1}, {1}, {1}, {1}, {1}});

    assertTrue(estimates.isSynthetic());
    double information = (3 / 25.0 + 1 / 50_000.0 / 50_000.0) / 2;
    double plausible = 1 / Math.sqrt(information);
    double ofMean = 1 / (3 / (5 + plausible) + 1 / (50_000 + plausible));
    for (AreaEstimate area : estimates.areas()) {
      assertEquals(plausible + ofMean, area.meanSquaredError(), 1e-9);
    }
  }

  @Test
  void anAreaWithoutAnswersGetsWhatItsCovariatesLetExpect() {
    double[] direct = {2, 6, 10, 14, Double.NaN};
    double[] variances = {5, 5, 5, 5, Double.POSITIVE_INFINITY};
    double[][] constant = {{1}, {1}, {1}, {1}, {1}};

    AreaEstimates estimates = FayHerriot.estimated(direct, variances, constant);

    AreaEstimate unseen = estimates.areas().get(4);
    assertEquals(8, unseen.value(), 1e-12);
    assertEquals(0, unseen.shareOfDirect());
    assertEquals(80 / 3.0 - 5 + 80 / 3.0 / 4, unseen.meanSquaredError(), 1e-9);
    assertEquals(
        FayHerriot.estimated(Arrays.copyOf(direct, 4), Arrays.copyOf(variances, 4), CONSTANT)
            .areas(),
        estimates.areas().subList(0, 4));
  }

  @Test
  void benchmarkingGivesTheDifferenceToThoseWhoAreLeastSure() {
    AreaEstimates estimates =
        new AreaEstimates(
            1,
            new double[] {1},
            List.of(new AreaEstimate(10, 1, 0.5), new AreaEstimate(20, 3, 0.5)));

    AreaEstimates moved = estimates.benchmarked(new double[] {1, 1}, 34);

    assertEquals(new AreaEstimate(11, 2, 0.5), moved.areas().get(0));
    assertEquals(new AreaEstimate(23, 12, 0.5), moved.areas().get(1));
    assertThrows(
        IllegalArgumentException.class, () -> estimates.benchmarked(new double[] {0, 0}, 34));
    assertThrows(
        IllegalArgumentException.class, () -> estimates.benchmarked(new double[] {-1, 1}, 34));
  }

  @Test
  void refusesWhatCannotBeEstimated() {
    double[] direct = {1, 2, 3, 4};
    double[] variances = filled(4, 1);

    assertThrows(
        IllegalArgumentException.class, () -> FayHerriot.estimated(direct, filled(4, 0), CONSTANT));
    assertThrows(
        IllegalArgumentException.class,
        () -> FayHerriot.estimated(direct, filled(4, Double.POSITIVE_INFINITY), CONSTANT));
    assertThrows(
        IllegalArgumentException.class,
        () -> FayHerriot.estimated(direct, variances, new double[][] {{1}, {1}, {1}, {1, 2}}));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            FayHerriot.estimated(
                direct, variances, new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}}));
    assertThrows(
        IllegalArgumentException.class,
        () -> FayHerriot.estimated(new double[] {1}, filled(1, 1), new double[][] {{1}}));
  }

  private static double[] filled(int length, double value) {
    double[] filled = new double[length];
    Arrays.fill(filled, value);
    return filled;
  }
}
