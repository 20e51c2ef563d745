package vn.labourmarket.statistics.disclosure;

/**
 * How near to a cell's value nobody may come: who computes bounds for it must not get above {@code
 * value − lower} from below nor under {@code value + upper} from above.
 *
 * @param lower at least 0
 * @param upper at least 0
 */
public record Protection(double lower, double upper) {
  /** A cell that may be known. */
  public static final Protection NONE = new Protection(0, 0);

  public Protection {
    if (!(lower >= 0 && upper >= 0 && lower + upper < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("distances are at least 0, not " + lower + ", " + upper);
    }
  }

  /** Whether there is anything to protect. */
  public boolean isWanted() {
    return lower > 0 || upper > 0;
  }

  /** What satisfies both. */
  public Protection and(Protection other) {
    return new Protection(Math.max(lower, other.lower), Math.max(upper, other.upper));
  }
}
