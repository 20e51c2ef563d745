package vn.labourmarket.statistics.disclosure;

import java.util.Collection;

/**
 * Says which cells are sensitive in themselves, and how far others must be kept from them. A cell
 * of 0 is none: nobody reported it.
 */
public sealed interface PrimaryRule {

  /** What the rule asks for a cell; {@link Protection#NONE} where it is not sensitive. */
  Protection protection(Contributions cell);

  /** What a number of rules ask together. */
  static Protection protection(Contributions cell, Collection<PrimaryRule> rules) {
    return rules.stream().map(it -> it.protection(cell)).reduce(Protection.NONE, Protection::and);
  }

  /**
   * Too few contributors.
   *
   * @param fewest contributors of a cell that may be published
   * @param share of the value that is protected, above 0, at most 1
   * @param least distance that is protected: 1 where values are counts, since who knows that a
   *     number is whole knows it from narrower bounds
   */
  record Threshold(int fewest, double share, double least) implements PrimaryRule {
    /** Too few contributors make a cell sensitive however little of it is to be protected. */
    private static final double NEAR = 2e-9;

    public Threshold {
      require(fewest >= 1 && share > 0 && share <= 1 && least >= 0, "a threshold");
      require(least < Double.POSITIVE_INFINITY, "a threshold");
    }

    @Override
    public Protection protection(Contributions cell) {
      return cell.total() == 0 || cell.contributors() >= fewest
          ? Protection.NONE
          : symmetric(cell, Math.max(Math.max(least, share * cell.total()), NEAR * cell.total()));
    }
  }

  /**
   * The largest {@code n} make up more than {@code percent} of the cell.
   *
   * @param n at least 1; so many contributions of a cell have to be given
   * @param percent above 0, below 100
   */
  record Dominance(int n, double percent) implements PrimaryRule {
    public Dominance {
      require(n >= 1 && percent > 0 && percent < 100, "dominance");
    }

    @Override
    public Protection protection(Contributions cell) {
      return symmetric(cell, cell.sumOf(n) * 100 / percent - cell.total());
    }
  }

  /**
   * The second largest contributor, who takes its own part from the cell, knows the largest within
   * {@code percent} of its value. The two largest contributions have to be given.
   *
   * @param percent above 0
   */
  record PercentRule(double percent) implements PrimaryRule {
    public PercentRule {
      require(percent > 0 && percent < Double.POSITIVE_INFINITY, "the p % rule");
    }

    @Override
    public Protection protection(Contributions cell) {
      double rest = cell.total() - cell.sumOf(2);
      return symmetric(cell, percent / 100 * cell.sumOf(1) - rest);
    }
  }

  private static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException("no parameters of " + rule);
    }
  }

  private static Protection symmetric(Contributions cell, double distance) {
    return distance > 1e-9 * cell.total()
        ? new Protection(Math.min(distance, cell.total()), distance)
        : Protection.NONE;
  }
}
