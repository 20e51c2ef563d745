package vn.labourmarket.statistics.disclosure;

import java.util.Arrays;
import java.util.stream.IntStream;

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

  /**
   * A move from the changes of all cells.
   *
   * @param whole so many times the changes are whole numbers; 0 for figures that needn't be
   */
  static Move of(double[] all, double whole) {
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
