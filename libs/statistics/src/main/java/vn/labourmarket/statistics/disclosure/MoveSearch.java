package vn.labourmarket.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.structure.Mutate1D;

/**
 * Finds the cheapest move of a cell: a linear program over the cells around it, and over more of
 * them where these allow none.
 */
final class MoveSearch {
  private static final int[] SIZES = {80, 160, 320, 500, 800, 1300, 2600, Integer.MAX_VALUE};

  /** No cell moves by more than so many times the distance that is asked for. */
  private static final double FURTHEST = 1e4;

  private static final double NOTHING = 1e-7;
  private static final double HOP = 1e-3;

  private final LinkedTables tables;
  private final double[] values;
  private long work;

  MoveSearch(LinkedTables tables) {
    this.tables = tables;
    values = tables.withImplied().stream().mapToDouble(TableCell::value).toArray();
  }

  double[] values() {
    return values;
  }

  /** Sizes of all linear programs so far, variables times equations: about what they took. */
  long work() {
    return work;
  }

  /**
   * A move that raises the cell by 1, can be made {@code up} times and, reversed, {@code down}
   * times.
   *
   * @param prices of moving each cell: 0 for one that is empty anyway, infinite for one that has to
   *     stay
   * @param widest how many of the sizes of surroundings to try; all of them are exact
   * @return null where there is none
   */
  @Nullable Move find(int cell, double up, double down, double[] prices, int widest) {
    double[] steps = steps(up, down, prices);
    int before = 0;
    for (int k = 0; k < Math.min(widest, SIZES.length); k++) {
      int[] near = Neighbourhood.of(tables, cell, steps, SIZES[k]);
      if (near.length == before) {
        return null;
      }
      before = near.length;
      Move move = among(near, up, down, steps);
      if (move != null) {
        return move;
      }
    }
    return null;
  }

  /** What a unit through each cell costs: dear where it takes several cells to carry one. */
  private double[] steps(double up, double down, double[] prices) {
    double sum = 0;
    int priced = 0;
    for (double price : prices) {
      if (price > 0 && price < Double.POSITIVE_INFINITY) {
        sum += price;
        priced++;
      }
    }
    double unit = priced == 0 ? 1 : sum / priced;
    double[] steps = new double[prices.length];
    for (int j = 0; j < steps.length; j++) {
      double carries = Math.min(1, Math.max(bound(values[j], up), bound(values[j], down)));
      steps[j] = carries < NOTHING ? Double.POSITIVE_INFINITY : HOP + prices[j] / unit / carries;
    }
    return steps;
  }

  private static double bound(double value, double distance) {
    return distance * FURTHEST <= value ? FURTHEST : value / distance;
  }

  private @Nullable Move among(int[] near, double up, double down, double[] steps) {
    boolean[] free = new boolean[values.length];
    for (int j : near) {
      free[j] = true;
    }
    int[] sums =
        Arrays.stream(near).flatMap(j -> Arrays.stream(tables.sumsOf(j))).distinct().toArray();
    if (!closed(near[0], free, sums)) {
      return null;
    }
    int[] cells = Arrays.stream(near).skip(1).filter(j -> free[j]).toArray();
    return solved(near[0], cells, sums, up, down, steps);
  }

  /**
   * Takes out cells that are alone in a sum, again and again.
   *
   * @return whether the start itself is never alone
   */
  private boolean closed(int start, boolean[] free, int[] sums) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int s : sums) {
      open.add(s);
    }
    while (!open.isEmpty()) {
      Sum sum = tables.sums().get(open.remove());
      int only = free[sum.total()] ? sum.total() : -1;
      int count = only < 0 ? 0 : 1;
      for (int part : sum.parts()) {
        if (free[part]) {
          only = part;
          count++;
        }
      }
      if (count == 1) {
        if (only == start) {
          return false;
        }
        free[only] = false;
        for (int s : tables.sumsOf(only)) {
          open.add(s);
        }
      }
    }
    return true;
  }

  private @Nullable Move solved(
      int start, int[] cells, int[] sums, double up, double down, double[] steps) {
    // Two variables for each cell, its rise and its fall, so that the cost of both is linear.
    int n = cells.length;
    double[] costs = new double[2 * n];
    double[] upper = new double[2 * n];
    int[] column = new int[values.length];
    Arrays.fill(column, -1);
    for (int k = 0; k < n; k++) {
      column[cells[k]] = k;
      costs[k] = steps[cells[k]];
      costs[n + k] = steps[cells[k]];
      upper[k] = bound(values[cells[k]], down);
      upper[n + k] = bound(values[cells[k]], up);
    }
    LinearProgram program = new LinearProgram(costs, new double[2 * n], upper);
    List<Sum> used = new ArrayList<>();
    for (int s : sums) {
      if (equation(program, tables.sums().get(s), start, column, n)) {
        used.add(tables.sums().get(s));
      }
    }
    work += (long) used.size() * n;
    double whole = tables.isWhole() ? Math.max(up, down) : 0;
    double[] solution = program.solved(whole == 0 ? 0 : 1 / whole);
    Move move = solution == null ? null : checked(start, cells, used, solution, whole);
    return move == null || falls(move, up, down) ? null : move;
  }

  private static boolean equation(LinearProgram program, Sum sum, int start, int[] column, int n) {
    double right = sum.total() == start ? 1 : 0;
    boolean any = column[sum.total()] >= 0;
    for (int part : sum.parts()) {
      right -= part == start ? 1 : 0;
      any |= column[part] >= 0;
    }
    if (any) {
      Mutate1D row = program.equation(right);
      set(row, column[sum.total()], n, -1);
      for (int part : sum.parts()) {
        set(row, column[part], n, 1);
      }
    }
    return any;
  }

  private static void set(Mutate1D row, int column, int n, double coefficient) {
    if (column >= 0) {
      row.set(column, coefficient);
      row.set(n + column, -coefficient);
    }
  }

  /** Whether it takes a cell below 0 before it was made often enough. */
  private boolean falls(Move move, double up, double down) {
    double nearly = 1 - Cover.ROUNDING;
    return move.reach(values, false) < nearly * up || move.reach(values, true) < nearly * down;
  }

  /** A move is a proof, so it is looked at once more, whoever found it. */
  private @Nullable Move checked(
      int start, int[] cells, List<Sum> sums, double[] solution, double whole) {
    double[] changes = new double[values.length];
    changes[start] = 1;
    int count = 1;
    for (int k = 0; k < cells.length; k++) {
      double change = solution[k] - solution[cells.length + k];
      change = whole == 0 ? change : Math.rint(change * whole) / whole;
      if (Math.abs(change) > NOTHING) {
        changes[cells[k]] = change;
        count++;
      }
    }
    for (Sum sum : sums) {
      double left = -changes[sum.total()];
      for (int part : sum.parts()) {
        left += changes[part];
      }
      if (Math.abs(left) > cells.length * NOTHING) {
        return null;
      }
    }
    int[] moved = new int[count];
    double[] by = new double[count];
    int at = 0;
    for (int j = 0; j < changes.length; j++) {
      if (changes[j] != 0) {
        moved[at] = j;
        by[at++] = changes[j];
      }
    }
    return new Move(moved, by, whole == 0 ? 0 : whole / commonDivisor(by, whole));
  }

  /** Of so many times the changes, which are whole numbers. */
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
}
