package vn.labourmarket.statistics.disclosure;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/** Least cost under equations and bounds, solved by ojAlgo's simplex method (ADR 024). */
final class LinearProgram {
  /** After so many programs the best one so far has to do (ADR 027). */
  private static final int MOST_PROGRAMS = 60;

  /** Of a unit: what is nearer to a whole number is one. */
  private static final double ROUNDING = 1e-6;

  private final LinearSolver.Builder builder;
  private final double[] lower;
  private final double[] upper;
  private int programs;

  /** The answer under narrower bounds, in the order in which they were asked. */
  private record Narrowed(
      double[] lower, double[] upper, double[] solution, double cost, int number) {}

  /**
   * A program without equations yet, one entry per variable in each array.
   *
   * @param lower finite
   * @param upper finite
   */
  LinearProgram(double[] costs, double[] lower, double[] upper) {
    builder = LinearSolver.newBuilder(costs);
    this.lower = lower;
    this.upper = upper;
  }

  /** Opens an equation, whose coefficients are then set by the number of the variable. */
  Mutate1D equation(double right) {
    return builder.equality(right);
  }

  /**
   * Values of the variables, or null where there are none.
   *
   * @param unit that all of them are multiples of, by branch and bound: where that takes too long,
   *     values that cost no more than any such ones, but are none; 0 for any numbers
   */
  double @Nullable [] solved(double unit) {
    PriorityQueue<Narrowed> open =
        new PriorityQueue<>(
            Comparator.comparingDouble(Narrowed::cost).thenComparingInt(Narrowed::number));
    solve(open, lower, upper);
    while (!open.isEmpty() && programs < MOST_PROGRAMS) {
      Narrowed best = open.element();
      int broken = unit == 0 ? -1 : broken(best.solution, unit);
      if (broken < 0) {
        return best.solution;
      }
      open.remove();
      double whole = Math.floor(best.solution[broken] / unit) * unit;
      double[] below = best.upper.clone();
      below[broken] = whole;
      solve(open, best.lower, below);
      if (whole + unit <= best.upper[broken] + ROUNDING * unit) {
        double[] above = best.lower.clone();
        above[broken] = whole + unit;
        solve(open, above, best.upper);
      }
    }
    return open.isEmpty() ? null : open.element().solution;
  }

  /** How many programs it took so far. */
  int programs() {
    return programs;
  }

  private void solve(PriorityQueue<Narrowed> open, double[] from, double[] to) {
    int number = programs++;
    builder.lower(from);
    builder.upper(to);
    Optimisation.Result result = builder.build().solve();
    if (result.getState().isFeasible()) {
      double[] values = new double[result.size()];
      for (int j = 0; j < values.length; j++) {
        values[j] = result.doubleValue(j);
      }
      open.add(new Narrowed(from, to, values, result.getValue(), number));
    }
  }

  private static int broken(double[] solution, double unit) {
    for (int j = 0; j < solution.length; j++) {
      double times = solution[j] / unit;
      if (Math.abs(times - Math.rint(times)) > ROUNDING) {
        return j;
      }
    }
    return -1;
  }
}
