package vn.labourmarket.titles.coding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import vn.labourmarket.titles.coding.Calibrator.Outcome;

class CalibratorTest {
  private static final int OUTCOMES = 10_000;

  /** A model whose log-odds are too great by a factor. */
  private static List<Outcome> overconfident(double factor, Random random) {
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < OUTCOMES; i++) {
      double truth = 8 * random.nextDouble() - 4;
      double[] evidence = {1, Evidence.SCALE * truth * factor};
      boolean right = random.nextDouble() < 1 / (1 + Math.exp(-truth));
      outcomes.add(new Outcome(evidence, right ? 1 : 0));
    }
    return outcomes;
  }

  @Property(tries = 20)
  void theProbabilitiesOfAModelThatClaimsTooMuchOrTooLittleHold(
      @ForAll @DoubleRange(min = 0.3, max = 4) double factor, @ForAll Random random) {
    // Given
    Calibrator calibrator = Calibrator.fitted(overconfident(factor, random), 2);
    List<Outcome> fresh = overconfident(factor, random);
    // When
    double[] stated = new double[10];
    double[] right = new double[10];
    for (Outcome outcome : fresh) {
      double probability = calibrator.probability(outcome.evidence());
      int bin = Math.min(9, (int) (10 * probability));
      stated[bin] += probability;
      right[bin] += outcome.right();
    }
    // Then
    double error = 0;
    for (int bin = 0; bin < 10; bin++) {
      error += Math.abs(stated[bin] - right[bin]) / OUTCOMES;
    }
    assertTrue(error < 0.05, "expected calibration error " + error);
  }

  @Property(tries = 20)
  void nearlyNineOfTenAreRightFromWhereTheyAreTakenWithoutALook(@ForAll Random random) {
    // Given
    Calibrator calibrator = Calibrator.fitted(overconfident(2, random), 2);
    // When
    double[] taken =
        overconfident(2, random).stream()
            .filter(it -> calibrator.probability(it.evidence()) >= calibrator.sure())
            .mapToDouble(Outcome::right)
            .toArray();
    // Then
    assertTrue(taken.length > OUTCOMES / 4, "taken " + taken.length);
    double right = 0;
    for (double one : taken) {
      right += one;
    }
    assertEquals(0.89, right / taken.length, 0.04);
  }

  @Test
  void takesNothingWithoutALookWhereNineOfTenWereNeverRight() {
    // Given
    Random random = new Random(1);
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < OUTCOMES; i++) {
      double[] evidence = {1, random.nextDouble()};
      outcomes.add(new Outcome(evidence, random.nextDouble() < 0.4 ? 1 : 0));
    }
    // When
    Calibrator calibrator = Calibrator.fitted(outcomes, 2);
    // Then
    assertTrue(calibrator.sure() > 1);
  }

  @Test
  void takesNothingWithoutALookWhereNineOfTenMayBeChance() {
    // Given
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < 240; i++) {
      boolean clear = i % 6 == 0;
      boolean right = clear ? i % 60 != 0 : i % 6 == 1;
      outcomes.add(new Outcome(new double[] {1, clear ? 1 : 0}, right ? 1 : 0));
    }
    // When
    Calibrator few = Calibrator.fitted(outcomes, 2);
    Calibrator many =
        Calibrator.fitted(
            Collections.nCopies(50, outcomes).stream().flatMap(List::stream).toList(), 2);
    // Then
    assertTrue(few.sure() > 1);
    assertEquals(many.probability(new double[] {1, 1}), many.sure());
  }

  @Test
  void countsWhatIsRightInPart() {
    // Given
    List<Outcome> outcomes = new ArrayList<>();
    for (int i = 0; i < OUTCOMES; i++) {
      outcomes.add(new Outcome(new double[] {1, 0}, i % 2 == 0 ? 0.5 : 0.25));
    }
    // When
    Calibrator calibrator = Calibrator.fitted(outcomes, 2);
    // Then
    assertEquals(0.375, calibrator.probability(new double[] {1, 0}), 0.01);
  }
}
