package vn.labourmarket.statistics.survey;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class SurveyTest {
  /** Two of ten small employers, three of four large ones. */
  private static final Design DESIGN = Design.of(new int[] {0, 0, 1, 1, 1}, new double[] {10, 4});

  private static final double[] VACANCIES = {1, 3, 10, 16, 13};

  @Test
  void aTotalAddsUpStrataAndTheirVariances() {
    Estimate total = Linearisation.of(DESIGN, LonelyStratum.ADJUST).of(Statistic.total(VACANCIES));

    assertEquals(10 * 2 + 4 * 13, total.value(), 1e-12);
    // N²(1 − n/N) s²/n: 100 · 0.8 · 2/2 and 16 · 0.25 · 9/3
    assertEquals(Math.sqrt(80 + 12), total.standardError(), 1e-12);
    assertEquals(Math.sqrt(92) / 72, total.coefficientOfVariation(), 1e-12);
  }

  @Test
  void aMeanAndARatioAreLinearised() {
    Linearisation estimator = Linearisation.of(DESIGN, LonelyStratum.ADJUST);
    double[] jobs = {10, 30, 100, 160, 130};

    Estimate mean = estimator.of(Statistic.mean(VACANCIES));
    Estimate ratio = estimator.of(Statistic.ratio(VACANCIES, jobs));

    assertEquals(72 / 14.0, mean.value(), 1e-12);
    assertEquals(Math.sqrt(92) / 14, mean.standardError(), 1e-12);
    assertEquals(0.1, ratio.value(), 1e-12);
    assertEquals(0, ratio.standardError(), 1e-12, "vacancies are everywhere a tenth of the jobs");
  }

  @Test
  void aDomainCountsTheOthersAsNothing() {
    boolean[] inside = {true, false, false, true, true};
    Linearisation estimator = Linearisation.of(DESIGN, LonelyStratum.ADJUST);

    Estimate total = estimator.of(Statistic.total(VACANCIES).in(inside));

    assertEquals(5 * 1 + 4 / 3.0 * 29, total.value(), 1e-12);
    // 1, 0 and 0, 16, 13: variances 0.5 and 72.333…
    double large = (0 * 0 + 16 * 16 + 13 * 13 - 29 * 29 / 3.0) / 2;
    assertEquals(Math.sqrt(80 * 0.5 / 2 + 4 * large / 3), total.standardError(), 1e-12);
  }

  @Test
  void aLonelyUnitCountsByTheStatedRule() {
    Design design = Design.of(new int[] {0, 0, 1}, new double[] {10, 4});
    Statistic total = Statistic.total(new double[] {1, 3, 5});

    Estimate certain = Linearisation.of(design, LonelyStratum.CERTAINTY).of(total);
    Estimate adjusted = Linearisation.of(design, LonelyStratum.ADJUST).of(total);

    assertEquals(Math.sqrt(80), certain.standardError(), 1e-12);
    assertEquals(Math.sqrt(80 + 0.75 * 20 * 20), adjusted.standardError(), 1e-12);
    assertThrows(IllegalArgumentException.class, () -> ReplicateWeights.jackknife(design));
    assertThrows(IllegalArgumentException.class, () -> ReplicateWeights.bootstrap(design, 9, 1));
  }

  @Test
  void aStratumDrawnWholeIsKnown() {
    Design whole = Design.of(new int[] {0, 0, 0}, new double[] {3});
    Statistic total = Statistic.total(new double[] {1, 7, 9});

    assertEquals(
        new Estimate(17, 0, Double.POSITIVE_INFINITY),
        Linearisation.of(whole, LonelyStratum.ADJUST).of(total));
    assertEquals(
        new Estimate(17, 0, Double.POSITIVE_INFINITY),
        ReplicateWeights.bootstrap(whole, 50, 1).of(total));
  }

  @Test
  void respondentsStandForTheirClass() {
    double[] weights = {5, 5, 2, 2, 2};
    int[] classes = {0, 0, 1, 1, 1};

    double[] adjusted =
        ResponseClasses.adjusted(
            weights, classes, 2, new boolean[] {true, false, true, true, false});

    assertArrayEquals(new double[] {10, 0, 3, 3, 0}, adjusted, 1e-12);
    boolean[] onlyTheFirst = {true, true, false, false, false};
    assertThrows(
        IllegalArgumentException.class,
        () -> ResponseClasses.adjusted(weights, classes, 2, onlyTheFirst));
  }

  /** Each unit left out in turn: 125, 75, 100, 127.5 and 122.5; four fifths of one half. */
  @Test
  void whoDidNotAnswerIsReplicatedToo() {
    Design design = Design.of(new int[5], new double[] {10});
    int[] classes = {0, 0, 0, 1, 1};
    boolean[] responded = {true, true, false, true, true};

    Estimate estimate =
        ReplicateWeights.jackknife(design)
            .adjusted(weights -> ResponseClasses.adjusted(weights, classes, 2, responded))
            .of(Statistic.total(new double[] {10, 20, 0, 4, 6}));

    assertEquals(110, estimate.value(), 1e-12);
    assertEquals(Math.sqrt(0.4 * 2012.5), estimate.standardError(), 1e-12);
  }

  @Test
  void aReplicateWithoutARespondentOfAClassIsNamed() {
    int[] classes = {0, 0, 1};
    boolean[] responded = {true, true, true};
    ReplicateWeights weights =
        ReplicateWeights.jackknife(Design.of(new int[3], new double[] {9}))
            .adjusted(it -> ResponseClasses.adjusted(it, classes, 2, responded));
    ReplicateWeights fewer =
        ReplicateWeights.jackknife(Design.of(new int[3], new double[] {9}))
            .adjusted(
                it -> ResponseClasses.adjusted(it, classes, 2, new boolean[] {true, false, true}));

    // The class has no weight then, and nobody to stand for.
    assertEquals(0, weights.replicate(2)[2]);
    String refused =
        assertThrows(IllegalArgumentException.class, () -> fewer.replicate(0)).getMessage();
    assertEquals("replicate 0: nobody of class 0 answered", refused);
  }

  @Test
  void intervalsKnowOnHowFewUnitsTheyRest() {
    Design design = Design.of(new int[] {0, 0, 1, 1, 2}, new double[] {10, 8, 1});
    Statistic total = Statistic.total(new double[] {1, 2, 3, 5, 7});

    Estimate estimate = Linearisation.of(design, LonelyStratum.ADJUST).of(total);

    assertEquals(2, estimate.freedom(), "the third stratum is known");
    assertEquals(2, ReplicateWeights.jackknife(design).of(total).freedom());
    assertEquals(2, ReplicateWeights.bootstrap(design, 50, 1).of(total).freedom());
    assertEquals(1, ReplicateWeights.bootstrap(design, 2, 1).of(total).freedom());
    // Student's t with two degrees of freedom: 4.302653
    double half = 4.302652729749 * estimate.standardError();
    assertEquals(estimate.value() - half, estimate.interval(0.95).lower(), 1e-9);
    assertEquals(estimate.value() + half, estimate.interval(0.95).upper(), 1e-9);
    assertThrows(IllegalArgumentException.class, () -> estimate.interval(95));
  }

  @Test
  void respondentsAreADesignOfTheirOwn() {
    Design design = Design.of(new int[] {0, 0, 1, 1, 1}, new double[] {10, 6});
    int[] classes = {0, 0, 1, 1, 1};
    boolean[] responded = {true, false, true, true, false};

    Design respondents = design.responding(classes, 2, responded);
    Estimate total =
        Linearisation.of(respondents, LonelyStratum.CERTAINTY)
            .of(Statistic.total(new double[] {4, 1, 3}));

    assertArrayEquals(new double[] {10, 3, 3}, respondents.weights(), 1e-12);
    assertEquals(10 * 4 + 3 * 1 + 3 * 3, total.value(), 1e-12);
    // 1 and 3 with 3 each: 36 · (1 − 2/6) · their variance of 2 · ½
    assertEquals(Math.sqrt(36 * 4 / 6.0 * 2 / 2), total.standardError(), 1e-12);
  }

  @Test
  void aStratumWithoutAUnitIsRefused() {
    double[] populations = {10, 5000};
    assertThrows(IllegalArgumentException.class, () -> Design.of(new int[] {0, 0}, populations));
  }

  @Test
  void totalsOfNothingAreMet() {
    double[] weights = {1, 1, 1};
    double[][] variable = {{1, -1, 0.5}};

    double[] calibrated = Calibration.linear(weights, variable, new double[] {0}).weights();

    // g = 1 − 0.5/2.25 · x
    assertArrayEquals(new double[] {7 / 9.0, 11 / 9.0, 8 / 9.0}, calibrated, 1e-12);
  }

  @Test
  void linearCalibrationIsTheRegressionEstimator() {
    Design design = Design.of(new int[] {0, 0, 0}, new double[] {12});
    double[] jobs = {1, 2, 3};
    double[][] variables = {{1, 1, 1}, jobs};

    CalibratedWeights calibrated =
        Calibration.linear(design.weights(), variables, new double[] {12, 30});
    Estimate total =
        Linearisation.of(design, LonelyStratum.ADJUST, calibrated)
            .of(Statistic.total(new double[] {2, 3, 7}));

    // g = 1 + (30 − 24)/(4 · 2) · (x − 2)
    assertArrayEquals(new double[] {1, 4, 7}, calibrated.weights(), 1e-12);
    assertEquals(2 + 12 + 49, total.value(), 1e-12);
    // residuals 0.5, −1, 0.5 of the line 4 + 2.5 (x − 2); weighted 0.5, −4, 3.5 around 0
    assertEquals(Math.sqrt(0.75 * 3 / 2 * (0.25 + 16 + 12.25)), total.standardError(), 1e-12);
  }

  @Test
  void logitCalibrationMeetsTotalsWithinItsBounds() {
    double[] weights = {4, 4, 4, 4};
    double[][] variables = {{1, 1, 1, 1}, {1, 2, 3, 10}};

    double[] calibrated =
        Calibration.logit(weights, variables, new double[] {16, 88}, 0.3, 2).weights();

    assertEquals(16, Arrays.stream(calibrated).sum(), 1e-9);
    assertEquals(
        88, IntStream.range(0, 4).mapToDouble(i -> variables[1][i] * calibrated[i]).sum(), 1e-9);
    assertTrue(Arrays.stream(calibrated).allMatch(it -> it > 1.2 && it < 8));
    assertThrows(
        IllegalArgumentException.class,
        () -> Calibration.logit(weights, variables, new double[] {16, 130}, 0.3, 2));
  }

  @Test
  void logitCalibrationMultipliesByAnSShapedCurve() {
    double[] weights = {1, 1};
    double[][] variable = {{1, 2}};

    // between 0 and 2 the factor is 1 + tanh(λ x); tanh λ = 1/2, tanh 2λ = 4/5
    double[] calibrated =
        Calibration.logit(weights, variable, new double[] {1.5 + 2 * 1.8}, 0, 2).weights();

    assertArrayEquals(new double[] {1.5, 1.8}, calibrated, 1e-9);
  }

  @Test
  void groupsThatAllAddUpToEverythingMustAgree() {
    double[] weights = {1, 1, 1, 1};
    double[][] variables = {{1, 1, 0, 0}, {0, 0, 1, 1}, {1, 0, 1, 0}, {0, 1, 0, 1}};

    double[] calibrated =
        Calibration.linear(weights, variables, new double[] {6, 4, 5, 5}).weights();

    assertArrayEquals(new double[] {3, 3, 2, 2}, calibrated, 1e-12);
    assertThrows(
        IllegalArgumentException.class,
        () -> Calibration.linear(weights, variables, new double[] {6, 4, 5, 6}));
  }

  @Test
  void rakingMeetsBothMargins() {
    double[] weights = {1, 1, 1, 1};
    int[][] groups = {{0, 0, 1, 1}, {0, 1, 0, 1}};

    double[] raked = Raking.raked(weights, groups, new double[][] {{30, 10}, {20, 20}}).weights();

    assertArrayEquals(new double[] {15, 15, 5, 5}, raked, 1e-9);
    assertThrows(
        IllegalArgumentException.class,
        () -> Raking.raked(weights, groups, new double[][] {{30, 10}, {20, 21}}));
  }

  @Test
  void allocationFollowsSizeTimesSpread() {
    boolean[] none = new boolean[3];

    int[] sizes =
        Allocation.neyman(new int[] {1000, 500, 20}, new double[] {1, 4, 300}, none, 80, 2);
    int[] whole =
        Allocation.neyman(
            new int[] {1000, 500, 20},
            new double[] {1, 4, 0},
            new boolean[] {false, false, true},
            80,
            2);

    assertArrayEquals(new int[] {20, 40, 20}, sizes, "the third is drawn whole, the rest is 1 : 2");
    assertArrayEquals(new int[] {20, 40, 20}, whole);
    assertThrows(
        IllegalArgumentException.class,
        () -> Allocation.neyman(new int[] {5}, new double[] {1}, new boolean[1], 6, 2));
    assertThrows(
        IllegalArgumentException.class,
        () -> Allocation.neyman(new int[] {5}, new double[] {1}, new boolean[1], 1, 2));
  }

  @Test
  void whoIsDrawnIsWrittenInTheSeed() {
    List<String> ids = IntStream.range(0, 20).mapToObj(i -> "employer-" + i).toList();
    int[] strata = IntStream.range(0, 20).map(i -> i < 15 ? 0 : 1).toArray();

    boolean[] drawn = StratifiedDraw.drawn(ids, strata, new int[] {3, 2}, 2026);

    // Pinned: a survey that was drawn must be drawn again in every later version.
    List<String> names = IntStream.range(0, 20).filter(i -> drawn[i]).mapToObj(ids::get).toList();
    assertEquals(
        List.of("employer-0", "employer-2", "employer-7", "employer-16", "employer-17"), names);
  }

  @Test
  void refusesWhatIsNoSample() {
    int[] strata = {0, 0};
    assertThrows(IllegalArgumentException.class, () -> Design.of(strata, new double[] {1}));
    assertThrows(IllegalArgumentException.class, () -> Design.of(new int[] {1}, new double[] {5}));
    assertThrows(IllegalArgumentException.class, () -> Statistic.total(new double[] {Double.NaN}));
    Linearisation estimator = Linearisation.of(DESIGN, LonelyStratum.ADJUST);
    Statistic ofOneUnit = Statistic.total(new double[] {1});
    assertThrows(IllegalArgumentException.class, () -> estimator.of(ofOneUnit));
    List<String> twice = List.of("a", "a");
    assertThrows(
        IllegalArgumentException.class,
        () -> StratifiedDraw.drawn(twice, strata, new int[] {1}, 1));
  }
}
