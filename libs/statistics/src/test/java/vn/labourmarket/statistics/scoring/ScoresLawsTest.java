package vn.labourmarket.statistics.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;

class ScoresLawsTest {

  @Provide
  Arbitrary<double[]> values() {
    return Arbitraries.doubles().between(-1e6, 1e6).array(double[].class).ofSize(12);
  }

  @Property
  void percentageErrorsAreSymmetricAndBounded(
      @ForAll("values") double[] one, @ForAll("values") double[] other) {
    double smape = PointScores.smape(one, other);

    assertEquals(smape, PointScores.smape(other, one), 1e-9);
    assertTrue(smape >= 0 && smape <= 200 + 1e-9);
  }

  @Property
  void aWiderIntervalNeverCoversLess(
      @ForAll("values") double[] actual,
      @ForAll("values") double[] middle,
      @ForAll @DoubleRange(min = 0, max = 1e6) double width,
      @ForAll @DoubleRange(min = 0, max = 1e6) double more) {
    double narrow =
        IntervalScores.coverage(actual, shifted(middle, -width), shifted(middle, width));

    double wide =
        IntervalScores.coverage(
            actual, shifted(middle, -width - more), shifted(middle, width + more));

    assertTrue(wide >= narrow);
  }

  @Property
  void rankedProbabilityScoreIsTheIntegralOfPinballLosses(
      @ForAll("values") double[] draws, @ForAll @DoubleRange(min = -1e6, max = 1e6) double actual) {
    // Given the quantile function of 12 draws, which is constant on each twelfth: there the
    // pinball loss is linear in the level, so that its middle gives the integral exactly
    double[] sorted = draws.clone();
    Arrays.sort(sorted);
    double integral = 0;
    for (int i = 0; i < sorted.length; i++) {
      double level = (i + 0.5) / sorted.length;
      integral +=
          DistributionScores.pinball(new double[] {actual}, new double[] {sorted[i]}, level);
    }

    double crps = DistributionScores.crps(actual, draws);

    assertEquals(2 * integral / sorted.length, crps, 1e-6);
  }

  @Property(tries = 50)
  void swappingTheMethodsTurnsTheDifferenceRound(
      @ForAll("values") double[] one, @ForAll("values") double[] other) {
    PairedBootstrap bootstrap = new PairedBootstrap(11, 201);

    PairedBootstrap.Estimate forth = bootstrap.difference(one, other);
    PairedBootstrap.Estimate back = bootstrap.difference(other, one);

    assertEquals(forth.value(), -back.value(), 1e-6);
    assertEquals(forth.low(), -back.high(), 1e-6);
    assertTrue(forth.low() <= forth.high());
  }

  private static double[] shifted(double[] values, double by) {
    return Arrays.stream(values).map(it -> it + by).toArray();
  }
}
