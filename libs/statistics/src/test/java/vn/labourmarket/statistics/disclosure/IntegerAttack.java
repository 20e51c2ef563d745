package vn.labourmarket.statistics.disclosure;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who solves for whole numbers, by ojAlgo's modelling layer: shares no code with the
 * choice of cells nor with our own attacker.
 *
 * @param tables without contributors, revisions or whole numbers: nothing is implied
 * @param revisions numbers of two cells that are no further apart than {@code most}
 */
record IntegerAttack(LinkedTables tables, List<int[]> revisions, int most) {

  IntegerAttack(LinkedTables tables) {
    this(tables, List.of(), 0);
  }

  /** Whether a cell is known to lie nearer than so far below or above its value. */
  boolean comesNear(int cell, boolean[] empty, double below, double above) {
    double value = tables.cells().get(cell).value();
    return extreme(cell, empty, false) > value - below
        || extreme(cell, empty, true) < value + above;
  }

  private double extreme(int wanted, boolean[] empty, boolean greatest) {
    ExpressionsBasedModel model = new ExpressionsBasedModel();
    List<TableCell> cells = tables.cells();
    @Nullable Variable[] unknown = new Variable[cells.size()];
    for (int j = 0; j < unknown.length; j++) {
      if (empty[j] && !cells.get(j).published()) {
        unknown[j] = model.newVariable(cells.get(j).key()).lower(0).upper(1000).integer();
        unknown[j].weight(j == wanted ? 1 : 0);
      }
    }
    if (unknown[wanted] == null) {
      return cells.get(wanted).value();
    }
    for (Sum sum : tables.sums()) {
      Expression row = model.newExpression("row" + model.countExpressions());
      double known = add(row, unknown[sum.total()], -1, cells.get(sum.total()).value());
      for (int part : sum.parts()) {
        known += add(row, unknown[part], 1, cells.get(part).value());
      }
      row.level(-known);
    }
    for (int[] pair : revisions) {
      Expression change = model.newExpression("change" + model.countExpressions());
      double known = add(change, unknown[pair[0]], -1, cells.get(pair[0]).value());
      known += add(change, unknown[pair[1]], 1, cells.get(pair[1]).value());
      change.lower(-most - known).upper(most - known);
    }
    Optimisation.Result result = greatest ? model.maximise() : model.minimise();
    return Math.rint(result.getValue());
  }

  private static double add(Expression row, @Nullable Variable unknown, int sign, double value) {
    if (unknown == null) {
      return sign * value;
    }
    row.set(unknown, sign);
    return 0;
  }
}
