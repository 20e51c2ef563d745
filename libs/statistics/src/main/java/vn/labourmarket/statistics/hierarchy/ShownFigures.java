package vn.labourmarket.statistics.hierarchy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Whole numbers for the nodes of a table that add up at every node. The whole is rounded, then
 * split by largest remainders along the first dimension down to its last codes, and within each
 * along the next; totals across are what their cells add to. The order of the splits is ours.
 */
final class ShownFigures {
  /**
   * Figures are taken to this power of two of parts of one at most, so that they add up without
   * rounding and a million cells are off by less than one together; very large ones to twos, fours
   * and so on.
   */
  private static final int PARTS = 20;

  /** Powers of two up to which every whole number is one of a computer's. */
  private static final int WHOLE = 52;

  /** A power of two farther rounding could leave what 64 bits hold. */
  private static final double LARGEST = 0x1p62;

  private final Hierarchy hierarchy;
  private final List<List<String>> keys = new ArrayList<>();

  ShownFigures(List<Dimension> dimensions, Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
    for (List<String> codes :
        hierarchy.nodes().subList(hierarchy.totals(), hierarchy.nodes().size())) {
      List<String> key = new ArrayList<>();
      for (int i = 0; i < codes.size(); i++) {
        List<String> path = new ArrayList<>(dimensions.get(i).path(codes.get(i)));
        path.remove(Dimension.TOTAL);
        Collections.reverse(path);
        for (String code : path) {
          key.add(i + ":" + code);
        }
      }
      keys.add(key);
    }
  }

  /**
   * @param figures of all nodes, adding up, from 0 to 2^62: from 2^52 on what is shown are
   *     multiples of the power of two that lets 52 digits hold the whole
   * @throws IllegalArgumentException for a whole beyond 2^62, or none
   */
  long[] of(double[] figures) {
    if (!(figures[0] <= LARGEST)) {
      throw new IllegalArgumentException(
          "figures that add to at most 2^62 can be shown, not " + figures[0]);
    }
    double[] cells = new double[hierarchy.cells()];
    int parts = Math.min(PARTS, WHOLE - 1 - Math.getExponent(figures[0]));
    int unit = Math.max(0, -parts);
    for (int i = 0; i < cells.length; i++) {
      double figure = Math.rint(Math.scalb(figures[hierarchy.totals() + i], parts));
      cells[i] = Math.scalb(figure, -parts - unit);
    }
    double[] rounded = new double[cells.length];
    List<Integer> all = IntStream.range(0, cells.length).boxed().toList();
    split(all, 0, Math.round(sum(all, cells)), cells, rounded);
    double[] summed = hierarchy.summed(rounded);
    long[] shown = new long[summed.length];
    for (int i = 0; i < shown.length; i++) {
      shown[i] = (long) summed[i] << unit;
    }
    return shown;
  }

  private void split(
      List<Integer> members, int depth, long total, double[] cells, double[] rounded) {
    if (members.size() == 1) {
      rounded[members.get(0)] = total;
      return;
    }
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    for (int cell : members) {
      parts.computeIfAbsent(keys.get(cell).get(depth), it -> new ArrayList<>()).add(cell);
    }
    double[] sums = parts.values().stream().mapToDouble(it -> sum(it, cells)).toArray();
    long[] shares = Rounding.largestRemainder(sums, total);
    int next = 0;
    for (List<Integer> part : parts.values()) {
      split(part, depth + 1, shares[next++], cells, rounded);
    }
  }

  private static double sum(List<Integer> members, double[] cells) {
    return members.stream().mapToDouble(it -> cells[it]).sum();
  }
}
