package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class IntervalFactorsTest {

  /** A hundred windows whose errors are 1, 2, … 100 times a unit in the first steps. */
  private static HeldBack errors(double unit, int horizon, int known) {
    List<double[]> windows =
        IntStream.rangeClosed(1, 100)
            .mapToObj(
                i -> {
                  double[] errors = new double[horizon];
                  Arrays.fill(errors, i % 2 == 0 ? unit * i : -unit * i);
                  Arrays.fill(errors, known, horizon, Double.NaN);
                  return errors;
                })
            .toList();
    return new HeldBack(windows);
  }

  @Test
  void areTheQuantileOfTheErrorToCome() {
    IntervalFactors factors = IntervalFactors.of(errors(0.03, 4, 4), 4, 0.2);

    // the 80.8th and the 95.95th of 100
    assertEquals(0.03 * 80.8 / ForecastPoint.Z_90, factors.factors80()[2], 1e-12);
    assertEquals(0.03 * 95.95 / ForecastPoint.Z_975, factors.factors95()[2], 1e-12);
    assertEquals(100, factors.windows());
  }

  @Test
  void onlyThoseOf80PercentFallBelowOneAndOnlyWhereEveryStepWasLearned() {
    IntervalFactors all = IntervalFactors.of(errors(0.01, 5, 5), 5, 0.2);
    IntervalFactors some = IntervalFactors.of(errors(0.01, 6, 5), 6, 0.2);

    assertEquals(0.01 * 80.8 / ForecastPoint.Z_90, all.factors80()[4], 1e-12);
    assertArrayEquals(new double[] {1, 1, 1, 1, 1}, all.factors95());
    assertArrayEquals(new double[] {1, 1, 1, 1, 1, 1}, some.factors80());
  }

  @Test
  void growFromTheFirstWhereHardlyAnyStepWasLearned() {
    IntervalFactors few = IntervalFactors.of(errors(0.02, 32, 2), 32, 0.2);
    IntervalFactors enough = IntervalFactors.of(errors(0.02, 32, 4), 32, 0.2);

    double first = 0.02 * 80.8 / ForecastPoint.Z_90;
    assertEquals(first, few.factors80()[0], 1e-12);
    assertEquals(2 * first, few.factors80()[31], 1e-12, "the fifth root of 32");
    assertEquals(first, enough.factors80()[31], 1e-12);
    double[] faster = IntervalFactors.of(errors(0.02, 32, 2), 32, 0.4).factors80();
    assertEquals(Math.min(3, 4 * first), faster[31], 1e-12);
    assertTrue(Arrays.stream(few.factors95()).allMatch(it -> it <= 3));
  }

  @Test
  void areHalfOfWhatAllStepsAsk() {
    HeldBack same = errors(0.02, 4, 4);
    same.errors().forEach(it -> it[3] *= 1.5);

    double[] factors = IntervalFactors.of(same, 4, 0.2).factors80();

    double one = 0.02 * 80.8 / ForecastPoint.Z_90;
    double mean = (1 + 1 + 1 + 1.5) / 4;
    assertEquals((1 + mean) / 2 * one, factors[0], 1e-12);
    assertEquals((1.5 + mean) / 2 * one, factors[3], 1e-12);
  }

  @Test
  void areOneWhereNothingWasLearned() {
    IntervalFactors none = IntervalFactors.of(errors(0.02, 3, 0), 3, 0.2);

    assertArrayEquals(new double[] {1, 1, 1}, none.factors80());
    assertEquals(0, none.windows());
  }
}
