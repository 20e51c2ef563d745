package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Moves that were found so far and whom they protect: every sensitive cell from everybody outside,
 * and from each contributor who alone stands behind another cell, by a second move without any cell
 * that this one knows. Who stands alone behind the cell itself knows it anyway.
 */
final class Cover {
  /** A distance that rounding may fall short of, relative. */
  static final double ROUNDING = 1e-6;

  private static final int[] NO_INSIDER = {};

  private final LinkedTables tables;
  private final List<TableCell> cells;
  private final double[] values;
  private final Insiders insiders;
  private final List<Found> moves = new ArrayList<>();

  /** For each cell with a move up who knows a cell of each of its moves, and the same down. */
  private final int[] @Nullable [] up;

  private final int[] @Nullable [] down;

  /**
   * A move, looked at once.
   *
   * @param knowing who knows a cell of it
   * @param forth how often it can be made
   * @param back how often it can be reversed
   */
  private record Found(Move move, int[] knowing, double forth, double back) {}

  Cover(LinkedTables tables, double[] values) {
    this(
        tables,
        values,
        new Insiders(tables.withImplied()),
        new int[values.length][],
        new int[values.length][]);
  }

  private Cover(LinkedTables tables, double[] values, Insiders insiders, int[][] up, int[][] down) {
    this.tables = tables;
    this.values = values;
    this.insiders = insiders;
    this.up = up;
    this.down = down;
    cells = tables.withImplied();
  }

  Insiders insiders() {
    return insiders;
  }

  /** The same without the moves that use a cell. */
  Cover without(int cell) {
    Cover other = new Cover(tables, values, insiders, up.clone(), down.clone());
    boolean[] anew = new boolean[values.length];
    for (Found found : moves) {
      if (found.move.uses(cell)) {
        for (int used : found.move.cells()) {
          anew[used] = true;
          other.up[used] = null;
          other.down[used] = null;
        }
      } else {
        other.moves.add(found);
      }
    }
    for (Found found : other.moves) {
      for (int k = 0; k < found.move.cells().length; k++) {
        if (anew[found.move.cells()[k]]) {
          other.count(found, k);
        }
      }
    }
    return other;
  }

  void add(Move move) {
    Found found =
        new Found(
            move,
            insiders.behind(move.cells()),
            move.reach(values, false) / (1 - ROUNDING),
            move.reach(values, true) / (1 - ROUNDING));
    moves.add(found);
    for (int k = 0; k < move.cells().length; k++) {
      count(found, k);
    }
  }

  /** What a move does for one of its cells. */
  private void count(Found found, int k) {
    int cell = found.move.cells()[k];
    Protection protection = cells.get(cell).protection();
    if (protection.isWanted()) {
      double change = Math.abs(found.move.changes()[k]);
      boolean rises = found.move.changes()[k] > 0;
      double highest = change * (rises ? found.forth : found.back);
      double lowest = change * (rises ? found.back : found.forth);
      if (highest >= protection.upper()) {
        up[cell] = common(up[cell], found.knowing);
      }
      if (lowest >= Math.min(protection.lower(), values[cell])) {
        down[cell] = common(down[cell], found.knowing);
      } else if (down[cell] != null) {
        down[cell] =
            Arrays.stream(down[cell])
                .filter(
                    it -> Arrays.binarySearch(found.knowing, it) >= 0 || lowest < fall(cell, it))
                .toArray();
      }
    }
  }

  private static int[] common(int @Nullable [] before, int[] knowing) {
    return before == null ? knowing : Insiders.common(before, knowing);
  }

  /**
   * How far a cell has to be able to fall in the eyes of a contributor, who knows that it is at
   * least what this contributor reported.
   */
  double fall(int cell, int insider) {
    double rest = values[cell] - tables.partOf(insiders.name(insider), cell);
    return Math.min(cells.get(cell).protection().lower(), rest);
  }

  /** Whether the cell still lacks a move, against anybody or against a contributor. */
  boolean isOpen(int cell) {
    return isBare(cell) || seer(cell) != Insiders.NOBODY;
  }

  /** Whether anybody comes too near, from above or from below. */
  boolean isBare(int cell) {
    return isBare(cell, true) || isBare(cell, false);
  }

  boolean isBare(int cell, boolean upwards) {
    Protection protection = cells.get(cell).protection();
    double wanted = upwards ? protection.upper() : protection.lower();
    return wanted > 0 && (upwards ? up : down)[cell] == null;
  }

  /** Whether a contributor sees through all moves in a direction that matters. */
  boolean sees(int insider, int cell, boolean upwards) {
    if (insider == insiders.behind(cell)
        || Arrays.binarySearch(seeing(cell, upwards), insider) < 0) {
      return false;
    }
    return upwards
        ? cells.get(cell).protection().upper() > 0
        : fall(cell, insider) > ROUNDING * values[cell];
  }

  private int[] seeing(int cell, boolean upwards) {
    int @Nullable [] seeing = (upwards ? up : down)[cell];
    return seeing == null ? NO_INSIDER : seeing;
  }

  /** One who sees through all moves up, or else down; nobody where there is none. */
  int seer(int cell) {
    for (boolean upwards : new boolean[] {true, false}) {
      for (int insider : seeing(cell, upwards)) {
        if (sees(insider, cell, upwards)) {
          return insider;
        }
      }
    }
    return Insiders.NOBODY;
  }
}
