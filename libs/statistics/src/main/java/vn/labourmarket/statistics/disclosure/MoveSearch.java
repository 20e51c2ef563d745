package vn.labourmarket.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
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

  /** Sizes of all linear programs so far, unknowns times equations: about what they took. */
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
      steps[j] =
          carries < Move.NOTHING ? Double.POSITIVE_INFINITY : HOP + prices[j] / unit / carries;
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
    Ties ties = new Ties(values.length);
    for (int s : sums) {
      ties.tie(tables.sums().get(s), free);
    }
    return solved(near[0], cells, sums, up, down, steps, ties);
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
      int start, int[] cells, int[] sums, double up, double down, double[] steps, Ties ties) {
    int[] column = new int[values.length];
    Arrays.fill(column, -1);
    int n = 0;
    for (int cell : cells) {
      int group = ties.group(cell);
      if (group != ties.group(start) && column[group] < 0) {
        column[group] = n++;
      }
    }
    // Two variables for each group, its rise and its fall, so that the cost of both is linear.
    double[] costs = new double[2 * n];
    double[] upper = new double[2 * n];
    Arrays.fill(upper, FURTHEST);
    for (int cell : cells) {
      int k = column[ties.group(cell)];
      if (k >= 0) {
        int rise = ties.sign(cell) > 0 ? k : n + k;
        int fall = ties.sign(cell) > 0 ? n + k : k;
        costs[k] += steps[cell];
        costs[n + k] += steps[cell];
        upper[rise] = Math.min(upper[rise], bound(values[cell], down));
        upper[fall] = Math.min(upper[fall], bound(values[cell], up));
      }
    }
    LinearProgram program = new LinearProgram(costs, new double[2 * n], upper);
    int[] coefficients = new int[n];
    int used = 0;
    for (int s : sums) {
      used += equation(program, tables.sums().get(s), start, column, coefficients, ties) ? 1 : 0;
    }
    double whole = tables.isWhole() ? Math.max(up, down) : 0;
    double[] solution = n == 0 ? costs : program.solved(whole == 0 ? 0 : 1 / whole);
    work += (long) used * n * program.programs();
    if (solution == null) {
      return null;
    }
    double[] changes = new double[values.length];
    changes[start] = 1;
    for (int cell : cells) {
      int k = column[ties.group(cell)];
      double change = k < 0 ? ties.sign(start) : solution[k] - solution[n + k];
      changes[cell] = ties.sign(cell) * change;
    }
    Move move = Move.checked(tables, sums, changes, whole);
    return move == null || falls(move, up, down) ? null : move;
  }

  private static boolean equation(
      LinearProgram program, Sum sum, int start, int[] column, int[] coefficients, Ties ties) {
    int[] parts = sum.parts();
    int[] used = new int[parts.length + 1];
    int count = 0;
    int right = 0;
    boolean any = false;
    for (int k = -1; k < parts.length; k++) {
      int cell = k < 0 ? sum.total() : parts[k];
      int group = ties.group(cell);
      int sign = (k < 0 ? -1 : 1) * ties.sign(cell);
      if (column[group] >= 0) {
        used[count++] = column[group];
        coefficients[column[group]] += sign;
      } else if (group == ties.group(start)) {
        right -= sign * ties.sign(start);
      }
    }
    for (int k = 0; k < count; k++) {
      any |= coefficients[used[k]] != 0;
    }
    if (any) {
      Mutate1D row = program.equation(right);
      for (int k = 0; k < count; k++) {
        row.set(used[k], (double) coefficients[used[k]]);
        row.set(coefficients.length + used[k], (double) -coefficients[used[k]]);
      }
    }
    for (int k = 0; k < count; k++) {
      coefficients[used[k]] = 0;
    }
    return any;
  }

  /** Whether it takes a cell below 0 before it was made often enough. */
  private boolean falls(Move move, double up, double down) {
    double nearly = 1 - Cover.ROUNDING;
    return move.reach(values, false) < nearly * up || move.reach(values, true) < nearly * down;
  }
}
