package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.Optional;

/** What nodes come to whose history is too short for errors of their own, above all those of 0. */
final class Zeros {
  private final Hierarchy hierarchy;
  private final double[][] histories;
  private final Optional<Outcome.Rare> rare;

  /**
   * @param histories of all nodes
   * @param nodes those that are no counts
   */
  Zeros(Hierarchy hierarchy, double[][] histories, int[] nodes) {
    this.hierarchy = hierarchy;
    this.histories = histories;
    this.rare = rare(nodes);
  }

  /** One that was never observed adds nothing to what its totals say of themselves. */
  Outcome bare(int node) {
    double level = level(node);
    int zeros = level == 0 ? observed(node) : 0;
    return rare.filter(it -> zeros > 0)
        .<Outcome>map(it -> it.sum(zeros))
        .orElseGet(() -> new Outcome.Bare(level));
  }

  /** How many cells of a node have a figure. */
  private int observed(int node) {
    int totals = hierarchy.totals();
    int[] cells = node < totals ? hierarchy.below(node) : new int[] {node - totals};
    return (int)
        Arrays.stream(cells)
            .filter(it -> Arrays.stream(histories[totals + it]).anyMatch(at -> !Double.isNaN(at)))
            .count();
  }

  private double level(int node) {
    return Arrays.stream(histories[node]).filter(it -> !Double.isNaN(it)).average().orElse(0);
  }

  /**
   * What becomes of one that was 0 so far: something as often as in other cells that had been 0,
   * half a time more, and as much; the lowest level of all where none of them did; nothing where
   * all were 0. As often at every step: whether what comes stays is not looked for.
   */
  private Optional<Outcome.Rare> rare(int[] nodes) {
    double times = 0;
    double came = 0;
    double sum = 0;
    for (int node : nodes) {
      double[] history = histories[node];
      boolean begun = false;
      boolean more = node < hierarchy.totals();
      for (int t = 0; t < history.length && !more; t++) {
        more = history[t] > 0;
        times += begun && !Double.isNaN(history[t]) ? 1 : 0;
        came += begun && more ? 1 : 0;
        sum += begun && more ? history[t] : 0;
        begun |= history[t] == 0;
      }
    }
    double lowest =
        Arrays.stream(nodes).mapToDouble(this::level).filter(it -> it > 0).min().orElse(0);
    double size = came > 0 ? sum / came : lowest;
    return size > 0
        ? Optional.of(new Outcome.Rare((came + 0.5) / (times + 1), size))
        : Optional.empty();
  }
}
