package vn.labourmarket.demand.reference;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;

/** What codes of one VSIC version become in another, over several versions where need be. */
final class IndustryCrosswalk {
  private record Step(String fromVersion, String code) {}

  /** What a code has become on the way, and in which version. */
  private record Reached(String version, Map<String, BigDecimal> shares) {}

  private final Map<Step, List<IndustryMapping>> mappings;

  IndustryCrosswalk(List<IndustryMapping> mappings) {
    this.mappings =
        mappings.stream().collect(groupingBy(it -> new Step(it.fromVersion(), it.code())));
  }

  /** The greatest share first; empty when no chain of crosswalks leads there. */
  List<SuggestedCode> suggest(String fromVersion, String code, String toVersion) {
    Set<String> seen = new HashSet<>(Set.of(fromVersion));
    Queue<Reached> waiting = new ArrayDeque<>();
    waiting.add(new Reached(fromVersion, Map.of(code, BigDecimal.ONE)));
    while (!waiting.isEmpty()) {
      Reached from = waiting.remove();
      if (from.version().equals(toVersion)) {
        return sorted(from.shares());
      }
      next(from)
          .forEach(
              (version, shares) -> {
                if (seen.add(version)) {
                  waiting.add(new Reached(version, shares));
                }
              });
    }
    return List.of();
  }

  private Map<String, Map<String, BigDecimal>> next(Reached from) {
    Map<String, Map<String, BigDecimal>> reached = new TreeMap<>();
    from.shares()
        .forEach(
            (code, share) ->
                mappings
                    .getOrDefault(new Step(from.version(), code), List.of())
                    .forEach(
                        it ->
                            reached
                                .computeIfAbsent(it.toVersion(), version -> new TreeMap<>())
                                .merge(it.toCode(), share.multiply(it.weight()), BigDecimal::add)));
    return reached;
  }

  private static List<SuggestedCode> sorted(Map<String, BigDecimal> shares) {
    return shares.entrySet().stream()
        .map(it -> new SuggestedCode(it.getKey(), it.getValue().stripTrailingZeros()))
        .sorted(
            Comparator.comparing(SuggestedCode::weight)
                .reversed()
                .thenComparing(SuggestedCode::code))
        .toList();
  }
}
