package vn.labourmarket.statistics.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A change of some cells that no sum shows: where all of them are empty, nobody can tell the
 * figures from the changed ones, as long as none falls below 0.
 *
 * @param cells that change
 * @param changes one per cell, none of them 0
 * @param step multiples of so many times it leave whole numbers whole; 0 for figures that needn't
 *     be
 */
record Move(int[] cells, double[] changes, double step) {

  /** A smaller change is rounding. */
  static final double NOTHING = 1e-7;

  /**
   * A move is a proof, so it is looked at once more, whoever found it.
   *
   * @param sums numbers of those that a cell which changes is in
   * @param found changes of all cells
   * @param whole so many times the changes are whole numbers, and then add up exactly; 0 for
   *     figures that needn't be
   * @return null where a sum would change
   */
  static @Nullable Move checked(LinkedTables tables, int[] sums, double[] found, double whole) {
    double unit = whole == 0 ? 1 : whole;
    double[] changes = new double[found.length];
    int moved = 0;
    for (int j = 0; j < found.length; j++) {
      double change = whole == 0 ? found[j] : Math.rint(found[j] * whole);
      changes[j] = Math.abs(change) > NOTHING ? change : 0;
      moved += found[j] == 0 ? 0 : 1;
    }
    double most = whole == 0 ? moved * NOTHING : 0;
    for (int s : sums) {
      Sum sum = tables.sums().get(s);
      double left = -changes[sum.total()];
      for (int part : sum.parts()) {
        left += changes[part];
      }
      if (Math.abs(left) > most) {
        return null;
      }
    }
    addUnions(tables, changes);
    return of(Arrays.stream(changes).map(it -> it / unit).toArray(), whole);
  }

  /** What is reported in several cells changes with them. */
  private static void addUnions(LinkedTables tables, double[] changes) {
    int[] unions =
        IntStream.range(0, changes.length)
            .filter(j -> changes[j] != 0)
            .flatMap(j -> Arrays.stream(tables.unionsOf(j)))
            .distinct()
            .toArray();
    for (int s : unions) {
      Sum union = tables.sums().get(s);
      if (changes[union.total()] == 0) {
        double sum = Arrays.stream(union.parts()).mapToDouble(j -> changes[j]).sum();
        changes[union.total()] = Math.abs(sum) > NOTHING ? sum : 0;
      }
    }
  }

  /** A move from the changes of all cells. */
  private static Move of(double[] all, double whole) {
    int[] cells = IntStream.range(0, all.length).filter(j -> all[j] != 0).toArray();
    double[] changes = Arrays.stream(cells).mapToDouble(j -> all[j]).toArray();
    return new Move(cells, changes, whole == 0 ? 0 : whole / commonDivisor(changes, whole));
  }

  /** Of so many times the changes. */
  private static double commonDivisor(double[] changes, double times) {
    double divisor = 0;
    for (double change : changes) {
      double rest = Math.abs(Math.rint(change * times));
      while (rest != 0) {
        double next = divisor % rest;
        divisor = rest;
        rest = next;
      }
    }
    return divisor;
  }

  boolean uses(int cell) {
    for (int used : cells) {
      if (used == cell) {
        return true;
      }
    }
    return false;
  }

  /** How many times the move can be made before a cell falls below 0. */
  double reach(double[] values, boolean reversed) {
    double reach = Double.POSITIVE_INFINITY;
    for (int k = 0; k < cells.length; k++) {
      double change = reversed ? -changes[k] : changes[k];
      if (change < 0) {
        reach = Math.min(reach, values[cells[k]] / -change);
      }
    }
    return step == 0 ? reach : step * Math.floor(reach / step * (1 + 1e-12));
  }
}
