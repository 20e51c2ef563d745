package vn.labourmarket.occupations.territory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Weights of one predecessor; they add to exactly 1, so that no figure is lost or made. */
final class Shares {
  static final int DECIMALS = 9;

  private static final BigDecimal SMALLEST = BigDecimal.valueOf(1, DECIMALS);

  private Shares() {}

  /**
   * Fills in missing weights with equal shares of what the given ones leave; what rounding leaves
   * goes to the largest, the first of several.
   *
   * @return empty when the given weights leave nothing, or do not add to exactly 1
   */
  static Optional<List<BigDecimal>> complete(List<@Nullable BigDecimal> given) {
    BigDecimal left = BigDecimal.ONE;
    int missing = 0;
    for (BigDecimal weight : given) {
      left = weight == null ? left : left.subtract(weight);
      missing += weight == null ? 1 : 0;
    }
    BigDecimal even =
        missing == 0
            ? BigDecimal.ZERO
            : left.divide(BigDecimal.valueOf(missing), DECIMALS, RoundingMode.DOWN);
    if (missing == 0 ? left.signum() != 0 : even.signum() <= 0) {
      return Optional.empty();
    }
    List<BigDecimal> weights = new ArrayList<>();
    int largest = 0;
    for (BigDecimal weight : given) {
      weights.add(weight == null ? even : weight);
      int last = weights.size() - 1;
      largest = weights.get(last).compareTo(weights.get(largest)) > 0 ? last : largest;
    }
    BigDecimal rest = left.subtract(even.multiply(BigDecimal.valueOf(missing)));
    weights.set(largest, weights.get(largest).add(rest));
    return Optional.of(weights);
  }

  /**
   * Each of these divided by what they add to, so that they add to exactly 1; what rounding leaves
   * goes to the largest.
   */
  static List<BigDecimal> parts(List<BigDecimal> all, int sum) {
    List<BigDecimal> weights = new ArrayList<>();
    BigDecimal rest = BigDecimal.ONE;
    int largest = 0;
    for (BigDecimal part : all) {
      BigDecimal weight =
          part.divide(BigDecimal.valueOf(sum), DECIMALS, RoundingMode.DOWN).max(SMALLEST);
      weights.add(weight);
      rest = rest.subtract(weight);
      int last = weights.size() - 1;
      largest = weight.compareTo(weights.get(largest)) > 0 ? last : largest;
    }
    if (!weights.isEmpty()) {
      weights.set(largest, weights.get(largest).add(rest));
    }
    return weights;
  }
}
