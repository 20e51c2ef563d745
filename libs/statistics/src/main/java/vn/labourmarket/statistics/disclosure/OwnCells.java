package vn.labourmarket.statistics.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The empty cells of each contributor who stands alone behind them, below every figure: none of
 * them holds another, so that they add up to what it reported there.
 */
final class OwnCells {
  private final List<TableCell> cells;
  private final Map<Integer, List<Sum>> sums = new HashMap<>();
  private final Map<Integer, Map<String, List<Integer>>> found = new HashMap<>();

  /**
   * @param sums without circles
   */
  OwnCells(List<TableCell> cells, List<Sum> sums) {
    this.cells = cells;
    sums.forEach(it -> this.sums.computeIfAbsent(it.total(), t -> new ArrayList<>()).add(it));
  }

  /**
   * Numbers of the cells by contributor, ascending: first those that are parts of the sum
   * themselves, if there are any, then what is below each other part.
   */
  Map<String, List<List<Integer>>> below(Sum sum) {
    Map<String, List<Integer>> direct = new TreeMap<>();
    Map<String, List<List<Integer>>> deeper = new TreeMap<>();
    for (int part : sum.parts()) {
      at(part)
          .forEach(
              (contributor, own) -> {
                if (own.get(0) == part) {
                  direct.computeIfAbsent(contributor, it -> new ArrayList<>()).add(part);
                } else {
                  deeper.computeIfAbsent(contributor, it -> new ArrayList<>()).add(own);
                }
              });
    }
    direct.forEach(
        (contributor, own) -> {
          own.sort(null);
          deeper.computeIfAbsent(contributor, it -> new ArrayList<>()).add(0, own);
        });
    return deeper;
  }

  /** The cell itself, or what is below it in the sum that tells most of a contributor. */
  private Map<String, List<Integer>> at(int cell) {
    Map<String, List<Integer>> known = found.get(cell);
    if (known != null) {
      return known;
    }
    Map<String, List<Integer>> own = new HashMap<>();
    String contributor = cells.get(cell).knownTo();
    if (contributor != null && cells.get(cell).isSensitive() && !cells.get(cell).published()) {
      own.put(contributor, List.of(cell));
    } else {
      for (Sum sum : sums.getOrDefault(cell, List.of())) {
        below(sum)
            .forEach(
                (name, parts) ->
                    own.merge(
                        name,
                        parts.stream().flatMap(List::stream).sorted().toList(),
                        (one, other) -> other.size() > one.size() ? other : one));
      }
    }
    found.put(cell, own);
    return own;
  }
}
