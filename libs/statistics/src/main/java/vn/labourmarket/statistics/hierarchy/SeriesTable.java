package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import vn.labourmarket.statistics.forecasting.Gaps;

/**
 * Series of the cells of a table, of figures that add up and are never below zero: persons,
 * vacancies, graduates.
 *
 * <p>NaN says that a figure is not known, never that there was nothing: of a cell that has ended, a
 * closed school or a dropped code, the figures are 0 from then on. A cell that is silent ends the
 * history of every total that holds it, whatever others report.
 *
 * @param dimensions how cells are classified, such as occupation, area and qualification
 * @param cells codes of each cell, one per dimension; each once, no cell above another
 * @param histories one per cell, all of the same periods, oldest first; NaN where a period has no
 *     figure
 * @param seasonLength periods per year, at least 1
 * @param counts whether figures count whole things: then sparse cells are forecast as counts, and
 *     intervals end at whole numbers
 */
public record SeriesTable(
    List<Dimension> dimensions,
    List<List<String>> cells,
    double[][] histories,
    int seasonLength,
    boolean counts) {
  private static final double LARGEST = 0x1p48;

  /**
   * @throws IllegalArgumentException for another number of histories than of cells, histories of
   *     different or no periods, figures below zero or infinite, a season length below 1, or cells
   *     whose largest figures add to more than 2^48, which forecasts may exceed several times
   */
  public SeriesTable {
    dimensions = List.copyOf(dimensions);
    cells = cells.stream().map(List::copyOf).toList();
    histories = Arrays.stream(histories).map(double[]::clone).toArray(double[][]::new);
    if (histories.length != cells.size() || histories.length == 0 || seasonLength < 1) {
      throw new IllegalArgumentException("a history for each cell, and a season");
    }
    double largest = 0;
    for (double[] history : histories) {
      largest += Arrays.stream(history).filter(it -> it > 0).max().orElse(0);
      if (history.length == 0 || history.length != histories[0].length) {
        throw new IllegalArgumentException("histories of the same periods");
      }
      if (Arrays.stream(history).anyMatch(it -> it < 0 || Double.isInfinite(it))) {
        throw new IllegalArgumentException("figures from 0 on, or NaN where there is none");
      }
    }
    if (largest > LARGEST) {
      throw new IllegalArgumentException(
          "cells' largest figures add to more than 2^48: " + largest);
    }
  }

  @Override
  public double[][] histories() {
    return Arrays.stream(histories).map(double[]::clone).toArray(double[][]::new);
  }

  int periods() {
    return histories[0].length;
  }

  /**
   * The histories of some totals and of all cells.
   *
   * <p>A cell adds nothing before its first figure: it was not there. A gap between figures is
   * filled by its season ({@link Gaps}). After a cell's last figure no total that holds it is
   * known.
   *
   * @param hierarchy of these cells in some order
   * @param order which of these cells each of the hierarchy's is
   */
  double[][] nodes(Hierarchy hierarchy, int[] order) {
    double[][] cellsFigures = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      cellsFigures[i] = closed(histories[order[i]], seasonLength);
    }
    double[][] nodes = new double[hierarchy.nodes().size()][periods()];
    for (int t = 0; t < periods(); t++) {
      int at = t;
      double[] all =
          hierarchy.summed(Arrays.stream(cellsFigures).mapToDouble(it -> it[at]).toArray());
      for (int node = 0; node < hierarchy.totals(); node++) {
        nodes[node][t] = all[node];
      }
    }
    for (int i = 0; i < order.length; i++) {
      nodes[hierarchy.totals() + i] = histories[order[i]].clone();
    }
    return nodes;
  }

  /** Whether a figure is missing after others: before its first figure a cell was not there. */
  boolean hasGaps(int cell) {
    double[] history = histories[cell];
    int first = 0;
    while (first < history.length && Double.isNaN(history[first])) {
      first++;
    }
    return IntStream.range(first, history.length).anyMatch(t -> Double.isNaN(history[t]));
  }

  private static double[] closed(double[] history, int seasonLength) {
    double[] closed = Gaps.filled(history, seasonLength);
    int first = 0;
    while (first < closed.length && Double.isNaN(closed[first])) {
      closed[first++] = 0;
    }
    return closed;
  }
}
