package vn.labourmarket.occupations.items;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tree of a list that is being read (V55): every item stands one level below its parent, and
 * nobody is their own ancestor. Keeps only codes, levels and row numbers, not the items.
 */
public final class Hierarchy {
  private final Map<String, Node> nodes = new LinkedHashMap<>();

  private record Node(int row, @Nullable Integer level, @Nullable String parent) {}

  /** Ways in which an item does not fit. */
  public enum Fault {
    /** It names a parent that the list lacks. */
    PARENT_UNKNOWN,
    /** It names no parent although only the first level has none. */
    PARENT_ABSENT,
    LEVEL_MISMATCH,
    CYCLE
  }

  /** A place where the tree is broken. */
  public record Break(int row, String code, @Nullable String parent, Fault fault) {}

  /**
   * Adds an item.
   *
   * @param level null when the row's level can't be read; its children are then not blamed for it
   * @return the row that had the code before, if any
   */
  public Optional<Integer> add(
      int row, String code, @Nullable Integer level, @Nullable String parent) {
    Node first = nodes.putIfAbsent(code, new Node(row, level, parent));
    return Optional.ofNullable(first).map(Node::row);
  }

  /** All broken places in the order of the rows. */
  public List<Break> breaks() {
    Set<String> looping = looping();
    List<Break> breaks = new ArrayList<>();
    nodes.forEach(
        (code, node) -> {
          Fault fault = looping.contains(code) ? Fault.CYCLE : fault(node);
          if (fault != null) {
            breaks.add(new Break(node.row(), code, node.parent(), fault));
          }
        });
    return breaks;
  }

  private @Nullable Fault fault(Node node) {
    Integer level = node.level();
    if (level == null) {
      return null;
    }
    if (node.parent() == null) {
      return level == 1 ? null : Fault.PARENT_ABSENT;
    }
    Node parent = nodes.get(node.parent());
    if (parent == null) {
      return Fault.PARENT_UNKNOWN;
    }
    Integer above = parent.level();
    return above == null || level == above + 1 ? null : Fault.LEVEL_MISMATCH;
  }

  private Set<String> looping() {
    Set<String> looping = new HashSet<>();
    Map<String, Integer> visitedIn = new HashMap<>();
    int walk = 0;
    for (String start : nodes.keySet()) {
      walk++;
      String at = start;
      while (at != null && nodes.containsKey(at) && !visitedIn.containsKey(at)) {
        visitedIn.put(at, walk);
        at = parentOf(at);
      }
      if (at != null && Integer.valueOf(walk).equals(visitedIn.get(at))) {
        for (String on = at; on != null && looping.add(on); ) {
          on = parentOf(on);
        }
      }
    }
    return looping;
  }

  private @Nullable String parentOf(String code) {
    Node node = nodes.get(code);
    return node == null ? null : node.parent();
  }

  /**
   * Parents of items that name none, for lists whose codes alone tell the tree.
   *
   * @return code → the longest code in front of it that stands one level above
   */
  public Map<String, String> parentsByPrefix() {
    Map<String, String> parents = new LinkedHashMap<>();
    nodes.forEach(
        (code, node) -> {
          for (int length = code.length() - 1; length > 0 && node.level() != null; length--) {
            Node above = nodes.get(code.substring(0, length));
            if (above != null && above.level() != null && above.level() == node.level() - 1) {
              parents.put(code, code.substring(0, length));
              return;
            }
          }
        });
    return parents;
  }
}
