package vn.labourmarket.statistics.hierarchy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One way to classify cells: a tree of codes, or several trees below a common total.
 *
 * @param parents the code above each code that has one; codes without an entry are below the total,
 *     which may also be named
 */
public record Dimension(Map<String, String> parents) {
  /** Everything in a dimension. */
  public static final String TOTAL = "*";

  /**
   * @throws IllegalArgumentException for a code above the total
   */
  public Dimension(Map<String, String> parents) {
    this.parents = Map.copyOf(parents);
    if (this.parents.containsKey(TOTAL)) {
      throw new IllegalArgumentException("above the total: " + parents.get(TOTAL));
    }
  }

  /**
   * A code and what is above it, the total last.
   *
   * @throws IllegalArgumentException for codes that are above themselves
   */
  List<String> path(String code) {
    List<String> path = new ArrayList<>();
    for (String at = code; at != null; at = parents.get(at)) {
      if (path.contains(at)) {
        throw new IllegalArgumentException("above itself: " + at);
      }
      path.add(at);
    }
    if (!path.contains(TOTAL)) {
      path.add(TOTAL);
    }
    return path;
  }
}
