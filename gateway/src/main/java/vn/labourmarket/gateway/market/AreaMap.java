package vn.labourmarket.gateway.market;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All areas and how they became each other. Immutable.
 *
 * <p>Weights are exact decimals. Where the published weights of one predecessor don't add to
 * exactly 1 (some may not have arrived yet), the largest takes the difference: a restated total is
 * always the reported total.
 */
public final class AreaMap {
  private static final int DEEPEST = 50;

  /** The level that facts are kept by: authorities are the province's. */
  private static final String LEVEL_OF_FACTS = "PROVINCE";

  private final Map<UUID, Area> areas = new LinkedHashMap<>();
  private final Map<String, List<Area>> byCode = new HashMap<>();
  private final Map<UUID, List<AreaSuccession>> successors = new TreeMap<>();
  private final Map<UUID, Set<UUID>> predecessors = new TreeMap<>();

  public AreaMap(Collection<Area> areas, Collection<AreaSuccession> successions) {
    areas.stream()
        .sorted(Comparator.comparing(Area::code).thenComparing(Area::validFrom))
        .forEach(
            area -> {
              this.areas.put(area.id(), area);
              byCode.computeIfAbsent(area.code(), code -> new ArrayList<>()).add(area);
            });
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
    return List.copyOf(byCode.getOrDefault(code, List.of()));
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
    BigDecimal stays = BigDecimal.ONE;
    for (AreaSuccession succession : next) {
      stays = stays.subtract(succession.weight());
      collect(succession.toId(), weight.multiply(succession.weight()), day, shares, depth + 1);
    }
    if (stays.signum() != 0) {
      // A part that goes to another successor only later.
      shares.merge(areaId, weight.multiply(stays), BigDecimal::add);
    }
  }

  /** The share on a day's territory of every area that facts are kept by. */
  public List<AreaShare> sharesOn(LocalDate day) {
    return ofFacts().flatMap(it -> sharesOf(it.id(), day).stream()).toList();
  }

  /** What an area is made of on a day: its own share and those of all that went into it. */
  public List<AreaShare> sharesOn(LocalDate day, UUID areaId) {
    Set<UUID> sources = new LinkedHashSet<>();
    walk(areaId, sources, it -> predecessors.getOrDefault(it, Set.of()));
    return sources.stream()
        .flatMap(it -> sharesOf(it, day).stream())
        .filter(it -> it.shownId().equals(areaId))
        .toList();
  }

  /** The areas that facts are kept by, of all times. */
  public Stream<Area> ofFacts() {
    return areas.values().stream().filter(it -> it.level().equals(LEVEL_OF_FACTS));
  }

  /** Whether an area is one of these or lies in one of them. */
  public boolean isWithin(UUID areaId, Set<UUID> territory) {
    UUID here = areaId;
    for (int depth = 0; here != null && depth < DEEPEST; depth++) {
      if (territory.contains(here)) {
        return true;
      }
      here = find(here).map(Area::parentId).orElse(null);
    }
    return false;
  }

  /**
   * The areas with all they came from and all they became, over any number of changes. What became
   * of an area on another level is another authority's: who may act in a district that is no more
   * may not act in the province that took its place.
   */
  public Set<UUID> withRelatives(Set<UUID> ids) {
    Set<UUID> related = new HashSet<>();
    for (UUID id : ids) {
      Set<UUID> before = new HashSet<>();
      walk(id, before, it -> sameLevel(it, predecessors.getOrDefault(it, Set.of())));
      Set<UUID> after = new HashSet<>();
      walk(
          id,
          after,
          it ->
              sameLevel(
                  it,
                  successors.getOrDefault(it, List.of()).stream()
                      .map(AreaSuccession::toId)
                      .toList()));
      related.addAll(before);
      related.addAll(after);
    }
    return Set.copyOf(related);
  }

  private Collection<UUID> sameLevel(UUID id, Collection<UUID> others) {
    Area area = areas.get(id);
    return others.stream()
        .filter(
            it -> {
              Area other = areas.get(it);
              return area == null || other == null || area.level().equals(other.level());
            })
        .toList();
  }

  private static void walk(UUID id, Set<UUID> found, Function<UUID, Collection<UUID>> next) {
    if (!found.add(id)) {
      return;
    }
    next.apply(id).forEach(it -> walk(it, found, next));
  }
}
