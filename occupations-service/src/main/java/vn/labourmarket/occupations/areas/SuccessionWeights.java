package vn.labourmarket.occupations.areas;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.platform.problems.Violation;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * The law that keeps totals whole when history is restated on today's areas: what a predecessor
 * gives away adds up to exactly 1.
 */
final class SuccessionWeights {
  private SuccessionWeights() {}

  /** One violation for each predecessor whose weights do not add to 1. */
  static List<Violation> violations(List<AreaSuccessionState> successions) {
    Map<UUID, BigDecimal> sums = new LinkedHashMap<>();
    for (AreaSuccessionState succession : successions) {
      sums.merge(succession.fromId(), succession.weight(), BigDecimal::add);
    }
    List<Violation> violations = new ArrayList<>();
    sums.forEach(
        (from, sum) -> {
          if (sum.compareTo(BigDecimal.ONE) != 0) {
            violations.add(
                Violation.error(
                    "/" + from,
                    AreaProblem.SUCCESSION_WEIGHT,
                    LocalizedText.of(
                        "Tỷ trọng cộng lại là %s, phải là 1.".formatted(sum.toPlainString()),
                        "The weights add to %s, not 1.".formatted(sum.toPlainString()))));
          }
        });
    return violations;
  }
}
