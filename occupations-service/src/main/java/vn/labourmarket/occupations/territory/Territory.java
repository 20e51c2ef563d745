package vn.labourmarket.occupations.territory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.labourmarket.occupations.areas.AreaLevel;

/** All areas of all times, found by code; a level's codes have a length of their own. */
final class Territory {
  private final Map<UUID, Unit> units = new LinkedHashMap<>();
  private final Map<String, TreeMap<LocalDate, List<Unit>>> byCode = new HashMap<>();

  Territory(Collection<Unit> stored) {
    stored.forEach(this::add);
  }

  void add(Unit unit) {
    units.put(unit.id, unit);
    index(unit);
  }

  private void index(Unit unit) {
    byCode
        .computeIfAbsent(unit.code, code -> new TreeMap<>())
        .computeIfAbsent(unit.validFrom, day -> new ArrayList<>())
        .add(unit);
  }

  void remove(Unit unit) {
    units.remove(unit.id);
    withCode(unit.code).getOrDefault(unit.validFrom, new ArrayList<>()).remove(unit);
  }

  /** Corrects what an area is known by. */
  void identify(Unit unit, String code, LocalDate validFrom) {
    withCode(unit.code).getOrDefault(unit.validFrom, new ArrayList<>()).remove(unit);
    unit.identify(code, validFrom);
    index(unit);
  }

  Collection<Unit> all() {
    return units.values();
  }

  Optional<Unit> find(@Nullable UUID id) {
    return Optional.ofNullable(units.get(id));
  }

  boolean sameLevel(UUID one, UUID other) {
    return find(one).map(it -> it.level).equals(find(other).map(it -> it.level));
  }

  /** Everything that ever had a code, by first day. */
  private NavigableMap<LocalDate, List<Unit>> withCode(String code) {
    return byCode.getOrDefault(code, new TreeMap<>());
  }

  /** The same one after the other. */
  Stream<Unit> inOrder(String code) {
    return withCode(code).values().stream().flatMap(List::stream);
  }

  Optional<Unit> begunOn(String code, LocalDate day) {
    return withCode(code).getOrDefault(day, List.of()).stream().findFirst();
  }

  Optional<Unit> endedOn(String code, LocalDate day) {
    return inForce(code, day).filter(it -> day.equals(it.validTo));
  }

  /** Since no two with one code overlap, this is the last that began, or none. */
  Optional<Unit> inForce(String code, LocalDate day) {
    return withCode(code).headMap(day, true).descendingMap().values().stream()
        .flatMap(List::stream)
        .findFirst()
        .filter(it -> it.isValidOn(day));
  }

  /** Areas by the id of what they belong to. */
  Map<UUID, List<Unit>> children() {
    Map<UUID, List<Unit>> children = new HashMap<>();
    for (Unit unit : units.values()) {
      UUID parent = unit.parentId;
      if (parent != null) {
        children.computeIfAbsent(parent, id -> new ArrayList<>()).add(unit);
      }
    }
    return children;
  }

  /** Which level a level belongs to during a span of days, both inclusive. */
  record Structure(
      AreaLevel level,
      @Nullable AreaLevel parent,
      LocalDate validFrom,
      @Nullable LocalDate validTo) {

    boolean isValidOn(LocalDate day) {
      return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
  }
}
