package vn.labourmarket.occupations.crosswalks;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import vn.labourmarket.occupations.classifications.ClassificationRef;

/**
 * Ways from one version to another through the crosswalks there are. The shortest one is taken;
 * among equally short ones the one that is inverted least, then the first by the names it passes.
 */
final class CrosswalkRoutes {
  /** Longer chains say nothing about any code. */
  static final int LONGEST = 6;

  private final Map<ClassificationRef, Map<String, Step>> steps = new HashMap<>();

  /** A crosswalk with its ends. */
  record Link(
      UUID id, UUID fromId, UUID toId, ClassificationRef from, ClassificationRef to, int revision) {

    static Link of(Revision it) {
      return new Link(
          it.id(), it.fromId(), it.toId(), it.view().from(), it.view().to(), it.view().revision());
    }
  }

  /** A crosswalk in the direction in which it is read. */
  record Step(Link link, boolean inverted) {
    ClassificationRef from() {
      return inverted ? link.to() : link.from();
    }

    ClassificationRef to() {
      return inverted ? link.from() : link.to();
    }

    UUID fromId() {
      return inverted ? link.toId() : link.fromId();
    }

    UUID toId() {
      return inverted ? link.fromId() : link.toId();
    }
  }

  private record Way(List<Step> steps) {
    long inverted() {
      return steps.stream().filter(Step::inverted).count();
    }

    String names() {
      return String.join(" ", steps.stream().map(it -> it.to().toString()).toList());
    }
  }

  CrosswalkRoutes(List<Link> links) {
    links.forEach(it -> add(new Step(it, true)));
    // A crosswalk of its own in this direction replaces the inverted one.
    links.forEach(it -> add(new Step(it, false)));
  }

  private void add(Step step) {
    steps.computeIfAbsent(step.from(), ref -> new TreeMap<>()).put(step.to().toString(), step);
  }

  /** The way through these versions, each leg as short as can be. */
  Optional<List<Step>> find(
      ClassificationRef from, List<ClassificationRef> via, ClassificationRef to) {
    List<Step> whole = new ArrayList<>();
    ClassificationRef here = from;
    List<ClassificationRef> stops = new ArrayList<>(via);
    stops.add(to);
    for (ClassificationRef stop : stops) {
      Optional<List<Step>> leg = shortest(here, stop);
      if (leg.isEmpty()) {
        return Optional.empty();
      }
      whole.addAll(leg.get());
      here = stop;
    }
    return whole.isEmpty() || whole.size() > LONGEST ? Optional.empty() : Optional.of(whole);
  }

  private Optional<List<Step>> shortest(ClassificationRef from, ClassificationRef to) {
    Map<ClassificationRef, Way> best = new HashMap<>();
    best.put(from, new Way(List.of()));
    Deque<ClassificationRef> next = new ArrayDeque<>(List.of(from));
    Comparator<Way> order =
        Comparator.<Way>comparingInt(it -> it.steps().size())
            .thenComparingLong(Way::inverted)
            .thenComparing(Way::names);
    while (!next.isEmpty()) {
      ClassificationRef here = next.remove();
      Way way = best.get(here);
      if (way == null || way.steps().size() == LONGEST) {
        continue;
      }
      for (Step step : steps.getOrDefault(here, Map.of()).values()) {
        List<Step> longer = new ArrayList<>(way.steps());
        longer.add(step);
        Way found = new Way(longer);
        Way known = best.get(step.to());
        if (known == null || order.compare(found, known) < 0) {
          best.put(step.to(), found);
          next.add(step.to());
        }
      }
    }
    return Optional.ofNullable(best.get(to)).map(Way::steps);
  }
}
