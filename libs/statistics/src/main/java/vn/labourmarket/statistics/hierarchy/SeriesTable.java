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
 * closed school or a dropped code, the figures are 0 from then on. A total goes on without the
 * cells that are silent while those report that made up three quarters of it one year before: the
 * rest is taken to have grown as these did, and the total is as unsure of it as that would have
 * been wrong before. Else its history ends with the silence.
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
  private static final double LARGEST = 0x1p57;

  /**
   * @throws IllegalArgumentException for another number of histories than of cells, histories of
   *     different or no periods, figures below zero or infinite, a season length below 1, or cells
   *     whose largest figures add to more than 2^57, which forecasts may exceed several times
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
          "cells' largest figures add to more than 2^57: " + largest);
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
   * filled by its season ({@link Gaps}); after a cell's last figure see {@link TotalHistory}.
   *
   * @param hierarchy of these cells in some order
   * @param order which of these cells each of the hierarchy's is
   */
  double[][] nodes(Hierarchy hierarchy, int[] order) {
    double[][] closed = closed(order);
    int[] first = first(order);
    double[][] nodes = new double[hierarchy.nodes().size()][];
    for (int total = 0; total < hierarchy.totals(); total++) {
      nodes[total] =
          new TotalHistory(closed, first, hierarchy.below(total), seasonLength).figures();
    }
    for (int i = 0; i < order.length; i++) {
      nodes[hierarchy.totals() + i] = histories[order[i]].clone();
    }
    return nodes;
  }

  /**
   * How unsure totals are of cells that are silent below them.
   *
   * @param nodes their histories, see {@link #nodes}
   */
  Silence silence(Hierarchy hierarchy, int[] order, double[][] nodes) {
    return Silence.of(hierarchy, nodes, closed(order), first(order), seasonLength);
  }

  private double[][] closed(int[] order) {
    return Arrays.stream(order)
        .mapToObj(it -> Gaps.filled(histories[it], seasonLength))
        .toArray(double[][]::new);
  }

  private int[] first(int[] order) {
    return Arrays.stream(order).map(this::first).toArray();
  }

  /** Whether a figure is missing after others: before its first figure a cell was not there. */
  boolean hasGaps(int cell) {
    double[] history = histories[cell];
    return IntStream.range(first(cell), history.length).anyMatch(t -> Double.isNaN(history[t]));
  }

  /** The period of a cell's first figure, beyond the last one where it has none. */
  private int first(int cell) {
    int first = 0;
    while (first < periods() && Double.isNaN(histories[cell][first])) {
      first++;
    }
    return first;
  }
}
