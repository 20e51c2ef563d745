package vn.labourmarket.gateway.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All areas and how they became each other. Immutable.
 *
 * <p>Weights are exact decimals. Where the published weights of one predecessor don't add to
 * exactly 1 (the rule allows a thousandth), the largest takes the difference: a restated total is
 * always the reported total.
 */
public final class AreaMap {
  private static final int DEEPEST = 50;

  private final Map<UUID, Area> areas = new LinkedHashMap<>();
  private final Map<UUID, List<AreaSuccession>> successors = new TreeMap<>();
  private final Map<UUID, Set<UUID>> predecessors = new TreeMap<>();

  public AreaMap(Collection<Area> areas, Collection<AreaSuccession> successions) {
    areas.stream()
        .sorted(Comparator.comparing(Area::code).thenComparing(Area::validFrom))
        .forEach(area -> this.areas.put(area.id(), area));
    successions.stream()
        .sorted(Comparator.comparing(AreaSuccession::toId))
        .forEach(
            it -> {
              successors.computeIfAbsent(it.fromId(), from -> new ArrayList<>()).add(it);
              predecessors.computeIfAbsent(it.toId(), to -> new HashSet<>()).add(it.fromId());
            });
    successors.replaceAll((from, list) -> exact(list));
  }

  private static List<AreaSuccession> exact(List<AreaSuccession> list) {
    BigDecimal sum =
        list.stream().map(AreaSuccession::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    AreaSuccession largest =
        list.stream()
            .max(Comparator.comparing(AreaSuccession::weight).thenComparing(AreaSuccession::toId))
            .orElseThrow();
    BigDecimal rest = BigDecimal.ONE.subtract(sum);
    return list.stream()
        .map(
            it ->
                it == largest
                    ? new AreaSuccession(
                        it.fromId(), it.toId(), it.weight().add(rest), it.effectiveOn())
                    : it)
        .toList();
  }

  public boolean isEmpty() {
    return areas.isEmpty();
  }

  /** By code, then by start of validity. */
  public Collection<Area> all() {
    return areas.values();
  }

  public Optional<Area> find(UUID id) {
    return Optional.ofNullable(areas.get(id));
  }

  /** Everything that ever had a code, by start of validity. */
  public List<Area> withCode(String code) {
    return areas.values().stream().filter(area -> area.code().equals(code)).toList();
  }

  public Optional<Area> withCodeOn(String code, LocalDate day) {
    return withCode(code).stream().filter(area -> area.isValidOn(day)).findFirst();
  }

  /** What became of an area by a day: itself, or its successors with their weights. */
  public List<AreaShare> sharesOf(UUID areaId, LocalDate day) {
    Map<UUID, BigDecimal> shares = new TreeMap<>();
    collect(areaId, BigDecimal.ONE, day, shares, 0);
    return shares.entrySet().stream()
        .map(it -> new AreaShare(areaId, it.getKey(), it.getValue()))
        .toList();
  }

  private void collect(
      UUID areaId, BigDecimal weight, LocalDate day, Map<UUID, BigDecimal> shares, int depth) {
    List<AreaSuccession> next =
        successors.getOrDefault(areaId, List.of()).stream()
            .filter(it -> !it.effectiveOn().isAfter(day) && !it.toId().equals(areaId))
            .toList();
    if (next.isEmpty() || depth == DEEPEST) {
      shares.merge(areaId, weight, BigDecimal::add);
      return;
    }
    for (AreaSuccession succession : next) {
      collect(succession.toId(), weight.multiply(succession.weight()), day, shares, depth + 1);
    }
  }

  /** Every area's share on a day's territory. */
  public List<AreaShare> sharesOn(LocalDate day) {
    return areas.keySet().stream().flatMap(id -> sharesOf(id, day).stream()).toList();
  }

  /** The areas with all they came from and all they became, over any number of changes. */
  public Set<UUID> withRelatives(Set<UUID> ids) {
    Set<UUID> related = new HashSet<>();
    for (UUID id : ids) {
      walk(id, related, new HashSet<>(), true);
      walk(id, related, new HashSet<>(), false);
    }
    return Set.copyOf(related);
  }

  private void walk(UUID id, Set<UUID> found, Set<UUID> seen, boolean backwards) {
    if (!seen.add(id)) {
      return;
    }
    found.add(id);
    Collection<UUID> next =
        backwards
            ? predecessors.getOrDefault(id, Set.of())
            : successors.getOrDefault(id, List.of()).stream().map(AreaSuccession::toId).toList();
    next.forEach(it -> walk(it, found, seen, backwards));
  }
}
