package vn.labourmarket.gateway.reports;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Exact;
import vn.labourmarket.gateway.indicators.Indicator;
import vn.labourmarket.gateway.indicators.IndicatorFigure;
import vn.labourmarket.gateway.indicators.Progress;
import vn.labourmarket.platform.texts.LocalizedText;

/**
 * One row of R1. Percentages have one decimal; the others are persons, exact.
 *
 * @param planPctReason why there is no planPct
 * @param samePeriodReason why there is no samePeriodPct
 */
record ProgressRow(
    String key,
    String titleVi,
    String titleEn,
    @Nullable BigDecimal plan,
    @Nullable BigDecimal firstPlan,
    @Nullable BigDecimal intake,
    @Nullable BigDecimal planPct,
    @Nullable String planPctReason,
    @Nullable BigDecimal planPctOfFirst,
    @Nullable BigDecimal samePeriodIntake,
    @Nullable BigDecimal samePeriodPct,
    @Nullable String samePeriodReason,
    @Nullable BigDecimal difference,
    @Nullable BigDecimal remaining,
    @Nullable String note) {

  static ProgressRow of(String key, LocalizedText title, Progress progress) {
    IndicatorFigure plan = Indicator.PLAN_PCT.of(progress);
    IndicatorFigure same = Indicator.SAME_PERIOD_PCT.of(progress);
    return new ProgressRow(
        key,
        title.vi(),
        title.en(),
        Exact.plain(progress.plan()),
        Exact.plain(progress.firstPlan()),
        Exact.plain(progress.intake()),
        plan.value(),
        plan.reason(),
        plan.valueOfFirstPlan(),
        Exact.plain(progress.base()),
        same.value(),
        same.reason(),
        same.difference(),
        Indicator.REMAINING.of(progress).value(),
        plan.note() == null ? same.note() : plan.note());
  }
}
