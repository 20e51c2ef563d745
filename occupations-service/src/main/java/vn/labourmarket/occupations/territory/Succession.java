package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.labourmarket.events.catalogue.AreaSuccessionState;

/**
 * A stored succession.
 *
 * @param state with weight 0 it was withdrawn
 */
record Succession(AreaSuccessionState state, long version) {
  UUID fromId() {
    return state.fromId();
  }

  UUID toId() {
    return state.toId();
  }

  LocalDate effectiveOn() {
    return state.effectiveOn();
  }

  /** Whether it says the same; a weight may be written with more zeros. */
  boolean says(AreaSuccessionState other) {
    return same(state).equals(same(other));
  }

  private static AreaSuccessionState same(AreaSuccessionState it) {
    return with(it, it.weight().stripTrailingZeros());
  }

  Succession withdrawn() {
    return new Succession(with(state, BigDecimal.ZERO), version + 1);
  }

  private static AreaSuccessionState with(AreaSuccessionState it, BigDecimal weight) {
    return new AreaSuccessionState(
        it.fromId(), it.toId(), it.kind(), weight, it.effectiveOn(), it.legalBasis());
  }
}
