package vn.labourmarket.gateway.answers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Exact figures, and their one rounding on display. */
public final class Exact {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Exact() {}

  /** A count as it is, without superfluous zeros: restated counts may have decimals. */
  public static @Nullable BigDecimal plain(@Nullable BigDecimal count) {
    if (count == null) {
      return null;
    }
    BigDecimal stripped = count.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }

  /**
   * A ratio in per cent, rounded half up once.
   *
   * @param denominator not zero
   */
  public static BigDecimal percent(BigDecimal numerator, BigDecimal denominator, int decimals) {
    return numerator.multiply(HUNDRED).divide(denominator, decimals, RoundingMode.HALF_UP);
  }

  /** A share from 0 to 1 with four decimals, null of nothing. */
  public static @Nullable BigDecimal share(long part, long whole) {
    return whole == 0
        ? null
        : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
  }
}
