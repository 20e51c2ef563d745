package vn.labourmarket.gateway.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Exact figures of one year to date, in persons; null where nothing was registered or reported.
 *
 * @param intake accepted intake from the start of the year to the end of the period
 * @param base the same of the year before
 * @param plan registered plan of the year as it holds
 * @param firstPlan the plan as registered first
 * @param restated counts of other areas were added through successions
 * @param demonstration invented data are among them
 */
public record Progress(
    @Nullable BigDecimal intake,
    @Nullable BigDecimal base,
    @Nullable BigDecimal plan,
    @Nullable BigDecimal firstPlan,
    boolean restated,
    boolean demonstration) {
  static final Progress NONE = new Progress(null, null, null, null, false, false);

  Progress withIntake(@Nullable BigDecimal value, boolean more, boolean invented) {
    return new Progress(value, base, plan, firstPlan, restated || more, demonstration || invented);
  }

  Progress withBase(@Nullable BigDecimal value, boolean more, boolean invented) {
    return new Progress(
        intake, value, plan, firstPlan, restated || more, demonstration || invented);
  }

  Progress withPlan(
      @Nullable BigDecimal value, @Nullable BigDecimal first, boolean more, boolean invented) {
    return new Progress(intake, base, value, first, restated || more, demonstration || invented);
  }
}
