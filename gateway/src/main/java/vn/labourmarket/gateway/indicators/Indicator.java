package vn.labourmarket.gateway.indicators;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Exact;
import vn.labourmarket.platform.texts.LocalizedText;

/** The indicators and their formulas, all in figures of one year to date. */
public enum Indicator {
  PLAN_PCT("Tỷ lệ đạt kế hoạch", "Attainment of the plan", "PERCENT"),
  SAME_PERIOD_PCT("So với cùng kỳ năm trước", "Compared with the same period last year", "PERCENT"),
  REMAINING("Còn phải tuyển theo kế hoạch", "Remaining to the plan", "PERSON");

  private static final int DECIMALS = 1;

  private final LocalizedText title;
  private final String unit;

  Indicator(String vi, String en, String unit) {
    this.title = LocalizedText.of(vi, en);
    this.unit = unit;
  }

  /** Calculates; figures that are missing give a reason instead of a value. */
  public IndicatorFigure of(Progress progress) {
    BigDecimal intake = progress.intake();
    BigDecimal denominator = this == SAME_PERIOD_PCT ? progress.base() : progress.plan();
    String reason = reason(intake, denominator);
    BigDecimal value = null;
    BigDecimal difference = null;
    if (reason == null && intake != null && denominator != null) {
      value = value(intake, denominator);
      difference = this == SAME_PERIOD_PCT ? Exact.plain(intake.subtract(denominator)) : null;
    }
    BigDecimal first = progress.firstPlan();
    BigDecimal ofFirst =
        this == SAME_PERIOD_PCT || intake == null || first == null || first.signum() == 0
            ? null
            : value(intake, first);
    return new IndicatorFigure(
        name(),
        title.vi(),
        title.en(),
        value,
        unit,
        Exact.plain(intake),
        Exact.plain(denominator),
        reason,
        difference,
        ofFirst,
        this == SAME_PERIOD_PCT ? null : Exact.plain(first),
        isRestated(progress) ? "restated" : null);
  }

  /** Only what the value is made of makes it a restated one. */
  private boolean isRestated(Progress progress) {
    return progress.intakeRestated()
        || (this == SAME_PERIOD_PCT ? progress.baseRestated() : progress.planRestated());
  }

  private BigDecimal value(BigDecimal intake, BigDecimal denominator) {
    return this == REMAINING
        ? plain(denominator.subtract(intake))
        : Exact.percent(intake, denominator, DECIMALS);
  }

  private static BigDecimal plain(BigDecimal value) {
    BigDecimal shown = Exact.plain(value);
    return shown == null ? value : shown;
  }

  private @Nullable String reason(@Nullable BigDecimal intake, @Nullable BigDecimal denominator) {
    if (intake == null) {
      return "NO_DATA";
    }
    if (denominator == null || denominator.signum() == 0) {
      return this == SAME_PERIOD_PCT ? "NO_BASE" : "NO_PLAN";
    }
    return null;
  }
}
