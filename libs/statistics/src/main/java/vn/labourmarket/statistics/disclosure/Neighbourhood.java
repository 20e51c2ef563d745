package vn.labourmarket.statistics.disclosure;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Cells that are cheap to reach from a cell by way of common sums. One that stands in several sums
 * of cells reached before comes sooner: a move has to come back in every sum that it touches.
 */
final class Neighbourhood {

  private final LinkedTables tables;
  private final double[] steps;
  private final boolean[] taken;
  private final boolean[] opened;
  private final int[] times;
  private final double[] distances;
  private final PriorityQueue<Reached> queue =
      new PriorityQueue<>(
          Comparator.comparingDouble(Reached::priority).thenComparingInt(Reached::cell));

  private Neighbourhood(LinkedTables tables, double[] steps) {
    this.tables = tables;
    this.steps = steps;
    taken = new boolean[steps.length];
    opened = new boolean[tables.sums().size()];
    times = new int[steps.length];
    distances = new double[steps.length];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
  }

  private record Reached(int cell, double priority) {}

  /**
   * The nearest cells, the start first.
   *
   * @param steps what it costs to pass each cell, above 0; infinite for one that cannot be
   */
  static int[] of(LinkedTables tables, int start, double[] steps, int most) {
    Neighbourhood found = new Neighbourhood(tables, steps);
    int[] near = new int[Math.min(most, steps.length)];
    int count = 0;
    found.distances[start] = 0;
    found.queue.add(new Reached(start, 0));
    while (count < near.length && !found.queue.isEmpty()) {
      int next = found.queue.remove().cell();
      if (!found.taken[next]) {
        found.taken[next] = true;
        near[count++] = next;
        found.openSumsOf(next);
      }
    }
    return Arrays.copyOf(near, count);
  }

  private void openSumsOf(int cell) {
    for (int s : tables.sumsOf(cell)) {
      if (!opened[s]) {
        opened[s] = true;
        Sum sum = tables.sums().get(s);
        offer(distances[cell], sum.total());
        for (int part : sum.parts()) {
          offer(distances[cell], part);
        }
      }
    }
  }

  private void offer(double from, int cell) {
    times[cell]++;
    distances[cell] = Math.min(distances[cell], from + steps[cell]);
    if (!taken[cell] && distances[cell] < Double.POSITIVE_INFINITY) {
      queue.add(new Reached(cell, distances[cell] / times[cell] / times[cell]));
    }
  }
}
