package vn.labourmarket.occupations.crosswalks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The weights of one code. */
final class Weights {
  static final int DECIMALS = 9;
  private static final BigDecimal TOLERANCE = new BigDecimal("0.001");
  private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(DECIMALS);

  private Weights() {}

  static boolean inRange(BigDecimal weight) {
    return weight.signum() > 0
        && weight.compareTo(SMALLEST) >= 0
        && weight.compareTo(BigDecimal.ONE) <= 0;
  }

  /** What given weights add to; what is left to 1 goes to those that have none. */
  static BigDecimal sum(List<@Nullable BigDecimal> given) {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal weight : given) {
      sum = weight == null ? sum : sum.add(weight);
    }
    return sum;
  }

  /**
   * Completes weights so that they add to exactly 1: missing ones share evenly what the given ones
   * leave, and the sum of given ones may be off by a rounding error of 0.001 (V54).
   *
   * @return empty when the given ones can't be completed
   */
  static Optional<List<BigDecimal>> complete(List<@Nullable BigDecimal> sent) {
    List<@Nullable BigDecimal> given = new ArrayList<>();
    for (BigDecimal weight : sent) {
      given.add(weight == null ? null : weight.setScale(DECIMALS, RoundingMode.HALF_UP));
    }
    BigDecimal sum = sum(given);
    long missing = given.stream().filter(it -> it == null).count();
    BigDecimal left = BigDecimal.ONE.subtract(sum);
    if (missing == 0) {
      return left.abs().compareTo(TOLERANCE) > 0
          ? Optional.empty()
          : Optional.of(scaled(given, sum));
    }
    BigDecimal even = left.divide(BigDecimal.valueOf(missing), DECIMALS, RoundingMode.DOWN);
    if (even.compareTo(SMALLEST) < 0) {
      return Optional.empty();
    }
    List<BigDecimal> all = new ArrayList<>();
    for (BigDecimal weight : given) {
      all.add(weight == null ? even : weight);
    }
    return Optional.of(balanced(all, BigDecimal.ONE));
  }

  /** The same targets, each with its part of what all weigh: a mapping read backwards. */
  static List<Mapping.Share> shares(List<Mapping.Share> all) {
    List<BigDecimal> parts = all.stream().map(Mapping.Share::weight).toList();
    List<BigDecimal> weights =
        scaled(parts, parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
    List<Mapping.Share> shares = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      shares.add(new Mapping.Share(all.get(i).code(), weights.get(i), all.get(i).relation()));
    }
    return shares;
  }

  /** Weights in the proportion of these, adding to exactly 1. */
  static List<BigDecimal> scaled(List<? extends @Nullable BigDecimal> parts, BigDecimal sum) {
    List<BigDecimal> all = new ArrayList<>();
    for (BigDecimal part : parts) {
      BigDecimal weight = part == null ? BigDecimal.ZERO : part;
      all.add(weight.divide(sum, DECIMALS, RoundingMode.DOWN).max(SMALLEST));
    }
    return balanced(all, BigDecimal.ONE);
  }

  /**
   * Weights with nine decimals that add to exactly what they shall.
   *
   * @param exact which add to that but for many more decimals
   */
  static List<BigDecimal> rounded(List<BigDecimal> exact, BigDecimal total) {
    List<BigDecimal> cut = new ArrayList<>();
    exact.forEach(it -> cut.add(it.setScale(DECIMALS, RoundingMode.DOWN)));
    return balanced(cut, total).stream()
        .map(it -> it.signum() == 0 ? BigDecimal.ZERO : it.stripTrailingZeros())
        .toList();
  }

  /** What rounding left goes to the heaviest. */
  private static List<BigDecimal> balanced(List<BigDecimal> weights, BigDecimal total) {
    if (weights.isEmpty()) {
      return weights;
    }
    BigDecimal sum = BigDecimal.ZERO;
    int heaviest = 0;
    for (int i = 0; i < weights.size(); i++) {
      sum = sum.add(weights.get(i));
      heaviest = weights.get(i).compareTo(weights.get(heaviest)) > 0 ? i : heaviest;
    }
    weights.set(heaviest, weights.get(heaviest).add(total.subtract(sum)));
    return weights;
  }
}
