package vn.labourmarket.statistics.hierarchy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RoundingTest {

  @Test
  void roundsUpTheLargestRemainders() {
    assertArrayEquals(
        new long[] {1, 3, 6}, Rounding.largestRemainder(new double[] {1.4, 2.6, 5.5}, 10));
    assertArrayEquals(new long[] {1, 0}, Rounding.largestRemainder(new double[] {0.5, 0.5}, 1));
  }

  @Test
  void refusesATotalThatNoRoundingHas() {
    assertThrows(
        IllegalArgumentException.class, () -> Rounding.largestRemainder(new double[] {1.5}, 4));
    assertThrows(
        IllegalArgumentException.class, () -> Rounding.largestRemainder(new double[] {2, 3}, 6));
    assertThrows(
        IllegalArgumentException.class, () -> Rounding.largestRemainder(new double[] {-1}, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> Rounding.largestRemainder(new double[] {Double.NaN}, 0));
  }

  /** 2,048 figures of 2^53 are 2^64, which 64 bits hold as 0. */
  @Test
  void refusesFiguresThatTogetherLeaveWhatNumbersHold() {
    double[] figures = new double[2_048];
    Arrays.fill(figures, 0x1p53);

    assertThrows(IllegalArgumentException.class, () -> Rounding.largestRemainder(figures, 0));
    assertEquals(
        1L << 62,
        Arrays.stream(Rounding.largestRemainder(Arrays.copyOf(figures, 512), 1L << 62)).sum());
  }

  @Property
  void addsUpAndMovesNoFigureByOne(
      @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1e6) Double> values) {
    double[] figures = values.stream().mapToDouble(Double::doubleValue).toArray();
    long total = Math.round(Arrays.stream(figures).sum());

    long[] rounded = Rounding.largestRemainder(figures, total);

    assertEquals(total, Arrays.stream(rounded).sum());
    for (int i = 0; i < figures.length; i++) {
      assertTrue(Math.abs(rounded[i] - figures[i]) < 1);
    }
  }
}
