package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Moves that were found so far and whom they protect: every sensitive cell from everybody outside,
 * and from each contributor who alone stands behind another cell, by a second move without any cell
 * that this one knows. Who stands alone behind the cell itself knows it anyway.
 */
final class Cover {
  /** A distance that rounding may fall short of, relative. */
  static final double ROUNDING = 1e-6;

  private final LinkedTables tables;
  private final List<TableCell> cells;
  private final double[] values;
  private final List<Move> moves = new ArrayList<>();

  /** For each cell with a move up who knows a cell of each of its moves, and the same down. */
  private final Map<Integer, Set<String>> up = new HashMap<>();

  private final Map<Integer, Set<String>> down = new HashMap<>();

  Cover(LinkedTables tables, double[] values) {
    this.tables = tables;
    cells = tables.withImplied();
    this.values = values;
  }

  /** The same without the moves that use a cell. */
  Cover without(int cell) {
    Cover other = new Cover(tables, values);
    for (Move move : moves) {
      if (!move.uses(cell)) {
        other.add(move);
      }
    }
    return other;
  }

  void add(Move move) {
    moves.add(move);
    double forth = move.reach(values, false) / (1 - ROUNDING);
    double back = move.reach(values, true) / (1 - ROUNDING);
    for (int k = 0; k < move.cells().length; k++) {
      int cell = move.cells()[k];
      Protection protection = cells.get(cell).protection();
      if (protection.isWanted()) {
        double change = Math.abs(move.changes()[k]);
        boolean rises = move.changes()[k] > 0;
        double highest = change * (rises ? forth : back);
        double lowest = change * (rises ? back : forth);
        if (highest >= protection.upper()) {
          cover(up, cell, move);
        }
        if (lowest >= Math.min(protection.lower(), values[cell])) {
          cover(down, cell, move);
        } else if (down.containsKey(cell)) {
          Set<String> knowing = knowing(cell, move);
          down.get(cell).removeIf(it -> !knowing.contains(it) && lowest >= fall(cell, it));
        }
      }
    }
  }

  private void cover(Map<Integer, Set<String>> covered, int cell, Move move) {
    Set<String> knowing = knowing(cell, move);
    Set<String> before = covered.get(cell);
    if (before != null) {
      knowing.retainAll(before);
    }
    covered.put(cell, knowing);
  }

  /** Who knows a cell of a move, but for who knows the protected one anyway. */
  private Set<String> knowing(int cell, Move move) {
    String own = cells.get(cell).knownTo();
    Set<String> knowing = new TreeSet<>();
    for (int used : move.cells()) {
      String sole = cells.get(used).knownTo();
      if (sole != null && !sole.equals(own)) {
        knowing.add(sole);
      }
    }
    return knowing;
  }

  /**
   * How far a cell has to be able to fall in the eyes of a contributor, who knows that it is at
   * least what this contributor reported.
   */
  double fall(int cell, String contributor) {
    double rest = values[cell] - tables.partOf(contributor, cell);
    return Math.min(cells.get(cell).protection().lower(), rest);
  }

  /** Whether the cell still lacks a move, against anybody or against a contributor. */
  boolean isOpen(int cell) {
    return isBare(cell) || !seers(cell, true).isEmpty() || !seers(cell, false).isEmpty();
  }

  /** Whether anybody comes too near, from above or from below. */
  boolean isBare(int cell) {
    return isBare(cell, true) || isBare(cell, false);
  }

  boolean isBare(int cell, boolean upwards) {
    Protection protection = cells.get(cell).protection();
    double wanted = upwards ? protection.upper() : protection.lower();
    return wanted > 0 && !(upwards ? up : down).containsKey(cell);
  }

  /** The contributors who see through all moves in a direction that matters. */
  Set<String> seers(int cell, boolean upwards) {
    Protection protection = cells.get(cell).protection();
    if (upwards) {
      return protection.upper() > 0 ? up.getOrDefault(cell, Set.of()) : Set.of();
    }
    double nothing = ROUNDING * values[cell];
    return down.getOrDefault(cell, Set.of()).stream()
        .filter(it -> fall(cell, it) > nothing)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** One of them; null where nobody does. */
  @Nullable String seer(int cell) {
    return Stream.of(true, false)
        .flatMap(upwards -> seers(cell, upwards).stream())
        .findFirst()
        .orElse(null);
  }
}
