package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
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

  /** Whether its day fits the successor's: the first, or any of one that goes on. */
  boolean meets(Unit to) {
    return SuccessionKind.valueOf(state.kind()).joinsStanding()
        ? to.isValidOn(effectiveOn())
        : effectiveOn().equals(to.validFrom);
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

  /** The same when its successor has so many predecessors, if that makes it of another kind. */
  Optional<Succession> among(int predecessors) {
    SuccessionKind before = SuccessionKind.valueOf(state.kind());
    SuccessionKind now =
        switch (before) {
          case MERGE, STATUS_CHANGE ->
              state.weight().compareTo(BigDecimal.ONE) == 0
                  ? SuccessionKind.of(true, 1, predecessors)
                  : before;
          case SPLIT, TRANSFER, ABOLITION -> before;
        };
    return now == before
        ? Optional.empty()
        : Optional.of(
            new Succession(
                new AreaSuccessionState(
                    state.fromId(),
                    state.toId(),
                    now.name(),
                    state.weight(),
                    state.effectiveOn(),
                    state.legalBasis()),
                version + 1));
  }

  private static AreaSuccessionState with(AreaSuccessionState it, BigDecimal weight) {
    return new AreaSuccessionState(
        it.fromId(), it.toId(), it.kind(), weight, it.effectiveOn(), it.legalBasis());
  }
}
