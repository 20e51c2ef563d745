package vn.labourmarket.statistics.disclosure;

import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Mutate1D;

/** Least cost under equations and bounds, solved by ojAlgo's simplex method (ADR 024). */
final class LinearProgram {
  private final LinearSolver.Builder builder;

  /**
   * A program without equations yet, one entry per variable in each array.
   *
   * @param lower finite
   * @param upper finite
   */
  LinearProgram(double[] costs, double[] lower, double[] upper) {
    builder = LinearSolver.newBuilder(costs);
    builder.lower(lower);
    builder.upper(upper);
  }

  /** Opens an equation, whose coefficients are then set by the number of the variable. */
  Mutate1D equation(double right) {
    return builder.equality(right);
  }

  /** Values of the variables, or null where there are none. */
  double @Nullable [] solved() {
    Optimisation.Result result = builder.build().solve();
    if (!result.getState().isFeasible()) {
      return null;
    }
    double[] values = new double[result.size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = result.doubleValue(j);
    }
    return values;
  }
}
