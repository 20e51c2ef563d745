package vn.labourmarket.occupations.areas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import vn.labourmarket.events.catalogue.AreaSuccessionState;

class SuccessionWeightsTest {

  @Property
  void acceptsEveryDivisionOfWholeAreas(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 1000) Integer> shares,
      @ForAll @IntRange(min = 1, max = 5) int predecessors) {
    // Given
    List<AreaSuccessionState> successions = new ArrayList<>();
    for (int i = 0; i < predecessors; i++) {
      successions.addAll(divided(shares));
    }
    // When
    int violations = SuccessionWeights.violations(successions).size();
    // Then
    assertEquals(0, violations);
  }

  @Property
  void refusesAnAreaThatGivesAwayMoreOrLessThanItself(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(min = 1, max = 1000) Integer> shares,
      @ForAll @IntRange(min = 1, max = 9) int millionths) {
    // Given
    List<AreaSuccessionState> successions = new ArrayList<>(divided(shares));
    AreaSuccessionState first = successions.get(0);
    successions.set(0, weighted(first.fromId(), first.weight().add(of(millionths))));
    successions.addAll(divided(shares));
    // When
    int violations = SuccessionWeights.violations(successions).size();
    // Then
    assertEquals(1, violations);
  }

  /** One predecessor cut in these proportions; the last one takes what rounding left. */
  private static List<AreaSuccessionState> divided(List<Integer> shares) {
    UUID from = UUID.randomUUID();
    BigDecimal sum = BigDecimal.valueOf(shares.stream().mapToLong(it -> it).sum());
    BigDecimal left = BigDecimal.ONE;
    List<AreaSuccessionState> parts = new ArrayList<>();
    for (int i = 0; i < shares.size() - 1; i++) {
      BigDecimal part =
          BigDecimal.valueOf(shares.get(i)).divide(sum, new MathContext(6)).stripTrailingZeros();
      parts.add(weighted(from, part));
      left = left.subtract(part);
    }
    parts.add(weighted(from, left));
    return parts;
  }

  private static AreaSuccessionState weighted(UUID from, BigDecimal weight) {
    return new AreaSuccessionState(
        from, UUID.randomUUID(), "SPLIT", weight, LocalDate.of(2025, 7, 1), "test");
  }

  private static BigDecimal of(int millionths) {
    return BigDecimal.valueOf(millionths, 6);
  }
}
