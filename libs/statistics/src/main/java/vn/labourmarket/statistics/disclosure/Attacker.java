package vn.labourmarket.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.ojalgo.structure.Mutate1D;
import vn.labourmarket.statistics.forecasting.Interval;

/**
 * Somebody who has everything that was published, knows every sum and that nothing is below 0, and
 * computes what the empty cells can be.
 *
 * <p>Source: M. Fischetti, J. J. Salazar, Solving the cell suppression problem on tabular data with
 * linear constraints, Management Science 47 (2001), the attacker subproblem.
 */
public final class Attacker {
  private final LinkedTables tables;
  private final List<TableCell> cells;
  private final boolean[] suppressed;

  private Attacker(LinkedTables tables, boolean[] suppressed) {
    if (tables.cells().size() != suppressed.length) {
      throw new IllegalArgumentException("every cell is published or not");
    }
    this.tables = tables;
    cells = tables.withImplied();
    // What is implied is nowhere printed.
    this.suppressed = Arrays.copyOf(suppressed, cells.size());
    Arrays.fill(this.suppressed, suppressed.length, cells.size(), true);
  }

  /**
   * The sensitive cells whose bounds come nearer than their protection allows, for anybody or for a
   * contributor who knows other empty cells, since nobody else stands behind them. Every other one
   * was shown to be able to have values that far away on both sides without a published figure
   * changing. Of whole numbers a cell counts as exposed, too, where the search for such values
   * ended before it found any (ADR 027).
   *
   * @param suppressed for each cell of the tables whether it is empty; one that was printed before
   *     is not
   * @throws IllegalArgumentException for another number of cells
   */
  public static List<Exposure> exposures(LinkedTables tables, boolean[] suppressed) {
    return new Attacker(tables, suppressed).exposures();
  }

  /**
   * The least and the greatest value that a cell can have (coverage 1), by linear programs over all
   * empty cells that have to do with it; the upper one is infinite where nothing bounds it. Of
   * whole numbers in large tables the bounds may be a little too far apart; where the solver gives
   * up with what it has, they are too near to each other rather than too far apart.
   *
   * @throws IllegalArgumentException for another number of cells, or a key that none has
   * @throws IllegalStateException where sums that are off by rounding leave the solver no figures
   *     at all
   */
  public static Interval bounds(LinkedTables tables, boolean[] suppressed, String key) {
    return new Attacker(tables, suppressed).bounds(key);
  }

  private boolean isEmpty(int cell) {
    return suppressed[cell] && !cells.get(cell).published();
  }

  private List<Exposure> exposures() {
    Shield shield = new Shield(tables);
    Cover cover = shield.cover();
    double[] prices = new double[suppressed.length];
    Arrays.setAll(prices, j -> isEmpty(j) ? 0 : Double.POSITIVE_INFINITY);
    List<Exposure> exposures = new ArrayList<>();
    for (int j = 0; j < prices.length; j++) {
      TableCell cell = cells.get(j);
      if (cell.isSensitive() && !isEmpty(j)) {
        exposures.add(new Exposure(cell.key(), null));
      } else if (cell.isSensitive() && !isHidden(shield, cover, j, prices)) {
        int seer = cover.isBare(j) ? Insiders.NOBODY : cover.seer(j);
        exposures.add(
            new Exposure(cell.key(), seer == Insiders.NOBODY ? null : cover.insiders().name(seer)));
      }
    }
    return exposures;
  }

  private static boolean isHidden(Shield shield, Cover cover, int cell, double[] prices) {
    while (cover.isOpen(cell)) {
      Move move = shield.next(cover, cell, prices, Integer.MAX_VALUE);
      if (move == null) {
        return false;
      }
      cover.add(move);
    }
    return true;
  }

  private Interval bounds(String key) {
    int wanted =
        IntStream.range(0, suppressed.length)
            .filter(j -> cells.get(j).key().equals(key))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no cell " + key));
    double value = cells.get(wanted).value();
    if (!isEmpty(wanted)) {
      return new Interval(1, value, value);
    }
    int[] unknown = connected(wanted);
    // Of a cell that can be computed back the two programs may differ in the last digits.
    double lower = Math.min(value, Math.max(0, extreme(unknown, 1)));
    double upper = Math.max(value, extreme(unknown, -1));
    return new Interval(1, lower, upper);
  }

  /** The cell and all empty ones that it has to do with. */
  private int[] connected(int start) {
    boolean[] seen = new boolean[suppressed.length];
    Deque<Integer> open = new ArrayDeque<>();
    List<Integer> found = new ArrayList<>();
    seen[start] = true;
    open.add(start);
    while (!open.isEmpty()) {
      int cell = open.remove();
      found.add(cell);
      for (int s : tables.sumsOf(cell)) {
        Sum sum = tables.sums().get(s);
        IntStream.concat(IntStream.of(sum.total()), Arrays.stream(sum.parts()))
            .filter(it -> !seen[it] && isEmpty(it))
            .forEach(
                it -> {
                  seen[it] = true;
                  open.add(it);
                });
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The first unknown's least value, or with the sign −1 its greatest. */
  private double extreme(int[] unknown, double sign) {
    double[] values = cells.stream().mapToDouble(TableCell::value).toArray();
    double most = 1;
    for (double value : values) {
      most = Math.max(most, 100 * value);
    }
    int[] column = new int[values.length];
    Arrays.fill(column, -1);
    for (int k = 0; k < unknown.length; k++) {
      column[unknown[k]] = k;
    }
    double[] costs = new double[unknown.length];
    costs[0] = sign;
    double[] upper = new double[unknown.length];
    Arrays.fill(upper, most);
    LinearProgram program = new LinearProgram(costs, new double[unknown.length], upper);
    for (Sum sum : tables.sums()) {
      if (column[sum.total()] >= 0 || !tables.isUnion(sum.total())) {
        equation(program, sum, column, values);
      }
    }
    double[] solution = program.solved(tables.isWhole() ? 1 : 0);
    if (solution == null) {
      throw new IllegalStateException("published figures contradict each other");
    }
    return solution[0] >= most * (1 - 1e-9) ? Double.POSITIVE_INFINITY : solution[0];
  }

  private static void equation(LinearProgram program, Sum sum, int[] column, double[] values) {
    boolean any = column[sum.total()] >= 0;
    double right = column[sum.total()] >= 0 ? 0 : values[sum.total()];
    for (int part : sum.parts()) {
      any |= column[part] >= 0;
      right -= column[part] >= 0 ? 0 : values[part];
    }
    if (any) {
      Mutate1D row = program.equation(right);
      if (column[sum.total()] >= 0) {
        row.set(column[sum.total()], -1.0);
      }
      for (int part : sum.parts()) {
        if (column[part] >= 0) {
          row.set(column[part], 1.0);
        }
      }
    }
  }
}
