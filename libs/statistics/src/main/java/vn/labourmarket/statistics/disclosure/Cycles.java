package vn.labourmarket.statistics.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** Finds sums that lead back to one of their own parts. */
final class Cycles {
  private Cycles() {}

  /**
   * Takes away totals of nothing but what was taken away; what is left goes in circles.
   *
   * @throws IllegalArgumentException when a cell is a part of itself by way of other sums
   */
  static void refuse(List<TableCell> cells, List<Sum> sums) {
    int[] waiting = new int[cells.size()];
    List<List<Sum>> above = new ArrayList<>();
    cells.forEach(it -> above.add(new ArrayList<>()));
    for (Sum sum : sums) {
      for (int part : sum.parts()) {
        above.get(part).add(sum);
        waiting[sum.total()]++;
      }
    }
    Deque<Integer> open = new ArrayDeque<>();
    IntStream.range(0, waiting.length).filter(j -> waiting[j] == 0).forEach(open::add);
    int left = waiting.length;
    while (!open.isEmpty()) {
      left--;
      for (Sum sum : above.get(open.remove())) {
        if (--waiting[sum.total()] == 0) {
          open.add(sum.total());
        }
      }
    }
    if (left > 0) {
      int cell =
          IntStream.range(0, waiting.length).filter(j -> waiting[j] > 0).findFirst().orElseThrow();
      throw new IllegalArgumentException(cells.get(cell).key() + " is a part of itself");
    }
  }
}
