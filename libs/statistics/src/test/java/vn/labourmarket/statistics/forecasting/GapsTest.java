package vn.labourmarket.statistics.forecasting;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Worked by hand. */
class GapsTest {
  private static final double NONE = Double.NaN;

  @Test
  void aMissingPeakIsAsThoseOfTheYearsBesideIt() {
    double[] seen = {10, 40, 20, 20, 80, 40, 40, NONE, 80, 80, 320, 160};

    double[] filled = Gaps.filled(seen, 3);

    // Doubling every year
    assertEquals(160, filled[7], 1e-9);
    assertEquals(80, filled[8]);
  }

  @Test
  void aRoundThatIsSkippedEveryOtherYearTakesTheNearestOnes() {
    double[] seen = {10, NONE, 20, 10, 80, 20, 10, NONE, 20, 10, NONE, 20, 10, 80, 20, 10};

    double[] filled = Gaps.filled(seen, 3);

    for (int peak : new int[] {1, 7, 10}) {
      assertEquals(80, filled[peak], 1e-9);
    }
  }

  /** Two skipped years: in the middle no quarter near the gap was seen. */
  @Test
  void inTheMiddleOfALongGapTheSeasonGoesOnToo() {
    double[] seen = new double[24];
    double[] year = {100, 120, 300, 110};
    Arrays.setAll(seen, t -> t >= 11 && t <= 18 ? NONE : (1 + t / 4) * year[t % 4]);

    double[] filled = Gaps.filled(seen, 4);

    for (int t = 11; t <= 18; t++) {
      assertEquals((1 + t / 4) * year[t % 4], filled[t], 0.15 * filled[t], "period " + t);
    }
  }

  /** After two skipped years one quarter of another level was seen. */
  @Test
  void aSeasonSeenOnOneSideAloneDoesNotBringItsLevelBack() {
    double[] seen = new double[25];
    double[] year = {100, 120, 300, 110};
    Arrays.setAll(seen, t -> t < 16 ? year[t % 4] : NONE);
    seen[24] = 400;

    double[] filled = Gaps.filled(seen, 4);

    assertEquals(300, filled[20], 1e-9);
    assertEquals(110 + (400 - 110) * 6 / 9.0, filled[21], 1e-9);
  }

  @Test
  void aroundZeroTheSeasonIsAdded() {
    double[] seen = {-10, 40, 0, -5, NONE, 5, 0, 50, 10};

    assertEquals(45, Gaps.filled(seen, 3)[4], 1e-9);
  }

  @Test
  void withoutASeasonItIsTheLine() {
    double[] seen = {10, 11, 12, 13, NONE, NONE, 16, 17, 18, 19};

    assertArrayEquals(
        new double[] {10, 11, 12, 13, 14, 15, 16, 17, 18, 19}, Gaps.filled(seen, 4), 1e-9);
    assertArrayEquals(new double[] {3, 4, 5}, Gaps.filled(new double[] {3, NONE, 5}, 1));
  }

  @Test
  void ofASeasonThatWasNeverSeenNothingIsKnown() {
    double[] seen = {10, NONE, 20, 90, 10, NONE, 20, 90, 10, NONE, 20, 90};

    assertEquals(15, Gaps.filled(seen, 4)[5], 1e-9);
  }

  @Test
  void whatWasSeenStays() {
    double[] seen = {1e300, NONE, -1e300, 5, 1e300, 7, -1e300, 4, NONE, 1};

    double[] filled = Gaps.filled(seen, 4);

    for (int t : new int[] {0, 2, 3, 4, 5, 6, 7, 9}) {
      assertEquals(seen[t], filled[t]);
    }
    assertEquals(0, Arrays.stream(filled).filter(it -> !Double.isFinite(it)).count());
  }
}
