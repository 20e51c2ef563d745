package vn.labourmarket.statistics.hierarchy;

import java.util.Arrays;
import java.util.Optional;

/** What nodes come to whose history is too short for errors of their own, above all those of 0. */
final class Zeros {
  private final Hierarchy hierarchy;
  private final double[][] histories;
  private final Optional<Comings> comings;

  /**
   * How cells that were 0 came to something.
   *
   * @param chance in a period
   * @param stay that what came is there in the next period, too
   */
  private record Comings(double chance, double stay, double size) {
    /** Whether it comes and goes or comes to stay: step by step from what was there before. */
    Outcome.Rare at(int step) {
      double there = chance;
      for (int i = 0; i < step; i++) {
        there = there * stay + (1 - there) * chance;
      }
      return new Outcome.Rare(there, size);
    }
  }

  /**
   * @param histories of all nodes
   * @param nodes those that are no counts
   */
  Zeros(Hierarchy hierarchy, double[][] histories, int[] nodes) {
    this.hierarchy = hierarchy;
    this.histories = histories;
    this.comings = comings(nodes);
  }

  /**
   * One that was never observed adds nothing to what its totals say of themselves.
   *
   * @param step from 0
   */
  Outcome bare(int node, int step) {
    double level = level(node);
    int zeros = level == 0 ? observed(node) : 0;
    return comings
        .filter(it -> zeros > 0)
        .<Outcome>map(it -> it.at(step).sum(zeros))
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
   * all were 0. It stays as often as theirs did; as if each period came by itself where none tells.
   */
  private Optional<Comings> comings(int[] nodes) {
    double times = 0;
    double came = 0;
    double sum = 0;
    double followed = 0;
    double stayed = 0;
    for (int node : nodes) {
      double[] history = histories[node];
      boolean begun = false;
      boolean more = node < hierarchy.totals();
      for (int t = 0; t < history.length && !more; t++) {
        more = history[t] > 0;
        times += begun && !Double.isNaN(history[t]) ? 1 : 0;
        if (begun && more) {
          came++;
          sum += history[t];
          double next = t + 1 < history.length ? history[t + 1] : Double.NaN;
          followed += Double.isNaN(next) ? 0 : 1;
          stayed += next > 0 ? 1 : 0;
        }
        begun |= history[t] == 0;
      }
    }
    double lowest =
        Arrays.stream(nodes).mapToDouble(this::level).filter(it -> it > 0).min().orElse(0);
    double size = came > 0 ? sum / came : lowest;
    double chance = (came + 0.5) / (times + 1);
    return size > 0
        ? Optional.of(new Comings(chance, (stayed + chance) / (followed + 1), size))
        : Optional.empty();
  }
}
