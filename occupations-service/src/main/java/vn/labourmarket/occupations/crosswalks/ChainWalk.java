package vn.labourmarket.occupations.crosswalks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.crosswalks.Mapping.Share;

/**
 * Follows codes through a chain: weights are multiplied along a path and added over the paths that
 * meet in a target. What ends in a code that the next crosswalk lacks is not dropped but told.
 */
final class ChainWalk {
  /** Paths that are shown of a target, the heaviest first; the weight counts all. */
  static final int MOST_PATHS = 20;

  private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

  private final List<Map<String, List<Share>>> steps = new ArrayList<>();

  /** A way that a part of the code takes, from the source to the target. */
  record Trail(List<String> codes, BigDecimal weight) {}

  /** Where a part of the code arrives. */
  record Arrival(
      String code, BigDecimal weight, Relation relation, int trailCount, List<Trail> trails) {}

  /**
   * A part that a crosswalk has no target for.
   *
   * @param step position of the crosswalk that lacks the code
   */
  record Loss(int step, String code, BigDecimal weight) {}

  /** Where a code arrives; all weights and losses add to exactly 1. */
  record Outcome(List<Arrival> arrivals, List<Loss> losses) {}

  ChainWalk(int length) {
    for (int i = 0; i < length; i++) {
      steps.add(new HashMap<>());
    }
  }

  /** Adds what a code becomes in one step. */
  void add(int step, String code, Share share) {
    steps.get(step).computeIfAbsent(code, key -> new ArrayList<>()).add(share);
  }

  private record Here(
      BigDecimal weight, @Nullable Relation relation, int count, List<Trail> trails) {
    Here and(Here other) {
      List<Trail> all = new ArrayList<>(trails);
      all.addAll(other.trails);
      all.sort(
          Comparator.comparing(Trail::weight)
              .reversed()
              .thenComparing(it -> String.join(" ", it.codes())));
      return new Here(
          weight.add(other.weight),
          relation == other.relation ? relation : Relation.RELATED,
          count + other.count,
          all.subList(0, Math.min(all.size(), MOST_PATHS)));
    }
  }

  Outcome from(String source) {
    Map<String, Here> front = new TreeMap<>();
    front.put(
        source,
        new Here(BigDecimal.ONE, null, 1, List.of(new Trail(List.of(source), BigDecimal.ONE))));
    List<Loss> losses = new ArrayList<>();
    for (int step = 0; step < steps.size(); step++) {
      Map<String, Here> reached = new TreeMap<>();
      for (Map.Entry<String, Here> at : front.entrySet()) {
        List<Share> shares = steps.get(step).getOrDefault(at.getKey(), List.of());
        if (shares.isEmpty()) {
          losses.add(new Loss(step, at.getKey(), at.getValue().weight()));
        }
        for (Share share : shares) {
          reached.merge(share.code(), along(at.getValue(), share), Here::and);
        }
      }
      front = reached;
    }
    return outcome(front, losses);
  }

  private static Here along(Here here, Share share) {
    List<Trail> trails = new ArrayList<>();
    for (Trail trail : here.trails()) {
      List<String> codes = new ArrayList<>(trail.codes());
      codes.add(share.code());
      trails.add(new Trail(codes, trail.weight().multiply(share.weight(), EXACT_ENOUGH)));
    }
    return new Here(
        here.weight().multiply(share.weight(), EXACT_ENOUGH),
        here.relation() == null ? share.relation() : here.relation().then(share.relation()),
        here.count(),
        trails);
  }

  private static Outcome outcome(Map<String, Here> front, List<Loss> losses) {
    List<BigDecimal> exact = new ArrayList<>();
    front.values().forEach(it -> exact.add(it.weight()));
    losses.forEach(it -> exact.add(it.weight()));
    Iterator<BigDecimal> weights = Weights.rounded(exact, BigDecimal.ONE).iterator();
    List<Arrival> arrivals = new ArrayList<>();
    front.forEach((code, here) -> arrivals.add(arrival(code, here, weights.next())));
    arrivals.sort(Comparator.comparing(Arrival::weight).reversed().thenComparing(Arrival::code));
    return new Outcome(
        arrivals,
        losses.stream().map(it -> new Loss(it.step(), it.code(), weights.next())).toList());
  }

  private static Arrival arrival(String code, Here here, BigDecimal weight) {
    List<BigDecimal> parts = here.trails().stream().map(Trail::weight).toList();
    BigDecimal shown =
        here.count() == parts.size()
            ? weight
            : parts.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .setScale(Weights.DECIMALS, RoundingMode.DOWN);
    Iterator<BigDecimal> weights = Weights.rounded(parts, shown).iterator();
    return new Arrival(
        code,
        weight,
        here.relation() == null ? Relation.RELATED : here.relation(),
        here.count(),
        here.trails().stream().map(it -> new Trail(it.codes(), weights.next())).toList());
  }
}
