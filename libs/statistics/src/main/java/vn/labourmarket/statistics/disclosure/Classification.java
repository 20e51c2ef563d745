package vn.labourmarket.statistics.disclosure;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A classification with its totals: areas in provinces in the country, occupations in groups.
 *
 * @param codes parents before their children, the total of all first
 * @param parents number of each code's parent, −1 for the first
 */
public record Classification(List<String> codes, int[] parents) {

  public Classification {
    codes = List.copyOf(codes);
    parents = parents.clone();
    if (codes.size() != parents.length) {
      throw new IllegalArgumentException("every code has a parent");
    }
    for (int i = 0; i < parents.length; i++) {
      if (i == 0 ? parents[i] != -1 : parents[i] < 0 || parents[i] >= i) {
        throw new IllegalArgumentException("the parent of " + codes.get(i) + " is not before it");
      }
    }
  }

  @Override
  public int[] parents() {
    return parents.clone();
  }

  /** Children of each code that has any. */
  Map<Integer, List<Integer>> children() {
    return IntStream.range(1, parents.length)
        .boxed()
        .collect(Collectors.groupingBy(it -> parents[it]));
  }
}
