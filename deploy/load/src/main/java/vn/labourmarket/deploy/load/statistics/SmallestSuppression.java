package vn.labourmarket.deploy.load.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import vn.labourmarket.statistics.disclosure.Attacker;
import vn.labourmarket.statistics.disclosure.LinkedTables;
import vn.labourmarket.statistics.disclosure.TableCell;

/**
 * The least cost at which tables can be protected, by trying every choice that could be cheaper:
 * only for a few dozen cells.
 */
final class SmallestSuppression {
  private final LinkedTables tables;
  private final int[] dearest;
  private double best;

  private SmallestSuppression(LinkedTables tables, double best) {
    this.tables = tables;
    this.best = best;
    dearest =
        IntStream.range(0, tables.cells().size())
            .filter(j -> !isSensitive(j))
            .boxed()
            .sorted(Comparator.comparingDouble((Integer j) -> -cell(j).cost()))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  /**
   * Cost of the cheapest choice.
   *
   * @param known cost of one that protects
   */
  static double cost(LinkedTables tables, double known) {
    SmallestSuppression search = new SmallestSuppression(tables, known);
    boolean[] all = new boolean[tables.cells().size()];
    Arrays.fill(all, true);
    search.decide(0, 0, all);
    return search.best;
  }

  private TableCell cell(int number) {
    return tables.cells().get(number);
  }

  private boolean isSensitive(int number) {
    return cell(number).protection().isWanted();
  }

  /** Leaves the next cell full if the others can still do, then tries it empty. */
  private void decide(int next, double cost, boolean[] empty) {
    if (cost >= best) {
      return;
    }
    if (next == dearest.length) {
      best = cost;
      return;
    }
    int cell = dearest[next];
    empty[cell] = false;
    if (Attacker.exposures(tables, empty).isEmpty()) {
      decide(next + 1, cost, empty);
    }
    empty[cell] = true;
    decide(next + 1, cost + cell(cell).cost(), empty);
  }
}
