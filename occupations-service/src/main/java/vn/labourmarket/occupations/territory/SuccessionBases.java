package vn.labourmarket.occupations.territory;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What the rows of a file rest on, also of those that take a succession back. */
final class SuccessionBases {
  private final Map<String, String> ofPairs = new HashMap<>();
  private final Map<UUID, Set<String>> ofPredecessors = new HashMap<>();
  private final Map<UUID, Set<String>> ofSuccessors = new HashMap<>();

  void add(UUID from, UUID to, String basis) {
    ofPairs.put(from + "/" + to, basis);
    ofSuccessors.computeIfAbsent(to, id -> new LinkedHashSet<>()).add(basis);
    add(from, basis);
  }

  /** Of a row that says of all successors at once. */
  void add(UUID from, String basis) {
    ofPredecessors.computeIfAbsent(from, id -> new LinkedHashSet<>()).add(basis);
  }

  /**
   * What the change of a succession rests on: the row that names it; where none does, those that
   * say what else became of its predecessor; where none does, those of its successor's other
   * predecessors.
   */
  List<String> of(Succession it) {
    String pair = ofPairs.get(it.fromId() + "/" + it.toId());
    if (pair != null) {
      return List.of(pair);
    }
    Set<String> others = ofSuccessors.getOrDefault(it.toId(), Set.of());
    return List.copyOf(ofPredecessors.getOrDefault(it.fromId(), others));
  }
}
