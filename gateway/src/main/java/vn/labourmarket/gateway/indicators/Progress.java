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
 * @param intakeRestated counts of other areas were added to the intake through successions
 * @param baseRestated the same of the base
 * @param planRestated the same of the plans
 * @param demonstration invented data are among them
 */
public record Progress(
    @Nullable BigDecimal intake,
    @Nullable BigDecimal base,
    @Nullable BigDecimal plan,
    @Nullable BigDecimal firstPlan,
    boolean intakeRestated,
    boolean baseRestated,
    boolean planRestated,
    boolean demonstration) {
  static final Progress NONE = new Progress(null, null, null, null, false, false, false, false);

  Progress withIntake(@Nullable BigDecimal value, boolean restated, boolean invented) {
    return new Progress(
        value,
        base,
        plan,
        firstPlan,
        restated,
        baseRestated,
        planRestated,
        demonstration || invented);
  }

  Progress withBase(@Nullable BigDecimal value, boolean restated, boolean invented) {
    return new Progress(
        intake,
        value,
        plan,
        firstPlan,
        intakeRestated,
        restated,
        planRestated,
        demonstration || invented);
  }

  Progress withPlan(
      @Nullable BigDecimal value, @Nullable BigDecimal first, boolean restated, boolean invented) {
    return new Progress(
        intake,
        base,
        value,
        first,
        intakeRestated,
        baseRestated,
        restated,
        demonstration || invented);
  }
}
