package vn.labourmarket.occupations.territory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SharesTest {

  @Property
  void addToExactlyOneHoweverManyAreMissing(
      @ForAll @Size(max = 6) List<@IntRange(min = 1, max = 150) Integer> thousandths,
      @ForAll @IntRange(min = 1, max = 60) int missing) {
    // Given
    List<BigDecimal> given = new ArrayList<>();
    thousandths.forEach(it -> given.add(BigDecimal.valueOf(it, 3)));
    given.addAll(Collections.nCopies(missing, null));
    // When
    List<BigDecimal> weights = Shares.complete(given).orElseThrow();
    // Then
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, sum.compareTo(BigDecimal.ONE), sum.toPlainString());
    assertTrue(weights.stream().allMatch(it -> it.signum() > 0 && it.scale() <= Shares.DECIMALS));
  }

  /** A district whose communes were cut at random: its parts are what its communes became. */
  @Property
  void partsOfAllTogetherAddToExactlyOne(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 9) Integer> pieces) {
    // Given
    List<BigDecimal> all = new ArrayList<>();
    for (int count : pieces) {
      all.addAll(Shares.complete(Collections.nCopies(count, null)).orElseThrow());
    }
    // When
    List<BigDecimal> weights = Shares.parts(all, pieces.size());
    // Then
    BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    assertEquals(0, sum.compareTo(BigDecimal.ONE), sum.toPlainString());
    assertTrue(weights.stream().allMatch(it -> it.signum() > 0));
  }

  @Test
  void givesTheRestToTheLargest() {
    assertEquals(
        List.of(
            new BigDecimal("0.333333334"),
            new BigDecimal("0.333333333"),
            new BigDecimal("0.333333333")),
        Shares.complete(Arrays.asList(null, null, null)).orElseThrow());
  }

  @Test
  void refusesWhatDoesNotAddToOne() {
    assertEquals(Optional.empty(), Shares.complete(List.of(new BigDecimal("0.999999999"))));
    assertEquals(Optional.empty(), Shares.complete(Arrays.asList(BigDecimal.ONE, null)));
    assertEquals(
        Optional.empty(), Shares.complete(List.of(new BigDecimal("0.6"), new BigDecimal("0.5"))));
  }
}
