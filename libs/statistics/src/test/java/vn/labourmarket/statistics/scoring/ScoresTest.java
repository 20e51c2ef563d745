package vn.labourmarket.statistics.scoring;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Worked by hand. */
class ScoresTest {

  @Test
  void percentageErrorsAreRelativeToBothValues() {
    // 200 · 10/210 = 9.5238…, 200 · 20/180 = 22.2222…, and nothing where both are 0
    double smape = PointScores.smape(new double[] {100, 100, 0}, new double[] {110, 80, 0});

    assertEquals((200.0 / 21 + 200.0 / 9) / 3, smape, 1e-12);
  }

  @Test
  void scaledErrorsCountInSeasonalDifferences() {
    double[] history = {1, 2, 3, 4, 3, 2, 6, 4};

    double scale = PointScores.scale(history, 4);
    double mase = PointScores.mase(new double[] {5, 5}, new double[] {4, 8}, scale);

    assertEquals((2 + 0 + 3 + 0) / 4.0, scale, 1e-12);
    assertEquals(2 / 1.25, mase, 1e-12);
  }

  @Test
  void theOverallAverageIsOneForTheReferenceItself() {
    assertEquals(1, PointScores.owa(9.5, 1.2, 9.5, 1.2), 1e-15);
    assertEquals((0.9 + 0.8) / 2, PointScores.owa(9, 0.8, 10, 1), 1e-15);
  }

  @Test
  void aSeriesThatNeverChangedHasNoScaledError() {
    double scale = PointScores.scale(new double[] {5, 5, 5}, 1);

    assertEquals(0, scale);
    assertThrows(
        IllegalArgumentException.class,
        () -> PointScores.mase(new double[] {1}, new double[] {1}, scale));
  }

  @Test
  void intervalsPayForWidthAndForWhatFallsOutside() {
    double[] actual = {10, 13, 7};
    double[] lower = {8, 8, 8};
    double[] upper = {12, 12, 12};

    // widths 4, 4, 4; one unit above and one below cost 2/0.05 = 40 each
    assertEquals((12 + 80) / 3.0 / 2, IntervalScores.msis(actual, lower, upper, 0.95, 2), 1e-9);
    assertEquals(1 / 3.0, IntervalScores.coverage(actual, lower, upper), 1e-15);
    assertEquals(1, IntervalScores.coverage(lower, lower, upper), "bounds belong to the interval");
  }

  @Test
  void pinballLossLeansToTheSideOfTheLevel() {
    double[] quantile = {10, 10};

    assertEquals(
        (0.9 * 2 + 0.1 * 3) / 2,
        DistributionScores.pinball(new double[] {12, 7}, quantile, 0.9),
        1e-12);
  }

  @Test
  void rankedProbabilityScoreOfFewDraws() {
    assertEquals(3, DistributionScores.crps(4, new double[] {7}), 1e-12);
    // mean distance (1 + 3)/2 = 2, mean distance between draws (0 + 4 + 4 + 0)/4 = 2, halved
    assertEquals(1, DistributionScores.crps(1, new double[] {4, 0}), 1e-12);
  }

  @Test
  void calibrationComparesWhatWasStatedWithWhatCameTrue() {
    double[] actual = {1, 2, 3, 4};
    double[][] quantiles = {{1, 1, 1, 1}, {5, 5, 5, 3.5}};

    Calibration calibration = Calibration.of(actual, quantiles, new double[] {0.1, 0.9});

    assertArrayEquals(new double[] {0.25, 0.75}, calibration.observed(), 1e-15);
    assertEquals(0.15, calibration.error(), 1e-12);
  }

  @Test
  void aDifferenceThatEverySeriesShowsHasAnIntervalOfOneSide() {
    double[] worse = {1.5, 2.2, 3.9, 4.1, 5.3, 2.8};
    double[] better = {1.1, 2.0, 3.0, 4.0, 5.0, 2.0};
    PairedBootstrap bootstrap = new PairedBootstrap(7, 999);

    PairedBootstrap.Estimate estimate = bootstrap.difference(worse, better);

    assertEquals((0.4 + 0.2 + 0.9 + 0.1 + 0.3 + 0.8) / 6, estimate.value(), 1e-12);
    assertTrue(estimate.low() > 0.1 && estimate.low() < estimate.value());
    assertTrue(estimate.high() < 0.9 && estimate.high() > estimate.value());
    assertEquals(estimate, bootstrap.difference(worse, better));
  }

  @Test
  void refusesWhatCannotBeScored() {
    double[] one = {1};
    double[] two = {1, 2};
    double[] broken = {Double.NaN};

    assertThrows(IllegalArgumentException.class, () -> PointScores.smape(one, two));
    assertThrows(IllegalArgumentException.class, () -> PointScores.smape(one, broken));
    assertThrows(IllegalArgumentException.class, () -> PointScores.scale(two, 2));
    assertThrows(IllegalArgumentException.class, () -> IntervalScores.coverage(one, two, two));
    assertThrows(
        IllegalArgumentException.class,
        () -> IntervalScores.coverage(one, new double[] {2}, new double[] {0}));
    assertThrows(IllegalArgumentException.class, () -> DistributionScores.pinball(one, one, 1));
    assertThrows(IllegalArgumentException.class, () -> DistributionScores.crps(1, new double[0]));
    assertThrows(
        IllegalArgumentException.class,
        () -> Calibration.of(one, new double[][] {one}, new double[] {0.1, 0.2}));
    assertThrows(IllegalArgumentException.class, () -> new PairedBootstrap(1, 5));
  }
}
