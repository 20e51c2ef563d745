package vn.labourmarket.statistics.smallarea;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for all areas. */
class FayHerriotLawsTest {

  private record Areas(double[] direct, double[] variances, double[][] covariates) {

    static Areas drawn(long seed, int number, double deviation) {
      Random random = new Random(seed);
      double[] direct = new double[number];
      double[] variances = new double[number];
      double[][] covariates = new double[number][];
      for (int i = 0; i < number; i++) {
        double x = 100 + 900 * random.nextDouble();
        variances[i] = 20 + 500 * random.nextDouble();
        covariates[i] = new double[] {1, x};
        double truth = 5 + 0.05 * x + deviation * random.nextGaussian();
        direct[i] = truth + Math.sqrt(variances[i]) * random.nextGaussian();
      }
      return new Areas(direct, variances, covariates);
    }

    AreaEstimates estimated() {
      return FayHerriot.estimated(direct, variances, covariates);
    }
  }

  @Property(tries = 200)
  void everyEstimateLiesBetweenTheDirectOneAndTheRegression(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 4, max = 60) int number,
      @ForAll @DoubleRange(min = 0, max = 40) double deviation) {
    Areas areas = Areas.drawn(seed, number, deviation);

    AreaEstimates estimates = areas.estimated();

    assertTrue(estimates.modelVariance() >= 0);
    for (int i = 0; i < number; i++) {
      AreaEstimate area = estimates.areas().get(i);
      double[] b = estimates.coefficients();
      double expected = b[0] + b[1] * areas.covariates[i][1];
      double mixed = area.shareOfDirect() * areas.direct[i] + (1 - area.shareOfDirect()) * expected;
      assertEquals(mixed, area.value(), 1e-9 * (1 + Math.abs(expected) + Math.abs(mixed)));
      assertTrue(area.shareOfDirect() >= 0 && area.shareOfDirect() < 1);
      assertTrue(area.meanSquaredError() > 0);
    }
  }

  @Property(tries = 200)
  void anotherUnitAndOrderGiveTheSameAnswer(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 5, max = 40) int number,
      @ForAll @DoubleRange(min = 0, max = 40) double deviation) {
    Areas areas = Areas.drawn(seed, number, deviation);
    Areas other = new Areas(new double[number], new double[number], new double[number][]);
    for (int i = 0; i < number; i++) {
      int from = number - 1 - i;
      other.direct[i] = 1000 * areas.direct[from];
      other.variances[i] = 1e6 * areas.variances[from];
      other.covariates[i] = new double[] {1, areas.covariates[from][1] / 300};
    }

    AreaEstimates plain = areas.estimated();
    AreaEstimates turned = other.estimated();

    double unit = 1e6 * (1 + plain.modelVariance());
    assertEquals(1e6 * plain.modelVariance(), turned.modelVariance(), 1e-6 * unit);
    for (int i = 0; i < number; i++) {
      AreaEstimate one = plain.areas().get(number - 1 - i);
      AreaEstimate same = turned.areas().get(i);
      assertEquals(1000 * one.value(), same.value(), 1e-3 * (1 + Math.abs(one.value())));
      assertEquals(
          1e6 * one.meanSquaredError(), same.meanSquaredError(), 1 + one.meanSquaredError());
    }
  }

  @Property(tries = 100)
  void benchmarkedAreasAddUpAndTheSameTotalMovesNothing(
      @ForAll @LongRange(min = 0) long seed, @ForAll @IntRange(min = 4, max = 60) int number) {
    Areas areas = Areas.drawn(seed, number, 20);
    AreaEstimates estimates = areas.estimated();
    double[] weights = new double[number];
    double total = 0;
    double own = 0;
    for (int i = 0; i < number; i++) {
      weights[i] = 1 + i % 3;
      total += weights[i] * areas.direct[i];
      own += weights[i] * estimates.areas().get(i).value();
    }

    AreaEstimates moved = estimates.benchmarked(weights, total);
    AreaEstimates same = estimates.benchmarked(weights, own);

    double sum = 0;
    for (int i = 0; i < number; i++) {
      sum += weights[i] * moved.areas().get(i).value();
      assertTrue(
          moved.areas().get(i).meanSquaredError() >= estimates.areas().get(i).meanSquaredError());
      assertEquals(
          estimates.areas().get(i).value(), same.areas().get(i).value(), 1e-9 * Math.abs(own));
    }
    assertEquals(total, sum, 1e-9 * (1 + Math.abs(total)));
  }

  @Property(tries = 10)
  void theStatedErrorIsWhatTheErrorsAreOnAverage(@ForAll @LongRange(min = 0) long seed) {
    // Given areas that the model describes, drawn many times over
    int number = 40;
    double squares = 0;
    double stated = 0;
    for (int draw = 0; draw < 60; draw++) {
      Random random = new Random(seed + draw);
      double[] truth = new double[number];
      double[] direct = new double[number];
      double[] variances = new double[number];
      double[][] covariates = new double[number][];
      for (int i = 0; i < number; i++) {
        covariates[i] = new double[] {1, i};
        variances[i] = 50 + 10 * (i % 10);
        truth[i] = 10 + i + 12 * random.nextGaussian();
        direct[i] = truth[i] + Math.sqrt(variances[i]) * random.nextGaussian();
      }

      AreaEstimates estimates = FayHerriot.estimated(direct, variances, covariates);

      for (int i = 0; i < number; i++) {
        double error = estimates.areas().get(i).value() - truth[i];
        squares += error * error;
        stated += estimates.areas().get(i).meanSquaredError();
      }
    }

    assertEquals(1, stated / squares, 0.2);
  }

  /** Areas whose covariates are the same: who has the worse answers is not the surer. */
  @Property(tries = 300)
  void worseAnswersDoNotMakeAnAreaSurer(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @IntRange(min = 4, max = 34) int number,
      @ForAll @DoubleRange(min = 0, max = 2) double deviation) {
    Random random = new Random(seed);
    double[] direct = new double[number + 1];
    double[] variances = new double[number + 1];
    double[][] covariates = new double[number + 1][];
    for (int i = 0; i <= number; i++) {
      variances[i] = i == number ? Double.POSITIVE_INFINITY : new double[] {1, 4, 25}[i % 3];
      covariates[i] = new double[] {1};
      direct[i] =
          i == number
              ? Double.NaN
              : deviation * random.nextGaussian() + Math.sqrt(variances[i]) * random.nextGaussian();
    }

    AreaEstimates estimates = FayHerriot.estimated(direct, variances, covariates);

    double before = 0;
    for (int i : new int[] {0, 1, 2, number}) {
      double error = estimates.areas().get(i).meanSquaredError();
      // The third term of the formula falls again where answers are bad, though never by much.
      assertTrue(error >= (estimates.isSynthetic() ? 1 - 1e-9 : 0.85) * before);
      before = error;
    }
  }

  /** A register's population of a million with little spread beside a constant. */
  @Property(tries = 50)
  void whereACovariateBeginsChangesNothing(
      @ForAll @LongRange(min = 0) long seed, @ForAll @DoubleRange(min = 0, max = 4e6) double away) {
    Areas areas = Areas.drawn(seed, 20, 20);
    Areas moved = new Areas(areas.direct, areas.variances, new double[20][]);
    for (int i = 0; i < 20; i++) {
      areas.covariates[i][1] = i;
      moved.covariates[i] = new double[] {1, away + i};
    }

    AreaEstimates plain = areas.estimated();
    AreaEstimates same = moved.estimated();

    assertEquals(plain.modelVariance(), same.modelVariance(), 1e-6 * (1 + plain.modelVariance()));
    for (int i = 0; i < 20; i++) {
      double value = plain.areas().get(i).value();
      assertEquals(value, same.areas().get(i).value(), 1e-6 * (1 + Math.abs(value)));
    }
  }

  /**
   * Hardly any difference between areas that the covariates don't explain, and direct estimates
   * which err by far more: what is not known is then above all whether there is such a difference.
   */
  @Property(tries = 10)
  void whereSurveysErrFarMoreThanAreasDifferNobodyIsTooSure(
      @ForAll @LongRange(min = 0) long seed,
      @ForAll @DoubleRange(min = 0, max = 3) double deviation) {
    int number = 40;
    double[] squares = new double[10];
    double[] stated = new double[10];
    for (int draw = 0; draw < 60; draw++) {
      Random random = new Random(seed + draw);
      double[] truth = new double[number];
      double[] estimates = new double[number];
      double[] variances = new double[number];
      double[][] covariates = new double[number][];
      for (int i = 0; i < number; i++) {
        covariates[i] = new double[] {1, i};
        variances[i] = 50 + 10 * (i % 10);
        truth[i] = 10 + i + deviation * random.nextGaussian();
        estimates[i] = truth[i] + Math.sqrt(variances[i]) * random.nextGaussian();
      }

      AreaEstimates areas = FayHerriot.estimated(estimates, variances, covariates);

      for (int i = 0; i < number; i++) {
        double error = areas.areas().get(i).value() - truth[i];
        squares[i % 10] += error * error / 240;
        stated[i % 10] += areas.areas().get(i).meanSquaredError() / 240;
      }
    }
    for (int k = 0; k < 10; k++) {
      double direct = 50 + 10 * k;
      assertTrue(stated[k] >= squares[k], direct + ": " + stated[k] + " for " + squares[k]);
      // The formula at the true difference says up to .44 of it where answers are best.
      assertTrue(stated[k] < .6 * direct, "still much surer than the direct estimate");
    }
    assertTrue(stated[9] >= stated[0], "whose answers are worst errs no less");
  }
}
