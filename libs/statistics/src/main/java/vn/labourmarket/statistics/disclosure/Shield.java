package vn.labourmarket.statistics.disclosure;

import org.jspecify.annotations.Nullable;

/** Looks for the moves that a sensitive cell still lacks. */
final class Shield {
  private final LinkedTables tables;
  private final MoveSearch search;

  Shield(LinkedTables tables) {
    this.tables = tables;
    search = new MoveSearch(tables);
  }

  MoveSearch search() {
    return search;
  }

  Cover cover() {
    return new Cover(tables, search.values());
  }

  /**
   * The cheapest next move for a cell that is open in a cover.
   *
   * @return null where there is none, and the cell cannot be protected at these prices
   */
  @Nullable Move next(Cover cover, int cell, double[] prices, int widest) {
    boolean up = cover.isBare(cell, true);
    boolean down = cover.isBare(cell, false);
    double[] own = prices;
    Protection protection = tables.withImplied().get(cell).protection();
    double least = Math.min(protection.lower(), search.values()[cell]);
    int seer = cover.seer(cell);
    if (!up && !down && seer != Insiders.NOBODY) {
      up = cover.sees(seer, cell, true);
      down = cover.sees(seer, cell, false);
      own = withoutCellsOf(seer, cover.insiders(), prices);
      least = cover.fall(cell, seer);
    }
    double rise = up ? protection.upper() : 0;
    double fall = down ? least : 0;
    // A move that goes so far both ways in whole numbers can be looked for where it is as far.
    boolean apart = tables.isWhole() && up && down && rise != fall;
    Move both = apart ? null : search.find(cell, rise, fall, own, widest);
    if (both == null && up && down) {
      return search.find(cell, rise, 0, own, widest);
    }
    return both;
  }

  private static double[] withoutCellsOf(int insider, Insiders insiders, double[] prices) {
    double[] left = prices.clone();
    for (int j = 0; j < left.length; j++) {
      if (insiders.behind(j) == insider) {
        left[j] = Double.POSITIVE_INFINITY;
      }
    }
    return left;
  }
}
