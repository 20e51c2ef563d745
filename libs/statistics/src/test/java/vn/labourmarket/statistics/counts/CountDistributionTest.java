package vn.labourmarket.statistics.counts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class CountDistributionTest {

  @Test
  void isPoissonsWithoutExcess() {
    CountDistribution counts = new CountDistribution(2, 0);

    assertEquals(Math.exp(-2) * (1 + 2 + 2), counts.cumulative(2), 1e-12);
    assertEquals(2, counts.quantile(0.5));
    assertEquals(0, counts.quantile(0.1));
    assertEquals(4, counts.quantile(0.9));
  }

  /** From a million on counts are as gamma distributions have them. */
  @Test
  void largeCountsAreCountedToo() {
    for (double excess : new double[] {0, 1e-7, 1e-3, 0.01, 2}) {
      CountDistribution exact = new CountDistribution(0.99e6, excess);
      CountDistribution near = new CountDistribution(1.01e6, excess);
      for (double probability : new double[] {0.025, 0.5, 0.975}) {
        double some = (exact.quantile(probability) - exact.mean()) / Math.sqrt(exact.variance());
        double same = (near.quantile(probability) - near.mean()) / Math.sqrt(near.variance());
        assertEquals(some, same, 2e-3 * (1 + Math.abs(some)));
        assertEquals(probability, near.cumulative(near.quantile(probability)), 1e-3);
      }
    }
    CountDistribution largest = new CountDistribution(0x1p53, 0);
    assertEquals(0x1p53 + 1.96 * Math.sqrt(0x1p53), largest.quantile(0.975), 1e5);
  }

  @Test
  void isSureOfNothingWhereNothingIsExpected() {
    assertEquals(0, new CountDistribution(0, 3).quantile(0.999));
    assertEquals(0, new CountDistribution(0.01, 0).quantile(0.95));
  }

  @Test
  void refusesWhatIsNoDistribution() {
    assertThrows(IllegalArgumentException.class, () -> new CountDistribution(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> new CountDistribution(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new CountDistribution(1e19, 0));
    assertThrows(IllegalArgumentException.class, () -> new CountDistribution(1, 0).quantile(1));
  }

  /** By the recursion of the probabilities, added up. */
  @Property(tries = 200)
  void cumulatesTheNegativeBinomial(
      @ForAll @DoubleRange(min = 0.05, max = 30) double mean,
      @ForAll @DoubleRange(min = 0.05, max = 4) double excess) {
    CountDistribution counts = new CountDistribution(mean, excess);
    double size = 1 / excess;
    double probability = Math.pow(size / (size + mean), size);
    double sum = 0;
    for (int count = 0; count < 40; count++) {
      sum += probability;
      assertEquals(sum, counts.cumulative(count), 1e-9);
      probability *= (count + size) / (count + 1) * mean / (size + mean);
    }
  }

  @Property(tries = 200)
  void theQuantileIsTheFirstCountThatSuffices(
      @ForAll @DoubleRange(min = 0, max = 500) double mean,
      @ForAll @DoubleRange(min = 0, max = 2) double excess,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double probability) {
    CountDistribution counts = new CountDistribution(mean, excess);

    long quantile = counts.quantile(probability);

    assertTrue(counts.cumulative(quantile) >= probability);
    assertTrue(quantile == 0 || counts.cumulative(quantile - 1) < probability);
  }
}
