package vn.labourmarket.statistics.disclosure;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Cells that are cheap to reach from a cell by way of common sums. */
final class Neighbourhood {

  private Neighbourhood() {}

  private record Reached(int cell, double distance) {}

  /**
   * The nearest cells, the start first.
   *
   * @param steps what it costs to pass each cell, above 0; infinite for one that cannot be
   */
  static int[] of(LinkedTables tables, int start, double[] steps, int most) {
    boolean[] taken = new boolean[steps.length];
    boolean[] opened = new boolean[tables.sums().size()];
    double[] distances = new double[steps.length];
    Arrays.fill(distances, Double.POSITIVE_INFINITY);
    PriorityQueue<Reached> queue =
        new PriorityQueue<>(
            (one, other) ->
                one.distance() == other.distance()
                    ? Integer.compare(one.cell(), other.cell())
                    : Double.compare(one.distance(), other.distance()));
    int[] near = new int[Math.min(most, steps.length)];
    int count = 0;
    distances[start] = 0;
    queue.add(new Reached(start, 0));
    while (count < near.length && !queue.isEmpty()) {
      Reached next = queue.remove();
      if (taken[next.cell()]) {
        continue;
      }
      taken[next.cell()] = true;
      near[count++] = next.cell();
      for (int s : tables.sumsOf(next.cell())) {
        // The first one to open a sum is the nearest, so nobody comes there cheaper later.
        if (!opened[s]) {
          opened[s] = true;
          Sum sum = tables.sums().get(s);
          offer(queue, distances, steps, next.distance(), sum.total());
          for (int part : sum.parts()) {
            offer(queue, distances, steps, next.distance(), part);
          }
        }
      }
    }
    return Arrays.copyOf(near, count);
  }

  private static void offer(
      PriorityQueue<Reached> queue, double[] distances, double[] steps, double from, int cell) {
    double distance = from + steps[cell];
    if (distance < distances[cell]) {
      distances[cell] = distance;
      queue.add(new Reached(cell, distance));
    }
  }
}
