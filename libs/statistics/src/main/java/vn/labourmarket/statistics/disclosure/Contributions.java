package vn.labourmarket.statistics.disclosure;

import org.jspecify.annotations.Nullable;

/**
 * Who stands behind a cell.
 *
 * @param total of the cell, at least 0
 * @param contributors how many reported something other than 0
 * @param largest the largest contributions, the largest first: at least as many as the rules look
 *     at, or all
 * @param sole who alone reported the whole cell and so knows it, by any name that is the same in
 *     all cells; null where there are several, or to leave such knowledge out of account
 */
public record Contributions(
    double total, int contributors, double[] largest, @Nullable String sole) {

  public Contributions {
    if (!(total >= 0 && total < Double.POSITIVE_INFINITY) || contributors < 0) {
      throw new IllegalArgumentException(total + " of " + contributors + " contributors");
    }
    double sum = 0;
    for (int i = 0; i < largest.length; i++) {
      if (!(largest[i] >= 0 && largest[i] <= (i == 0 ? total : largest[i - 1]) * (1 + 1e-9))) {
        throw new IllegalArgumentException("contributions fall from the total's on");
      }
      sum += largest[i];
    }
    if (sum > total * (1 + 1e-9) || largest.length > contributors) {
      throw new IllegalArgumentException("contributions are parts of the total");
    }
    if (sole != null && contributors != 1) {
      throw new IllegalArgumentException(contributors + " contributors are not " + sole);
    }
    largest = largest.clone();
  }

  @Override
  public double[] largest() {
    return largest.clone();
  }

  /**
   * Sum of the largest ones.
   *
   * @throws IllegalArgumentException when fewer were given than there are: a rule that saw less
   *     would let the cell pass
   */
  double sumOf(int number) {
    if (largest.length < Math.min(number, contributors)) {
      throw new IllegalArgumentException(
          largest.length + " contributions where a rule looks at " + number);
    }
    double sum = 0;
    for (int i = 0; i < Math.min(number, largest.length); i++) {
      sum += largest[i];
    }
    return sum;
  }
}
