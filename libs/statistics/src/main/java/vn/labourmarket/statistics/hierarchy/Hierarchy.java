package vn.labourmarket.statistics.hierarchy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cells and every total of them over several dimensions. A node is a list of codes, one per
 * dimension; its figure is the sum over the cells below it. Nodes are numbered: totals first, the
 * whole as number 0, then the cells in the order in which they were given. Immutable.
 */
public final class Hierarchy {
  private final List<List<String>> nodes;
  private final int totals;
  private final int[][] below;
  private final int[][] above;

  private Hierarchy(List<List<String>> nodes, int[][] below) {
    this.nodes = nodes;
    this.totals = below.length;
    this.below = below;
    Members[] totalsOf = new Members[nodes.size() - totals];
    Arrays.setAll(totalsOf, cell -> new Members());
    for (int total = 0; total < totals; total++) {
      for (int cell : below[total]) {
        totalsOf[cell].add(total);
      }
    }
    this.above = Arrays.stream(totalsOf).map(Members::trimmed).toArray(int[][]::new);
  }

  /**
   * Builds all totals of some cells.
   *
   * @param cells codes of each cell, one per dimension; at least one cell, each once, no cell above
   *     another
   * @throws IllegalArgumentException for cells that are not so
   */
  public static Hierarchy of(List<Dimension> dimensions, List<List<String>> cells) {
    if (cells.isEmpty()) {
      throw new IllegalArgumentException("no cells");
    }
    Map<List<String>, Members> totals = new LinkedHashMap<>();
    List<String> whole = dimensions.stream().map(it -> Dimension.TOTAL).toList();
    totals.put(whole, new Members());
    Map<List<String>, Integer> known = new LinkedHashMap<>();
    for (List<String> cell : cells) {
      if (cell.size() != dimensions.size()) {
        throw new IllegalArgumentException("one code per dimension: " + cell);
      }
      int number = known.size();
      if (known.put(List.copyOf(cell), number) != null) {
        throw new IllegalArgumentException("given twice: " + cell);
      }
      for (List<String> above : above(dimensions, cell)) {
        totals.computeIfAbsent(above, it -> new Members()).add(number);
      }
    }
    for (List<String> cell : cells) {
      if (totals.containsKey(cell)) {
        throw new IllegalArgumentException("above another cell: " + cell);
      }
    }
    List<List<String>> nodes = new ArrayList<>(totals.keySet());
    nodes.addAll(known.keySet());
    int[][] below = totals.values().stream().map(Members::trimmed).toArray(int[][]::new);
    return new Hierarchy(List.copyOf(nodes), below);
  }

  /** Cells of a total, or totals of a cell, while they are collected. */
  private static final class Members {
    private int[] numbers = new int[4];
    private int count;

    void add(int number) {
      if (count == numbers.length) {
        numbers = Arrays.copyOf(numbers, 2 * count);
      }
      numbers[count++] = number;
    }

    int[] trimmed() {
      return Arrays.copyOf(numbers, count);
    }
  }

  /** Every combination of what is above a cell's codes, the cell itself left out. */
  private static List<List<String>> above(List<Dimension> dimensions, List<String> cell) {
    List<List<String>> combined = List.of(List.of());
    for (int i = 0; i < cell.size(); i++) {
      List<List<String>> next = new ArrayList<>();
      for (List<String> begun : combined) {
        for (String code : dimensions.get(i).path(cell.get(i))) {
          List<String> longer = new ArrayList<>(begun);
          longer.add(code);
          next.add(List.copyOf(longer));
        }
      }
      combined = next;
    }
    return combined.stream().filter(it -> !it.equals(cell)).toList();
  }

  /** Codes of every node, totals first. */
  public List<List<String>> nodes() {
    return nodes;
  }

  /** How many nodes are totals. */
  public int totals() {
    return totals;
  }

  /** How many nodes are cells. */
  public int cells() {
    return nodes.size() - totals;
  }

  /** Numbers of the cells below a total, counted among the cells; not to be changed. */
  int[] below(int total) {
    return below[total];
  }

  /**
   * Figures of all nodes.
   *
   * @param cells one figure per cell
   * @return totals first, then the cells
   * @throws IllegalArgumentException for another number of figures
   */
  public double[] summed(double[] cells) {
    if (cells.length != cells()) {
      throw new IllegalArgumentException("one figure per cell");
    }
    double[] all = new double[nodes.size()];
    for (int total = 0; total < totals; total++) {
      for (int cell : below[total]) {
        all[total] += cells[cell];
      }
    }
    System.arraycopy(cells, 0, all, totals, cells.length);
    return all;
  }

  /** How far figures are from adding up: each total less its cells. */
  double[] discrepancies(double[] figures) {
    double[] away = new double[totals];
    for (int total = 0; total < totals; total++) {
      away[total] = figures[total];
      for (int cell : below[total]) {
        away[total] -= figures[totals + cell];
      }
    }
    return away;
  }

  /** The transpose of {@link #discrepancies}: what multipliers of the totals mean for all nodes. */
  double[] spread(double[] multipliers) {
    double[] all = new double[nodes.size()];
    System.arraycopy(multipliers, 0, all, 0, totals);
    for (int cell = 0; cell < above.length; cell++) {
      double sum = 0;
      for (int total : above[cell]) {
        sum -= multipliers[total];
      }
      all[totals + cell] = sum;
    }
    return all;
  }
}
