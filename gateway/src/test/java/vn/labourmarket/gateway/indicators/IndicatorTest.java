package vn.labourmarket.gateway.indicators;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class IndicatorTest {
  private static final BigDecimal COUNT = BigDecimal.TEN;

  @Test
  void isRestatedOnlyByWhatItIsMadeOf() {
    Progress intake = Progress.NONE.withIntake(COUNT, false, false);
    Progress base = intake.withBase(COUNT, true, false).withPlan(COUNT, COUNT, false, false);
    Progress plan = intake.withBase(COUNT, false, false).withPlan(COUNT, COUNT, true, false);

    assertNull(Indicator.PLAN_PCT.of(base).note());
    assertNull(Indicator.REMAINING.of(base).note());
    assertEquals("restated", Indicator.SAME_PERIOD_PCT.of(base).note());
    assertEquals("restated", Indicator.PLAN_PCT.of(plan).note());
    assertNull(Indicator.SAME_PERIOD_PCT.of(plan).note());
    Progress all = base.withIntake(COUNT, true, false);
    assertEquals("restated", Indicator.PLAN_PCT.of(all).note());
  }
}
