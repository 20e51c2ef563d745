package vn.labourmarket.occupations.territory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** What the rows of a file rest on, also of those that take a succession back. */
final class SuccessionBases {
  private final Map<String, String> ofPairs = new HashMap<>();
  private final Map<UUID, Set<String>> ofPredecessors = new HashMap<>();

  void add(UUID from, UUID to, String basis) {
    ofPairs.put(from + "/" + to, basis);
    add(from, basis);
  }

  /** Of a row that says of all successors at once. */
  void add(UUID from, String basis) {
    ofPredecessors.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(basis);
  }

  /** What became of an area follows from what became of others. */
  void follow(UUID from, Set<UUID> others) {
    others.stream()
        .flatMap(it -> ofPredecessors.getOrDefault(it, Set.of()).stream())
        .toList()
        .forEach(it -> add(from, it));
  }

  /**
   * What the change of each succession rests on: the row that names it; where none does, those that
   * say what else became of its predecessor; where none does, those by which its successor's other
   * predecessors came to it or were taken from it.
   *
   * @param changed all that the file changes
   */
  Function<Succession, List<String>> of(List<Succession> changed) {
    Map<UUID, Set<String>> ofSuccessors = new HashMap<>();
    for (Succession it : changed) {
      ofSuccessors.computeIfAbsent(it.toId(), id -> new LinkedHashSet<>()).addAll(said(it));
    }
    return it -> {
      List<String> said = said(it);
      return said.isEmpty() ? List.copyOf(ofSuccessors.getOrDefault(it.toId(), Set.of())) : said;
    };
  }

  private List<String> said(Succession it) {
    String pair = ofPairs.get(it.fromId() + "/" + it.toId());
    return pair == null
        ? List.copyOf(ofPredecessors.getOrDefault(it.fromId(), Set.of()))
        : List.of(pair);
  }
}
