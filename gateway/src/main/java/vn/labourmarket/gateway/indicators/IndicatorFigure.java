package vn.labourmarket.gateway.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One indicator.
 *
 * @param value null when {@code reason} says why
 * @param unit PERCENT, one decimal; or PERSON
 * @param numerator intake of the year to date, exact
 * @param denominator registered plan, or intake of the same period last year, exact
 * @param reason NO_DATA, NO_PLAN or NO_BASE
 * @param difference for SAME_PERIOD_PCT: numerator − denominator
 * @param valueOfFirstPlan the same against the plan as first registered
 * @param firstPlan the plan as first registered
 * @param note “restated” when counts of former areas were carried over
 */
public record IndicatorFigure(
    String code,
    String titleVi,
    String titleEn,
    @Nullable BigDecimal value,
    String unit,
    @Nullable BigDecimal numerator,
    @Nullable BigDecimal denominator,
    @Nullable String reason,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal valueOfFirstPlan,
    @Nullable BigDecimal firstPlan,
    @Nullable String note) {}
