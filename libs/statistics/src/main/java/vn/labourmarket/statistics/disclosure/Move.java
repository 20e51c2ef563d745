package vn.labourmarket.statistics.disclosure;

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
