package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.events.catalogue.AreaSuccessionState;

/**
 * One row of a file of successions, with the areas that it means.
 *
 * @param number as a spreadsheet counts
 * @param kind as given; null where the rows tell it
 * @param weight as given; null for an equal share of what is left, 0 for none any more
 */
record SuccessionRow(
    int number,
    Unit from,
    Unit to,
    @Nullable SuccessionKind kind,
    @Nullable BigDecimal weight,
    LocalDate effectiveOn,
    String legalBasis) {

  boolean staysOnLevel() {
    return from.level == to.level;
  }

  boolean withdraws() {
    return weight != null && weight.signum() == 0;
  }

  AreaSuccessionState state(SuccessionKind as, BigDecimal part) {
    return new AreaSuccessionState(from.id, to.id, as.name(), part, effectiveOn, legalBasis);
  }

  /** A row without a successor, of an area whose level is no more. */
  record Abolished(int number, Unit from, LocalDate effectiveOn, String legalBasis) {

    /**
     * What the areas below it became, each an equal part of it.
     *
     * @param followed successions of an area below
     */
    List<AreaSuccessionState> successions(
        List<Unit> below, Function<UUID, List<AreaSuccessionState>> followed) {
      // In the same order whoever asks, since what rounding leaves goes to the first of the
      // largest.
      Map<UUID, BigDecimal> parts = new TreeMap<>();
      int counted = 0;
      for (Unit unit : below) {
        List<AreaSuccessionState> successions = followed.apply(unit.id);
        if (effectiveOn.minusDays(1).equals(unit.validTo) && !successions.isEmpty()) {
          counted++;
          successions.forEach(it -> parts.merge(it.toId(), it.weight(), BigDecimal::add));
        }
      }
      List<UUID> targets = new ArrayList<>(parts.keySet());
      List<BigDecimal> weights = Shares.parts(new ArrayList<>(parts.values()), counted);
      List<AreaSuccessionState> states = new ArrayList<>();
      for (int i = 0; i < targets.size(); i++) {
        states.add(
            new AreaSuccessionState(
                from.id,
                targets.get(i),
                SuccessionKind.ABOLITION.name(),
                weights.get(i),
                effectiveOn,
                legalBasis));
      }
      return states;
    }
  }
}
