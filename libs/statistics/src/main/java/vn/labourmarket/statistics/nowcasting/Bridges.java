package vn.labourmarket.statistics.nowcasting;

import java.util.BitSet;
import java.util.function.IntToDoubleFunction;

/**
 * Units that alone connect others with who reports now: how they went their own way between the two
 * stands for all of those.
 */
final class Bridges {
  private final BitSet[] above;

  private Bridges(double[][] reports, boolean[] history) {
    above = new BitSet[reports.length];
    for (int i = 0; i < above.length; i++) {
      above[i] = new BitSet();
      for (int t = 0; t < reports[i].length; t++) {
        above[i].set(t, history[i] && reports[i][t] > 0);
      }
    }
  }

  /**
   * Relative variance of each unit's level that comes from the unit which connects it.
   *
   * @param anchor the period that is to be compared with
   * @param ofReport relative variance of a unit's report
   */
  static double[] squares(
      double[][] reports, boolean[] history, int anchor, IntToDoubleFunction ofReport) {
    Bridges bridges = new Bridges(reports, history);
    double[] squares = new double[reports.length];
    BitSet all = bridges.reached(anchor, -1);
    for (int bridge = 0; bridge < squares.length; bridge++) {
      BitSet today = bridges.reached(anchor, bridge);
      int near = common(bridges.above[bridge], today);
      for (int i = 0; i < squares.length && near > 0; i++) {
        BitSet own = bridges.above[i];
        if (i != bridge && own.intersects(all) && !own.intersects(today)) {
          int far = common(bridges.above[bridge], bridges.reached(own.nextSetBit(0), bridge));
          double square = ofReport.applyAsDouble(bridge) * (1.0 / near + 1.0 / far);
          squares[i] = Math.max(squares[i], square);
        }
      }
    }
    return squares;
  }

  private static int common(BitSet one, BitSet other) {
    BitSet both = (BitSet) one.clone();
    both.and(other);
    return both.cardinality();
  }

  /**
   * The periods that units other than one connect with a period; none where none reported in it.
   */
  private BitSet reached(int period, int without) {
    BitSet reached = new BitSet();
    BitSet open = new BitSet();
    open.set(period);
    int before = -1;
    while (before < reached.cardinality()) {
      before = reached.cardinality();
      for (int i = 0; i < above.length; i++) {
        if (i != without && above[i].intersects(open)) {
          reached.or(above[i]);
        }
      }
      open.or(reached);
    }
    return reached;
  }
}
