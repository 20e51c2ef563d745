package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Chooses which cells stay empty beside the sensitive ones.
 *
 * <p>One sensitive cell after the other, the one that needs most first, gets the cheapest move that
 * hides it (linear programs over its surroundings; cells that are empty already cost nothing). Then
 * each chosen cell, the dearest first, is given back where the rest, with cheaper ones in its
 * place, hides everybody too. Source: J. P. Kelly, B. L. Golden, A. A. Assad, Cell suppression:
 * disclosure protection for sensitive tabular data, Networks 22 (1992), for the successive
 * programs.
 */
public final class Suppressor {
  private static final int ALL_SIZES = Integer.MAX_VALUE;
  private static final int NEAR_SIZES = 3;

  /** Work that giving back may take, two or three seconds: an end that is the same everywhere. */
  private static final long MOST_WORK = 10_000_000;

  private final int figures;
  private final List<TableCell> cells;
  private final Shield shield;
  private final double[] prices;
  private final Set<Integer> chosen = new HashSet<>();
  private Cover cover;

  private Suppressor(LinkedTables tables) {
    figures = tables.cells().size();
    cells = tables.withImplied();
    shield = new Shield(tables);
    cover = shield.cover();
    prices = new double[cells.size()];
    for (int j = 0; j < prices.length; j++) {
      TableCell cell = cells.get(j);
      // A 0 may be left empty, too: were it always printed, an empty cell would be known not to be
      // 0.
      boolean free = cell.isSensitive() || j >= figures;
      prices[j] = cell.published() ? Double.POSITIVE_INFINITY : free ? 0 : price(cell);
    }
  }

  /** What is cheap must still not look free, or more would be chosen than is needed. */
  private static double price(TableCell cell) {
    return Math.max(cell.cost(), 1e-9);
  }

  /** Protects every sensitive cell of the tables that can be. The same tables, the same answer. */
  public static Suppression suppressed(LinkedTables tables) {
    return new Suppressor(tables).suppressed();
  }

  private Suppression suppressed() {
    int[] sensitive =
        IntStream.range(0, cells.size())
            .filter(j -> cells.get(j).isSensitive())
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer j) -> -cells.get(j).protection().upper())
                    .thenComparing(Comparator.naturalOrder()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<String> unprotected = new ArrayList<>();
    List<Integer> protectable = new ArrayList<>();
    for (int cell : sensitive) {
      Set<Integer> added = new HashSet<>();
      if (!cells.get(cell).published() && hides(cover, cell, prices.clone(), ALL_SIZES, added)) {
        protectable.add(cell);
      } else {
        unprotected.add(cells.get(cell).key());
      }
      // Also what did not suffice stays, since its moves count for others.
      choose(added);
    }
    giveBack(protectable);
    boolean[] suppressed = new boolean[figures];
    double cost = 0;
    for (int j = 0; j < suppressed.length; j++) {
      suppressed[j] = cells.get(j).isSensitive() && !cells.get(j).published() || chosen.contains(j);
      cost += chosen.contains(j) ? cells.get(j).cost() : 0;
    }
    return new Suppression(suppressed, cost, unprotected);
  }

  private void choose(Set<Integer> added) {
    chosen.addAll(added);
    added.forEach(j -> prices[j] = 0);
  }

  /**
   * Looks for moves until a sensitive cell is hidden.
   *
   * @param prices fall to 0 for what is added
   * @param added takes the cells that have to be left empty for it
   * @return whether that is enough
   */
  private boolean hides(Cover cover, int cell, double[] prices, int widest, Set<Integer> added) {
    while (cover.isOpen(cell)) {
      Move move = shield.next(cover, cell, prices, widest);
      if (move == null) {
        return false;
      }
      for (int moved : move.cells()) {
        if (prices[moved] > 0) {
          added.add(moved);
          prices[moved] = 0;
        }
      }
      cover.add(move);
    }
    return true;
  }

  private void giveBack(List<Integer> sensitive) {
    long last = shield.search().work() + MOST_WORK;
    List<Integer> dearest = new ArrayList<>(chosen);
    dearest.sort(
        Comparator.comparingDouble((Integer j) -> -cells.get(j).cost())
            .thenComparing(Comparator.naturalOrder()));
    for (int given : dearest) {
      if (shield.search().work() < last) {
        replace(given, sensitive, last);
      }
    }
  }

  private void replace(int given, List<Integer> sensitive, long last) {
    double[] others = prices.clone();
    others[given] = Double.POSITIVE_INFINITY;
    Cover rest = cover.without(given);
    Set<Integer> added = new HashSet<>();
    for (int cell : sensitive) {
      boolean kept =
          !rest.isOpen(cell)
              || shield.search().work() < last
                  && hides(rest, cell, others, NEAR_SIZES, added)
                  && cost(added) < price(cells.get(given));
      if (!kept) {
        return;
      }
    }
    cover = rest;
    chosen.remove(given);
    prices[given] = price(cells.get(given));
    choose(added);
  }

  private double cost(Set<Integer> added) {
    return added.stream().mapToDouble(j -> price(cells.get(j))).sum();
  }
}
