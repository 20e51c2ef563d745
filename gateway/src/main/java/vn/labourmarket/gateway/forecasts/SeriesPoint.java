package vn.labourmarket.gateway.forecasts;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.gateway.answers.Exact;
import vn.labourmarket.platform.time.Period;

/**
 * What was reported of one group in one period.
 *
 * @param group VSCO level-2 group, null where there is none
 * @param received whole reports of the period in the territory, of all groups
 * @param expected who should have reported, null where nobody is obliged to
 */
record SeriesPoint(
    @Nullable String group,
    Period period,
    BigDecimal value,
    boolean demonstration,
    long received,
    @Nullable Long expected) {
  /** Received of expected, 0–1. */
  @Nullable BigDecimal coverage() {
    return expected == null ? null : Exact.share(received, expected);
  }

  /** Whether so much was reported that the value stands for the whole period: four fifths. */
  boolean isEnough() {
    return expected == null || received > 0 && 5 * received >= 4 * expected;
  }
}
